import { createTrainingRun, type TrainingRun, type TrainingState } from '../scene/trainingRun.ts';
import { trainingSetOf } from '../scene/trainingSet.ts';
import type { TrainRequest, TrainResult } from './trainMessages.ts';

/**
 * What a training worker does with each request: it answers every `go`. What it computes depends on the scene and the
 * state alone; the clock only says after which update it answers.
 * @throws Error where it is asked to go on with nothing.
 */
export function createTrainServer(): (request: TrainRequest) => TrainResult | null {
  let run: TrainingRun | null = null;
  return (request) => {
    if (request.kind === 'go') {
      if (!run) throw new Error('there is nothing to train');
      return go(run, request);
    }
    const found = trainingSetOf(request.scene);
    run = found.ok ? createTrainingRun(request.scene, found.set, request.state.weights) : null;
    run?.restore(request.state);
    return null;
  };
}

function go(
  training: TrainingRun,
  { ticket, updates: most, budget, every }: Extract<TrainRequest, { kind: 'go' }>,
): TrainResult {
  const losses: number[] = [];
  const norms: number[] = [];
  const kept: TrainingState[] = [];
  const until = performance.now() + budget;
  let diverged: number | null = null;
  do {
    const loss = training.step();
    losses.push(loss);
    norms.push(training.gradientNorm());
    if (!Number.isFinite(loss) || !training.weights.every(Number.isFinite)) {
      diverged = training.updates() - 1;
      training.retreat();
    } else if (training.updates() % every === 0) kept.push(training.save());
  } while (diverged === null && losses.length < most && performance.now() < until);
  return {
    ticket,
    losses: Float64Array.from(losses),
    norms: Float64Array.from(norms),
    state: training.save(),
    kept,
    diverged,
  };
}
