import type { Network } from '../engine/declare/network.ts';
import { type Remembered, rememberedOf } from '../engine/measure/remembered.ts';
import { type Input, inputSteps } from '../engine/run/slot.ts';
import { coreOf, isVast } from '../engine/run/vast.ts';
import { type Lane, MAX_LINK_WEIGHTS, type Scene } from '../scene/document/scene.ts';
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
  if (isTooLarge(network, lane)) return null;
  const changed = probedInputOf(own, laneProbe(scene, own, probe));
  const begun = weightsOf(own);
  const weights = trainedWeights.of(begun)?.weights ?? begun;
  return { own, network, remembered: findOf(network, weights, inputOf(own), changed) };
}

const isTooLarge = ({ weightCount }: Network, { kind }: Lane): boolean =>
  kind !== 'own' && weightCount > MAX_LINK_WEIGHTS;

/** Whether the weights of a network that is compared are too many to be drawn beside those of the stage. */
export function isBeyondComparing(scene: Scene, lane: Lane): boolean {
  const own = laneScene(scene, lane);
  return own !== null && isTooLarge(networkOf(own), lane);
}

const findOf = (network: Network, weights: Float64Array, input: Input, changed: Input) => {
  const core = isVast(network) ? coreFor(network, weights, input, changed) : null;
  return core
    ? find(core.network, core.weights, core.input, core.changed)
    : find(network, weights, input, changed);
};

/** Of very many symbols, a network that knows those that are read. */
const coreFor = remember(
  (network: Network, weights: Float64Array, input: Input, changed: Input) => {
    if (input.kind !== 'symbols' || changed.kind !== 'symbols') return null;
    const steps = input.indices.length;
    const indices = Int32Array.from([...input.indices, ...changed.indices]);
    const core = coreOf({ network, weights, input: { kind: 'symbols', indices } });
    if (core.input.kind !== 'symbols') return null;
    const { indices: all } = core.input;
    return {
      network: core.network,
      weights: core.weights,
      input: { kind: 'symbols', indices: all.slice(0, steps) },
      changed: { kind: 'symbols', indices: all.slice(steps) },
    } as const;
  },
  8,
);

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
