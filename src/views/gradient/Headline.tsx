import { gradientFate } from '../../engine/back/gradientFate.ts';
import { strideOf } from '../../engine/declare/readStep.ts';
import { raised } from '../../engine/explain/raised.ts';
import { significant } from '../../engine/explain/significant.ts';
import { Bound } from '../../figures/Bound.tsx';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { backFrom, lossStepsOf } from '../../scene/read/lossSteps.ts';
import { flowingValue, flowOf, lastLossGradient } from '../../state/backMoment.ts';
import { lanesOf } from '../../state/gradientLanes.ts';
import { isReadAtFirst } from './toldBack.ts';

const write = (value: number) => raised(significant(value, 2));

/** What becomes of the gradient, in one sentence; of each cell's, where several stand side by side. */
export function Headline({ scene }: { readonly scene: Scene }) {
  const words = useWords();
  const text = useSection(gradientWords);
  const gradient = lastLossGradient(scene);
  const lanes = scene.gradientView.lanes ? lanesOf(scene) : null;
  if (!gradient)
    return (
      <p className="gradient-headline waiting" aria-live="polite">
        {text.computing}
      </p>
    );
  // What becomes of it follows from the numbers that are asked for.
  if (scene.ask) return null;
  const from = backFrom(scene);
  const judged = lossStepsOf(scene).length;
  // What is said of one loss is seen beside the curve of all.
  const alone = judged > 1 ? text.ofLastAlone(from, judged) : null;
  const fateOf = (sizes: Float64Array) => gradientFate(sizes, from, scene.numbers);
  if (lanes)
    return (
      <ul className="gradient-headline lanes" aria-live="polite">
        {lanes.map(({ cell, last }) => (
          <li key={cell} className={`lane-${cell}`}>
            <strong>{words.cells[cell].name}</strong> {text.laneFate(fateOf(last.sizes), write)}
          </li>
        ))}
        {alone && <li>{alone}</li>}
      </ul>
    );
  const value = flowingValue(gradient, scene.rows);
  const { sizes } = flowOf(gradient, value);
  const fate = fateOf(sizes);
  const isFromEnd = strideOf(gradient.trace.network, value) < 0;
  const enters = isReadAtFirst(gradient.trace.network, value) ? 0 : from;
  const told = isFromEnd
    ? text.fateFromEnd(from, sizes.length - 1, factorTo(sizes, enters, write), enters)
    : text.fate(fate, from, write);
  return (
    <p className={`gradient-headline${isFromEnd ? '' : ` fate-${fate.kind}`}`} aria-live="polite">
      <strong>{told.heading}</strong>{' '}
      <span>
        <Bound>{[told.text, alone].join(' ').trimEnd()}</Bound>
      </span>
    </p>
  );
}

/** By what its length is multiplied on the way to the last timestep; null where it begins with nothing. */
function factorTo(
  sizes: Float64Array,
  from: number,
  write: (value: number) => string,
): string | null {
  const start = sizes[from] ?? 0;
  return start > 0 ? write((sizes.at(-1) ?? 0) / start) : null;
}
