import {
  createTrainingRun,
  type Divergence,
  type TrainingRun,
  type TrainingState,
} from '../training/trainingRun.ts';
import { type TrainingSet, trainingSetOf } from '../training/trainingSet.ts';
import type { TrainRequest, TrainResult } from './trainMessages.ts';

/**
 * What a training worker does with each request: it answers every `go`. What it computes depends on the scene and the
 * state alone; the clock only says after which update it answers.
 * `onWork` is called before each sequence.
 * @throws Error where it is asked to go on with nothing.
 */
export function createTrainServer(
  onWork = () => {},
): (request: TrainRequest) => TrainResult | null {
  let run: TrainingRun | null = null;
  let judge = createJudge(null, new Float64Array(0));
  return (request) => {
    if (request.kind === 'go') {
      if (!run) throw new Error('there is nothing to train');
      return go(run, judge, request);
    }
    const found = trainingSetOf(request.scene);
    run = found.ok
      ? createTrainingRun(request.scene, watched(found.set, onWork), request.state.weights)
      : null;
    run?.restore(request.state);
    judge = createJudge(request.firstLoss, request.state.weights);
    return null;
  };
}

/** A set that tells of each sequence that is taken from it. */
const watched = (set: TrainingSet, onWork: () => void): TrainingSet => ({
  ...set,
  sequence(update, k) {
    onWork();
    return set.sequence(update, k);
  },
});

/** A loss this many times the first one (or 1, if that is larger) counts as diverged: training does not recover from it. */
const MOST_GROWTH = 1000;

/** No weight of a network that learns comes near this. */
const MOST_WEIGHT = 1e6;

/** Judges each update by its loss and the weights after it. Weights that were enormous at the start may be so. */
function createJudge(firstLoss: number | null, start: Float64Array) {
  const most = start.some((weight) => Math.abs(weight) > MOST_WEIGHT)
    ? Number.MAX_VALUE
    : MOST_WEIGHT;
  let first = firstLoss;
  return (update: number, loss: number, weights: Float64Array): Divergence | null => {
    first ??= loss;
    if (!(loss <= Math.min(Number.MAX_VALUE, MOST_GROWTH * Math.max(1, first))))
      return { update, of: 'loss', value: loss };
    const value = weights.find((weight) => !(Math.abs(weight) <= most));
    return value === undefined ? null : { update, of: 'weight', value };
  };
}

function go(
  training: TrainingRun,
  judge: ReturnType<typeof createJudge>,
  { ticket, updates: most, budget, every }: Extract<TrainRequest, { kind: 'go' }>,
): TrainResult {
  const losses: number[] = [];
  const kept: TrainingState[] = [];
  const until = performance.now() + budget;
  const before = training.measure();
  let diverged: Divergence | null = null;
  do {
    const loss = training.step();
    losses.push(loss);
    diverged = judge(training.updates() - 1, loss, training.weights);
    if (diverged) training.retreat(diverged.of);
    else if (training.updates() % every === 0) kept.push(measured(training));
  } while (diverged === null && losses.length < most && performance.now() < until);
  const last = kept.at(-1);
  return {
    ticket,
    before,
    losses: Float64Array.from(losses),
    state: last?.updates === training.updates() ? last : measured(training),
    kept,
    diverged,
  };
}

/** The state as it is now, with what its network makes of the next sequences. */
const measured = (training: TrainingRun): TrainingState => ({
  ...training.save(),
  measured: training.measure(),
});
