import { createTrainingRun, type TrainingRun, type TrainingState } from '../scene/trainingRun.ts';
import { trainingSetOf } from '../scene/trainingSet.ts';
import type { TrainRequest, TrainResult } from './trainMessages.ts';

/*
 * Trains one network, away from the page. What it computes depends on the scene and the state alone; the clock only
 * says after which update it answers.
 */

let run: TrainingRun | null = null;

self.onmessage = ({ data }: MessageEvent<TrainRequest>) => {
  if (data.kind === 'open') {
    const found = trainingSetOf(data.scene);
    run = found.ok ? createTrainingRun(data.scene, found.set, data.state.weights) : null;
    run?.restore(data.state);
    return;
  }
  if (!run) throw new Error('there is nothing to train');
  const result = go(run, data);
  const states = [result.state, ...result.kept];
  const buffers = states.flatMap(({ weights, memory }) => [weights.buffer, memory.buffer]);
  self.postMessage(result, {
    transfer: [
      ...new Set([...buffers, result.losses.buffer, result.norms.buffer]),
    ] as ArrayBuffer[],
  });
};

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
