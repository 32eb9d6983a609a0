import { exact } from '../../engine/explain/decimal.ts';
import { raised } from '../../engine/explain/raised.ts';
import { significant } from '../../engine/explain/significant.ts';
import { lengthOf } from '../../engine/measure/length.ts';
import { SliderField } from '../../figures/SliderField.tsx';
import { gradientWords } from '../../language/gradient.ts';
import { useSection } from '../../language/useWords.ts';
import { withGradient } from '../../scene/change/changeGradient.ts';
import { stepsOf } from '../../scene/read/derive.ts';
import { readDecimal } from '../../scene/text/readDecimal.ts';
import { sceneGradient } from '../../state/backMoment.ts';
import { change, settle } from '../../state/store.ts';
import { useScene } from '../../state/useStore.ts';

const write = (value: number) => exact(value).replace('\u2212', '-');

/** What clipping by global norm would do to the gradient of all weights: its length before, the threshold, after. */
export function ClipPanel() {
  const text = useSection(gradientWords);
  const scene = useScene();
  const gradient = sceneGradient(scene);
  if (stepsOf(scene) === 0) return null;
  const { clip } = scene.gradient;
  // Nothing of it is known while a long gradient is being computed.
  const before = gradient ? lengthOf(gradient.weights) : 0;
  const isFiniteNorm = Number.isFinite(before);
  const factor = before > clip ? clip / before : 1;
  const after = before > clip ? clip : before;
  const most = Math.max(isFiniteNorm ? before : 0, clip) * 1.08;
  const share = (length: number) => `${Math.min(100, (100 * length) / most)}%`;
  return (
    <section className="gradient-panel clip-panel" aria-label={text.clip}>
      <h3>{text.clip}</h3>
      <p className="gradient-hint">{text.clipLead}</p>
      <div className="clip-bars" style={{ '--limit': share(clip) } as React.CSSProperties}>
        <span>{text.normBefore}</span>{' '}
        <div className="clip-track">
          <span
            className={isFiniteNorm ? 'clip-bar' : 'clip-bar strange'}
            style={{ width: isFiniteNorm ? share(before) : '100%' }}
          />
        </div>
        <output>{gradient ? significant(before, 3) : '…'}</output> <span>{text.normAfter}</span>{' '}
        <div className="clip-track">
          {isFiniteNorm && <span className="clip-bar after" style={{ width: share(after) }} />}
        </div>
        <output>{!gradient ? '…' : isFiniteNorm ? significant(after, 3) : 'NaN'}</output>
      </div>
      <SliderField
        label={text.threshold}
        value={clip}
        least={0.05}
        most={5}
        step={0.05}
        read={readDecimal}
        write={write}
        problemOf={(number) => (Number.isFinite(number) && number > 0 ? null : text.notPositive)}
        onChange={(number) =>
          change((old) => withGradient(old, { clip: number }), { kind: 'clip' })
        }
        onSettle={settle}
      />
      <p className="gradient-hint">
        {!gradient
          ? ''
          : !isFiniteNorm
            ? text.notANumber
            : factor < 1
              ? text.clipped(raised(significant(factor, 3)))
              : text.notClipped}
      </p>
      <p className="gradient-source">
        <a href="https://arxiv.org/abs/1211.5063" target="_blank" rel="noreferrer">
          {text.source}
        </a>
      </p>
    </section>
  );
}
