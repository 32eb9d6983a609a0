import { writeGradient } from '../../engine/explain/backwardWritten.ts';
import { cutLine } from '../../engine/explain/cutLine.ts';
import { writeOut } from '../../engine/explain/written.ts';
import type { Blank } from '../../exercise/exam.ts';
import { CopiedFrom } from '../../figures/CopiedFrom.tsx';
import { WrittenLine } from '../../figures/WrittenLine.tsx';
import { useWords } from '../../language/useWords.ts';
import { type Ask, isTopic } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { sceneGradient } from '../../state/backMoment.ts';
import { traceOf } from '../../state/selectors.ts';
import { AskedName } from './AskedName.tsx';
import { Sum } from './Solution.tsx';

/** The sum of a number that is asked for, with gaps for what is not told. */
export function Gaps({
  scene,
  ask,
  blank,
}: {
  readonly scene: Scene;
  readonly ask: Ask;
  readonly blank: Blank;
}) {
  const words = useWords();
  if (isTopic(ask.of)) return <Sum scene={scene} ask={ask} blank={blank} />;
  const { value, unit, address } = blank;
  const trace = traceOf(scene);
  const gradient = ask.of === 'gradient' ? sceneGradient(scene) : null;
  const written = gradient
    ? writeGradient(gradient, value, ask.t, unit)
    : writeOut(trace, value, ask.t, unit);
  return (
    <WrittenLine
      says={words.equation}
      name={<AskedName scene={scene} ask={ask} asked={blank} />}
      at={address}
      stages={written.stages.map(cutLine)}
      from={written.copied && <CopiedFrom of={written.copied} />}
    />
  );
}
