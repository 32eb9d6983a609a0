import { formatOf } from '../engine/declare/layers.ts';
import { INPUT } from '../engine/declare/part.ts';
import { createLoss, type Loss } from '../engine/learn/loss.ts';
import { adam, memoryLength, type OptimiserSpec } from '../engine/learn/optimiser.ts';
import { createTraining, type TrainedPlan } from '../engine/learn/train.ts';
import { handedOver, handOver, takeOver } from '../engine/run/handOver.ts';
import { asDoubles, type Numbers, numbersOf } from '../engine/run/numbers.ts';
import type { Plan } from '../engine/run/plan.ts';
import { createFastPlan } from '../engine/wasm/plan.ts';
import type { Scene } from '../scene/document/scene.ts';
import type { TrainingRecipe } from '../scene/document/training.ts';
import { inputSizeOf, networkOf, outputSizeOf } from '../scene/read/derive.ts';
import { askedSteps, weightIn } from './example.ts';
import { createSequencePlans } from './sequencePlans.ts';
import { isGoingOn, type Sequence, type TrainingSet } from './trainingSet.ts';

/** What a network makes of the sequences of its next update. */
export interface Measured {
  /** Their mean loss. */
  readonly loss: number;
  /** Global norm of its gradient, before clipping. */
  readonly norm: number;
}

/** All that the next update depends on: from the same state, the same scene trains on to the same bits. */
export interface TrainingState {
  /** How many updates led here. */
  readonly updates: number;
  readonly weights: Float64Array;
  /** What the optimiser remembers of the gradients before. */
  readonly memory: Float64Array;
  /** Where states are carried on: what each sequence of the last update has left, one after the other; else absent. */
  readonly carried?: Float64Array;
  /** Absent where nobody has measured it. */
  readonly measured?: Measured;
}

/** An update after which a training does not go on: its loss, or a weight after it, is no finite number or far too large. */
export interface Divergence {
  /** Counted from 0. */
  readonly update: number;
  readonly of: 'loss' | 'weight';
  readonly value: number;
}

/** A training that can be gone on with, or taken up again where it was. */
export interface TrainingRun {
  /** As they are now; of singles a copy. */
  readonly weights: Float64Array;
  readonly updates: () => number;
  /** One update. Returns the mean loss of its sequences before it. */
  readonly step: () => number;
  /** The network as it is, on the sequences of the next update, which is then made of that. */
  readonly measure: () => Measured;
  readonly save: () => TrainingState;
  readonly restore: (state: TrainingState) => void;
  /** Goes back to the last good state, after a step whose loss was too large, or that made a weight so. */
  readonly retreat: (of: Divergence['of']) => void;
}

/** Makes ready to train a scene's network from these weights on. */
export function createTrainingRun(
  scene: Scene,
  set: TrainingSet,
  start: Float64Array,
): TrainingRun {
  const network = networkOf(scene);
  let updates = 0;
  /** The sequences of this update that have been written; the timesteps of the last of them, and how much it counts. */
  let k = 0;
  let length = 0;
  let weight = 1;
  const { batch, clip, truncate, mean } = scene.training;
  const columns = scene.events ? inputSizeOf(scene) : null;
  const isTwoWay = network.parts.some(({ direction }) => direction === 'backward');
  const plans = createSequencePlans(set.steps, isTwoWay, (steps) => {
    const input =
      columns === null
        ? ({ kind: 'symbols', indices: new Int32Array(steps) } as const)
        : ({ kind: 'vectors', data: new Float64Array(steps * columns) } as const);
    const plan = createFastPlan(network, steps, input, {
      numbers: formatOf(network),
      inputGradient: false,
      ...(truncate !== null && { truncation: truncate }),
    });
    return { plan, ...createAsking(plan, set.loss, outputSizeOf(scene)) };
  });
  const carrier = set.pieces === null ? null : createCarrier(plans.current().plan, batch);
  const plan: TrainedPlan = carrier
    ? {
        ...plans.runs,
        forward() {
          const at = k - 1;
          const goesOn = isGoingOn(set, updates);
          carrier.take(at, goesOn);
          plans.runs.forward(goesOn);
          carrier.keep(at, length);
        },
      }
    : plans.runs;
  plan.weights.set(start);
  const loss = {
    value: () => plans.current().loss.value(),
    seed: () => plans.current().loss.seed(),
  };
  const optimiser = optimiserOf(scene.training);
  const memory = numbersOf(formatOf(network), memoryLength(optimiser, network.weightCount));
  const states = createStates(plan.weights, memory, carrier?.carried ?? NONE);
  const training = createTraining(plan, loss, {
    optimiser,
    memory,
    batch,
    ...(clip !== null && { clip }),
    weight: () => weight,
    next() {
      const sequence = set.sequence(updates, k);
      length = sequence.input.length / (columns ?? 1);
      weight = weightIn(mean, sequence);
      plans.take(length).write(sequence);
      k++;
    },
  });
  return {
    get weights() {
      return asDoubles(plan.weights);
    },
    updates: () => updates,
    measure() {
      k = 0;
      return { loss: training.measure(), norm: training.gradientNorm() };
    },
    step() {
      k = 0;
      states.note(updates);
      const loss = training.step();
      carrier?.turn();
      updates++;
      return loss;
    },
    retreat(of) {
      // Such a loss was computed from weights that were too large already: one more step back.
      updates = states.back(of === 'weight' ? 1 : 2);
      training.forget();
    },
    save: () => ({
      updates,
      weights: asDoubles(plan.weights.slice()),
      memory: asDoubles(memory.slice()),
      ...(carrier && { carried: carrier.carried.slice() }),
    }),
    restore(state) {
      updates = state.updates;
      plan.weights.set(state.weights);
      // Another optimiser remembers something else, and begins anew.
      if (state.memory.length === memory.length) memory.set(state.memory);
      else memory.fill(0);
      // After other weights, or another recipe, there is nothing to go on from but zeros.
      if (carrier && state.carried?.length === carrier.carried.length)
        carrier.carried.set(state.carried);
      else carrier?.carried.fill(0);
      training.forget();
    },
  };
}

const NONE = new Float64Array(0);

/** What the sequences of an update leave for those of the next, which go on from it. */
function createCarrier(plan: Plan<Numbers>, batch: number) {
  const { network } = plan;
  const size = handedOver(network);
  const carried = new Float64Array(batch * size);
  const next = carried.slice();
  const nothing = new Float64Array(size);
  return {
    carried,
    /** Before a sequence is run: it goes on, or begins. */
    take(k: number, goesOn: boolean) {
      takeOver(plan, network, goesOn ? carried : nothing, goesOn ? k * size : 0);
    },
    /** After a sequence of so many timesteps. */
    keep(k: number, steps: number) {
      handOver(plan, network, steps - 1, next, k * size);
    },
    /** Once there is an update. */
    turn() {
      carried.set(next);
    },
  };
}

/** The last two states before a step, so that one can go back to them; noting one allocates nothing. */
function createStates(weights: Numbers, memory: Numbers, carried: Float64Array) {
  const copies = [0, 1].map(() => ({
    updates: -1,
    carried: new Float64Array(carried.length),
    weights: new Float64Array(weights.length),
    memory: new Float64Array(memory.length),
  }));
  return {
    note(updates: number) {
      const [older] = copies.splice(0, 1);
      if (!older) return;
      older.updates = updates;
      older.weights.set(weights);
      older.memory.set(memory);
      older.carried.set(carried);
      copies.push(older);
    },
    /** Puts the state of so many steps ago back, or the oldest there is. Returns how many updates it has. */
    back(steps: number): number {
      const known = copies.filter(({ updates }) => updates >= 0);
      const state = known.at(-steps) ?? known[0];
      if (!state) return 0;
      weights.set(state.weights);
      memory.set(state.memory);
      carried.set(state.carried);
      return state.updates;
    },
  };
}

/** Writes one sequence after the other into a plan, with a loss that asks at the timesteps of the last written. */
function createAsking(plan: Plan<Numbers>, kind: TrainingSet['loss'], outputs: number) {
  const { steps } = plan;
  const indices = new Int32Array(steps);
  const data = new Float64Array(kind === 'cross_entropy' ? 0 : steps * outputs);
  const targets =
    kind === 'cross_entropy'
      ? ({ kind: 'classes', indices } as const)
      : ({ kind: 'vectors', data } as const);
  const losses = new Map<number, Loss>();
  const lossFor = (from: number, to: number) => {
    const key = from * (steps + 1) + to;
    const asked = askedSteps({ from, to });
    const loss =
      losses.get(key) ?? createLoss(plan, { kind, reduction: 'mean', steps: asked, targets });
    losses.set(key, loss);
    return loss;
  };
  let current = lossFor(0, steps);
  return {
    loss: { value: () => current.value(), seed: () => current.seed() },
    write(sequence: Sequence) {
      writeInput(plan, sequence.input);
      const into = targets.kind === 'classes' ? indices : data;
      into.fill(0);
      into.set(sequence.targets);
      current = lossFor(sequence.from, sequence.to);
    },
  };
}

/** What is shorter than the plan is followed by nothing: zeros. */
function writeInput({ input, values }: Plan<Numbers>, given: ArrayLike<number>): void {
  if (input.kind === 'symbols') {
    input.indices.fill(-1);
    input.indices.set(given);
    return;
  }
  const x = values.get(INPUT)?.data;
  x?.fill(0);
  x?.set(given);
}

const optimisers: Readonly<Record<TrainingRecipe['optimiser'], (rate: number) => OptimiserSpec>> = {
  sgd: (rate) => ({ kind: 'sgd', rate }),
  momentum: (rate) => ({ kind: 'momentum', rate, momentum: 0.9 }),
  adam,
};

const optimiserOf = ({ optimiser, rate }: TrainingRecipe) => optimisers[optimiser](rate);
