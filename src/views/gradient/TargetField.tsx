import { exact } from '../../engine/explain/decimal.ts';
import { targetOf } from '../../engine/learn/targets.ts';
import { Choices } from '../../figures/Choices.tsx';
import { glyph } from '../../figures/glyph.ts';
import { SliderField } from '../../figures/SliderField.tsx';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withGradient, withTarget } from '../../scene/change/changeGradient.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { outputLabelsOf } from '../../scene/read/answer.ts';
import { inputOf, networkOf, outputSizeOf, symbolsOf } from '../../scene/read/derive.ts';
import { lossSpecOf } from '../../scene/read/gradientLoss.ts';
import { areTargetsKnown } from '../../scene/read/lossSteps.ts';
import { readDecimal } from '../../scene/text/readDecimal.ts';
import { change, settle } from '../../state/store.ts';

/** So many answers are offered; of more, those that are right somewhere, and so many others. */
const OFFERED = 512;

function offered(count: number, right: ArrayLike<number>): readonly number[] {
  const first = Array.from({ length: Math.min(OFFERED, count) }, (_, place) => place);
  if (count <= OFFERED) return first;
  const others = Array.from(right).filter((place) => place >= OFFERED);
  return [...first, ...new Set(others.sort((a, b) => a - b))];
}

const write = (value: number) => exact(value).replace('\u2212', '-');

/** What should have been answered at a timestep: known from the sequence, or chosen by the reader. */
export function TargetField({ scene, t }: { readonly scene: Scene; readonly t: number }) {
  const words = useWords();
  const text = useSection(gradientWords);
  const spec = lossSpecOf(scene);
  const outputs = outputSizeOf(scene);
  const labels = outputLabelsOf(scene, words.stage.outputs);
  const isChosen = scene.gradient.targets.some((edit) => edit.t === t);
  const isKnown = areTargetsKnown(inputOf(scene), networkOf(scene), scene.outputs)[t] ?? false;
  const output = Math.min(scene.output ?? 0, outputs - 1);
  const isJudged = spec.steps.includes(t);
  const value = targetOf(spec, t, output, outputs);
  const set = (to: number, number: number) =>
    change((old) => withTarget(old, t, to, number), { kind: `target ${t} ${to}` });
  return (
    <div className="gradient-target">
      {spec.targets.kind === 'classes' ? (
        <label className="field">
          {text.target(t, glyph(symbolsOf(scene)[t] ?? ''))}
          <select
            value={isJudged ? spec.targets.indices[t] : ''}
            onChange={(event) => set(Number(event.target.value), 1)}
          >
            {!isJudged && <option value="" />}
            {offered(labels.length, spec.targets.indices).map((place) => (
              <option key={place} value={place}>
                {glyph(labels[place]?.name ?? '')}
              </option>
            ))}
          </select>
        </label>
      ) : spec.kind === 'bce' && outputs === 1 ? (
        <Choices<'0' | '1'>
          label={text.target(t, glyph(symbolsOf(scene)[t] ?? ''))}
          value={value > 0.5 ? '1' : '0'}
          options={[
            ['1', text.yes],
            ['0', text.no],
          ]}
          onChange={(id) => set(0, Number(id))}
        />
      ) : (
        <SliderField
          label={
            outputs === 1
              ? text.target(t, glyph(symbolsOf(scene)[t] ?? ''))
              : text.targetNumber(glyph(labels[output]?.name ?? ''))
          }
          value={value}
          least={-2}
          most={2}
          step={0.05}
          read={readDecimal}
          write={write}
          problemOf={(number) => (Number.isFinite(number) ? null : text.notFinite)}
          onChange={(number) => set(output, number)}
          onSettle={settle}
        />
      )}
      <p className="gradient-hint">
        {
          text.targetFrom[
            isChosen ? 'chosen' : isKnown ? 'known' : isJudged ? 'assumed' : 'missing'
          ]
        }
        {isChosen && (
          <button
            type="button"
            className="chip"
            onClick={() =>
              change((old) =>
                withGradient(old, {
                  targets: old.gradient.targets.filter((edit) => edit.t !== t),
                }),
              )
            }
          >
            {text.targetBack}
          </button>
        )}
      </p>
    </div>
  );
}
