import type { GradientTrace } from '../engine/back/gradientTrace.ts';
import { backpropagate, gradientTraceOf } from '../engine/back/gradientTrace.ts';
import { run, type Trace } from '../engine/run/trace.ts';
import { withSource } from '../scene/change/changeNetwork.ts';
import type { Ask } from '../scene/document/ask.ts';
import type { Scene } from '../scene/document/scene.ts';
import { inputOf, networkOf, stepsOf } from '../scene/read/derive.ts';
import { lossSpecOf } from '../scene/read/gradientLoss.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { type Blank, blanksOf, doubtsOf, isSound, type Numbers } from './exam.ts';
import { type Form, formOf, hasLargest } from './judge.ts';
import { topicOf } from './topics/table.ts';

/** Seeds that are tried before it is said that there is no such exercise. */
const MOST_SEEDS = 300;

/** Multiplications of a run that is tried with so many seeds while the reader waits. */
const LIGHT = 20_000;

/** Whether other numbers can be looked for: of a large network nobody works them out, and each seed would take long. */
export const canBeDrawn = (scene: Scene): boolean =>
  stepsOf(scene) * networkOf(scene).weightCount <= LIGHT;

/** The numbers that an exercise is about, computed here and now. */
export function examNumbers(scene: Scene, ask: Pick<Ask, 'of'>): Numbers {
  const trace: Trace = run(networkOf(scene), weightsOf(scene), inputOf(scene));
  const spec = lossSpecOf(scene);
  const gradient: GradientTrace | null = needsGradient(ask)
    ? gradientTraceOf(trace, spec, backpropagate(trace, spec))
    : null;
  return { trace, gradient, seed: seedOf(scene) };
}

/** Whether a question is about the way back. */
export const needsGradient = (ask: Pick<Ask, 'of'>): boolean =>
  ask.of === 'gradient' || topicOf(ask)?.hasGradient === true;

/** The seed from which a question draws numbers that no run has. */
export const seedOf = ({ source }: Pick<Scene, 'source'>): number =>
  source.kind === 'random' ? source.seed : 0;

/**
 * How many slips of an exercise cannot be told from each other; infinitely many where a slip cannot be told from what is
 * right, or a number not be worked out.
 */
export function doubtsIn(blanks: readonly Blank[], form: Form = 'number'): number {
  // Every order is right or wrong by itself.
  if (form === 'sequence') return blanks.length > 0 ? 0 : Number.POSITIVE_INFINITY;
  if (form === 'larger') return hasLargest(blanks) ? 0 : Number.POSITIVE_INFINITY;
  return blanks.length > 0 && blanks.every(isSound)
    ? blanks.reduce((count, blank) => count + doubtsOf(blank), 0)
    : Number.POSITIVE_INFINITY;
}

/**
 * The same exercise with other numbers: weights for heads and paper, of the first seed after `seed` at which no slip
 * gives what is right, and no two the same; where there are so many slips that two always do, of the seed with the
 * fewest. Null where none will do.
 */
export function anotherExercise(scene: Scene, ask: Ask, seed: number): Scene | null {
  let [best, fewest] = [null as Scene | null, Number.POSITIVE_INFINITY];
  for (let next = seed + 1; next <= seed + MOST_SEEDS && fewest > 0; next++) {
    const drawn = topicOf(ask)?.draw?.(scene, next) ?? withSource(scene, 'coarse', next);
    const doubts = doubtsIn(blanksOf(examNumbers(drawn, ask), ask), formOf(ask));
    if (doubts < fewest) [best, fewest] = [drawn, doubts];
  }
  return best;
}
