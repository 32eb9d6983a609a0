import { glyph } from '../../figures/glyph.ts';
import { Icon } from '../../figures/Icon.tsx';
import { SliderField } from '../../figures/SliderField.tsx';
import { useSection } from '../../language/useWords.ts';
import { writeWords } from '../../language/write.ts';
import { withSampler } from '../../scene/change/changeTraining.ts';
import { canWrite, hasRoom, isReadable } from '../../scene/change/write.ts';
import { MAX_SEED } from '../../scene/document/scene.ts';
import { MAX_TEMPERATURE } from '../../scene/document/training.ts';
import { readDecimal } from '../../scene/text/readDecimal.ts';
import { symbolKind } from '../../scene/text/symbols.ts';
import { change, settle } from '../../state/store.ts';
import { useScene } from '../../state/useStore.ts';
import { useWriting } from '../../state/useTrainer.ts';
import { startWriting, stopWriting, writeOnce } from '../../state/writing.ts';
import { NextChoices } from './NextChoices.tsx';
import './write.css';

const writeShort = (value: number) => String(Number(value.toFixed(3)));

/** The network writes on: its answer is its next input. */
export function WritePanel() {
  const text = useSection(writeWords);
  const scene = useScene();
  const { running, stuck } = useWriting();
  if (!isReadable(scene)) return null;
  if (!canWrite(scene)) return <p className="write">{text.bothWays}</p>;
  const isReady = hasRoom(scene);
  const kind = symbolKind(scene.vocabulary);
  const { temperature, seed } = scene.sampler;
  return (
    <section className="write" aria-label={text.title}>
      <div className="write-buttons">
        <button
          type="button"
          className="write-main"
          disabled={!isReady && !running}
          onClick={running ? stopWriting : startWriting}
        >
          <Icon name={running ? 'pause' : 'play'} />
          {running ? text.stop : text.start}
        </button>
        <button type="button" disabled={!isReady || running} onClick={writeOnce}>
          {text.once(scene.events ? 'numbers' : kind)}
        </button>
      </div>
      {stuck && (
        <p className="field-error" role="alert">
          {text.stuck(stuck.symbol && glyph(stuck.symbol), kind)}
        </p>
      )}
      {!scene.events && (
        <>
          <NextChoices scene={scene} />
          <details className="write-how">
            <summary>
              {text.temperature}{' '}
              <span>
                {temperature === 0
                  ? text.greedy
                  : `${writeShort(temperature)} · ${text.seed} ${seed}`}
              </span>
            </summary>
            <SliderField
              label={text.temperature}
              value={temperature}
              least={0}
              most={2}
              step={0.1}
              read={readDecimal}
              write={writeShort}
              problemOf={(value) =>
                value >= 0 && value <= MAX_TEMPERATURE ? null : text.badTemperature(MAX_TEMPERATURE)
              }
              onChange={(next) =>
                change((old) => withSampler(old, { temperature: next }), { kind: 'temperature' })
              }
              onSettle={settle}
            />
            {temperature > 0 && (
              <p className="write-note">
                {text.seed} {seed}
                <button
                  type="button"
                  className="round small"
                  aria-label={text.another}
                  title={text.another}
                  onClick={() => change((old) => withSampler(old, { seed: (seed + 1) % MAX_SEED }))}
                >
                  <Icon name="dice" />
                </button>
              </p>
            )}
          </details>
        </>
      )}
    </section>
  );
}
