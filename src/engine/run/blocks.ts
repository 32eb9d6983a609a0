import { formatOf } from '../declare/layers.ts';
import type { Network } from '../declare/network.ts';
import { createForward, type ForwardPlan, readInput } from './forward.ts';
import { handedOver, handOver, takeOver } from './handOver.ts';
import type { Numbers } from './numbers.ts';
import { type Input, inputSteps, type Slot } from './slot.ts';

/*
 * A run in blocks of timesteps, one after the other: each goes on from the states that the one before has left. Products
 * with a matrix are made two timesteps at once, in another order than one alone; so blocks are of even length, and all
 * numbers are those of the run in one piece.
 */

/** The values of a block, by name. */
export type BlockValues = ReadonlyMap<string, Slot<Numbers>>;

/** Multiplications of a block: some 10 ms in JavaScript, and a quarter of that in WebAssembly. */
const WORK = 1e7;

/** More timesteps than any run has. */
const WHOLE = 2 ** 40;

/** The number of timesteps of a block, even; all of them where a layer reads the sequence from its end. */
export const blockLength = ({ weightCount, parts }: Network): number =>
  parts.some(({ direction }) => direction === 'backward')
    ? WHOLE
    : 2 * Math.max(1, Math.round(WORK / weightCount / 2));

export interface BlockRun {
  /**
   * Takes weights and an input; what is computed next is the block of that index, from the states that the one before
   * hands over. The first begins with zeros.
   */
  readonly begin: (weights: Numbers, input: Input, index?: number, before?: Float64Array) => void;
  /** Computes the next block. Its values are the plan's, until that computes another. */
  readonly next: () => BlockValues;
}

/** `makePlan` says what computes so many timesteps; loops in JavaScript, unless told. */
export function createBlockRun(
  network: Network,
  makePlan: (steps: number, input: Input) => ForwardPlan<Numbers> = (steps, input) =>
    createForward(network, steps, input, formatOf(network)),
  length = blockLength(network),
): BlockRun {
  const width = network.spec.sizes.input;
  /** One for the blocks, and one for what is left at the end; the one that ran last is first. */
  let plans: readonly ForwardPlan<Numbers>[] = [];
  let run: { weights: Numbers; input: Input; steps: number } | null = null;
  let index = 0;
  const carried = new Float64Array(handedOver(network));
  let goesOn = false;

  const planFor = (block: Input) => {
    const steps = inputSteps(block, network);
    const known = plans.find((plan) => plan.steps === steps && plan.input.kind === block.kind);
    if (known) readInput(known, block);
    const plan = known ?? makePlan(steps, block);
    plans = [plan, ...plans.filter((each) => each !== plan)].slice(0, 2);
    return plan;
  };
  return {
    begin(weights, input, at = 0, before) {
      run = { weights, input, steps: inputSteps(input, network) };
      index = at;
      goesOn = before !== undefined;
      if (before) carried.set(before);
      else carried.fill(0);
    },
    next() {
      const from = index * length;
      if (!run || from >= run.steps) throw new RangeError('no block is left');
      const plan = planFor(partOf(run.input, width, from, Math.min(run.steps, from + length)));
      plan.weights.set(run.weights);
      takeOver(plan, network, carried, 0);
      plan.forward(goesOn);
      handOver(plan, network, plan.steps - 1, carried, 0);
      goesOn = true;
      index++;
      return plan.values;
    },
  };
}

/** The timesteps from <= t < to of an input, as an input of its own. */
const partOf = (input: Input, width: number, from: number, to: number): Input =>
  input.kind === 'symbols'
    ? { kind: 'symbols', indices: input.indices.slice(from, to) }
    : { kind: 'vectors', data: input.data.slice(from * width, to * width) };
