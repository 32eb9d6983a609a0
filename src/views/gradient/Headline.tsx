import { gradientFate } from '../../engine/back/gradientFate.ts';
import { raised } from '../../engine/explain/raised.ts';
import { significant } from '../../engine/explain/significant.ts';
import { Bound } from '../../figures/Bound.tsx';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { backFrom, lossStepsOf } from '../../scene/read/lossSteps.ts';
import { flowingValue, flowOf, lastLossGradient } from '../../state/backMoment.ts';
import { lanesOf } from '../../state/gradientLanes.ts';

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
  const fateOf = (sizes: Float64Array) => gradientFate(sizes, from);
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
  const fate = fateOf(flowOf(gradient, flowingValue(gradient, scene.rows)).sizes);
  const told = text.fate(fate, from, write);
  return (
    <p className={`gradient-headline fate-${fate.kind}`} aria-live="polite">
      <strong>{told.heading}</strong>{' '}
      <span>
        <Bound>{[told.text, alone].join(' ').trimEnd()}</Bound>
      </span>
    </p>
  );
}
