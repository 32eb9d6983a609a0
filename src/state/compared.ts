import type { Network } from '../engine/declare/network.ts';
import { type Remembered, rememberedOf } from '../engine/measure/remembered.ts';
import { type Input, inputSteps } from '../engine/run/slot.ts';
import type { Lane, Scene } from '../scene/document/scene.ts';
import { inputOf, networkOf, probedInputOf } from '../scene/read/derive.ts';
import { comparedProbe, laneProbe, laneScene } from '../scene/read/lanes.ts';
import { remember } from '../scene/read/memo.ts';
import { weightsOf } from '../scene/read/weights.ts';
import type { RememberRequest } from './remembered.worker.ts';
import rememberedWorker from './remembered.worker.ts?worker&url';
import { store } from './store.ts';
import { trainedWeights } from './trainedLanes.ts';
import { createWorkerQueue } from './workerQueue.ts';

/** One network of the comparison; `remembered` is null while a long run is being computed. */
export interface Compared {
  readonly own: Scene;
  readonly network: Network;
  readonly remembered: Remembered | null;
}

/** Multiplications that fit well into a frame. */
const LIGHT = 3e6;

/** What a lane of the comparison shows, or null where its network cannot read the input. */
export function comparedIn(scene: Scene, lane: Lane): Compared | null {
  const own = laneScene(scene, lane);
  const probe = comparedProbe(scene);
  if (!own || !probe) return null;
  const network = networkOf(own);
  const changed = probedInputOf(own, laneProbe(scene, own, probe));
  const begun = weightsOf(own);
  const weights = trainedWeights.of(begun)?.weights ?? begun;
  return { own, network, remembered: find(network, weights, inputOf(own), changed) };
}

const atOnce = remember(rememberedOf, 8);

function find(network: Network, weights: Float64Array, input: Input, changed: Input) {
  if (inputSteps(input, network) * network.weightCount < LIGHT)
    return atOnce(network, weights, input, changed);
  return later(network, weights, input, changed).result;
}

const desk = createWorkerQueue<RememberRequest, Remembered>(rememberedWorker);

/** A long pair of runs, asked of the worker the first time it is wanted; `runs` goes up when it is there. */
const later = remember((network: Network, weights: Float64Array, input: Input, changed: Input) => {
  const job: { result: Remembered | null } = { result: null };
  const done = (result: Remembered) => {
    job.result = result;
    store.setState(({ runs }) => ({ runs: runs + 1 }));
  };
  const request: RememberRequest = { spec: network.spec, weights, input, changed };
  desk(request, done, () => done(rememberedOf(network, weights, input, changed)));
  return job;
}, 8);
