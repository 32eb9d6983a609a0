import type { Network } from '../../engine/declare/network.ts';
import { answersAtLast } from '../../engine/declare/phases.ts';
import { type Input, inputSteps } from '../../engine/run/slot.ts';
import type { Scene } from '../document/scene.ts';
import { inputOf, networkOf } from './derive.ts';
import { remember } from './memo.ts';

/**
 * Whether the sequence itself tells what each timestep should answer: the symbol, or the numbers, that follow.
 * Not to be written to.
 */
export const areTargetsKnown = remember(
  (input: Input, network: Network, outputs: Scene['outputs']): readonly boolean[] => {
    const { input: width, output } = network.spec.sizes;
    // What follows the last is not there.
    if (answersAtLast(network)) return new Array<boolean>(inputSteps(input, network)).fill(false);
    if (input.kind === 'symbols')
      return Array.from(
        input.indices,
        (_, t) => outputs === 'symbols' && (input.indices[t + 1] ?? -1) >= 0,
      );
    const steps = input.data.length / width;
    return Array.from({ length: steps }, (_, t) => width === output && t + 1 < steps);
  },
);

/** The timesteps whose answers are judged, in order; none in an empty text. */
export const lossStepsOf = (scene: Scene): readonly number[] =>
  stepsFor(
    scene.gradient.at,
    scene.gradient.targets,
    areTargetsKnown(inputOf(scene), networkOf(scene), scene.outputs),
    scene.answersAt !== 'every',
  );

/** Where the sequence tells no target at all, every timestep has one that is chosen or assumed. */
const stepsFor = remember(
  (
    at: Scene['gradient']['at'],
    targets: Scene['gradient']['targets'],
    known: readonly boolean[],
    isAtLast: boolean,
  ): readonly number[] => {
    if (known.length === 0) return [];
    if (isAtLast) return [known.length - 1];
    if (at.kind === 'one') return [at.t];
    if (at.kind === 'masked') return at.steps;
    const isAnyKnown = known.includes(true);
    const chosen = new Set(targets.map(({ t }) => t));
    const judged = known.map((_, t) => t).filter((t) => !isAnyKnown || known[t] || chosen.has(t));
    return at.kind === 'every' ? judged : judged.slice(-1);
  },
);

/** The timestep from which the gradient flows back: the last that is judged. */
export const backFrom = (scene: Scene): number => lossStepsOf(scene).at(-1) ?? 0;
