import type { TrainedPlan } from '../engine/learn/train.ts';
import type { Numbers } from '../engine/run/numbers.ts';
import type { Plan } from '../engine/run/plan.ts';

/** A plan, with what belongs to it. */
interface Made {
  readonly plan: Plan<Numbers>;
}

/** Plans of so many lengths are kept besides the longest; another is made anew when it is wanted again. */
const MOST_KEPT = 24;

/**
 * Plans for sequences of any length, which run as one. A layer that runs backwards begins at the end of each sequence: it
 * has a plan of that length. In all others what follows a sequence changes nothing before it, and one plan, of the longest,
 * does for all.
 */
export function createSequencePlans<M extends Made>(
  longest: number,
  isTwoWay: boolean,
  make: (steps: number) => M,
): {
  /** Has the next run be one of so many timesteps. */
  readonly take: (steps: number) => M;
  readonly current: () => M;
  readonly runs: TrainedPlan;
} {
  const main = make(longest);
  const kept = new Map<number, M>();
  let current = main;
  const find = (steps: number): M => {
    if (!isTwoWay || steps === longest) return main;
    const found = kept.get(steps) ?? make(steps);
    // The one that was used last is dropped last.
    kept.delete(steps);
    kept.set(steps, found);
    const [first] = kept.keys();
    if (kept.size > MOST_KEPT && first !== undefined) kept.delete(first);
    return found;
  };
  return {
    take(steps) {
      current = find(steps);
      return current;
    },
    current: () => current,
    runs: {
      weights: main.plan.weights,
      gradients: main.plan.gradients,
      forward(goesOn) {
        if (current !== main) current.plan.weights.set(main.plan.weights);
        current.plan.forward(goesOn);
      },
      backward(seed, headDone) {
        current.plan.backward(seed, headDone);
        if (current !== main) main.plan.gradients.set(current.plan.gradients);
      },
    },
  };
}
