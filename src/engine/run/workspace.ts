import type { Network } from '../declare/network.ts';
import { INPUT } from '../declare/part.ts';
import type { Operation } from '../operations/table.ts';
import { groupsOf } from './groups.ts';
import { type Buffers, bufferPlace } from './kernel.ts';
import { layOutGradients, layOutValues } from './layout.ts';
import { type NumberFormat, type Numbers, type NumbersOf, numbersOf } from './numbers.ts';
import { type Layout, slotAt } from './place.ts';
import { type Stage, stagesOf } from './schedule.ts';
import { type Input, inputSteps, type Slot } from './slot.ts';

/** What a plan is for; the less, the less it allocates and computes. Everything, unless told. */
export interface PlanOptions<F extends NumberFormat = 'float64'> {
  /** What it computes with; doubles unless told. */
  readonly numbers?: F;
  /** Whether `backward` will be called. */
  readonly backward?: boolean;
  /** Whether `backward` also fills dL/dx; training has no use for it. */
  readonly inputGradient?: boolean;
  /**
   * Truncated backpropagation through time: the sequence is cut into pieces of so many timesteps, the first from 0 on,
   * and no gradient passes from a piece to the one before it. Not cut unless told.
   */
  readonly truncation?: number;
}

/** What a plan computes with and in what order, whoever computes it. */
export interface Workspace<N extends Numbers = Float64Array> {
  readonly buffers: Buffers<N>;
  /** Groups of operations that run together, by when they must run. */
  readonly stages: readonly Stage<readonly Operation[]>[];
  readonly values: ReadonlyMap<string, Slot<N>>;
  readonly valueGradients: ReadonlyMap<string, Slot<N>>;
  /** Infinity where nothing is cut. */
  readonly truncation: number;
  readonly withBackward: boolean;
}

/** Arrays of so many zeros each. */
export type Allocate<N extends Numbers> = (lengths: readonly number[]) => readonly N[];

/** Each array by itself. */
export const separate =
  <F extends NumberFormat>(format: F): Allocate<NumbersOf<F>> =>
  (lengths) =>
    lengths.map((length) => numbersOf(format, length));

/**
 * Orders a network's operations and allocates what they make over `steps` timesteps.
 * @throws RangeError where the input does not hold `steps` rows or is of another kind than an embedding reads, or the
 * truncation is no positive integer.
 */
export function createWorkspace<N extends Numbers>(
  network: Network,
  steps: number,
  input: Input,
  { backward: withBackward = true, inputGradient = true, ...options }: PlanOptions<NumberFormat>,
  allocate: Allocate<N>,
): Workspace<N> {
  const rows = inputSteps(input, network);
  if (rows !== steps) throw new RangeError(`the input has ${rows} rows, not ${steps}`);

  const { truncation = Number.POSITIVE_INFINITY } = options;
  if (truncation !== Number.POSITIVE_INFINITY && !(Number.isInteger(truncation) && truncation > 0))
    throw new RangeError(`truncation must be a positive integer, not ${truncation}`);

  if (network.spec.embedding !== undefined && input.kind === 'vectors')
    throw new RangeError('an embedding reads symbols, not vectors');

  const stages = stagesOf(network).map((stage) => ({
    ...stage,
    items: groupsOf(stage.items, network.states),
  }));
  const all = stages.flatMap(({ items }) => items);
  const layout = layOutValues(network, all, steps);
  const gradientLayout = layOutGradients(network, all, steps);
  const [weights, gradients, numbers, numberGradients] = allocate([
    network.weightCount,
    withBackward ? network.weightCount : 0,
    layout.length,
    withBackward ? gradientLayout.length : 0,
  ]) as [N, N, N, N];
  const buffers: Buffers<N> = {
    network,
    steps,
    weights,
    gradients,
    input,
    values: numbers,
    places: layout.places,
    valueGradients: numberGradients,
    gradientPlaces: gradientLayout.places,
    inputGradient,
  };
  const values = slotsOf(network, numbers, layout, steps);
  const valueGradients = slotsOf(network, numberGradients, gradientLayout, steps);
  if (input.kind === 'vectors') values.get(INPUT)?.data.set(input.data);
  return { buffers, stages, values, valueGradients, truncation, withBackward };
}

/** The part of a buffer that is each value's, by name. */
function slotsOf<N extends Numbers>(
  network: Network,
  buffer: N,
  { places }: Layout,
  steps: number,
): ReadonlyMap<string, Slot<N>> {
  return new Map(
    [...network.values.keys()].map((name) => [
      name,
      slotAt(buffer, bufferPlace(places, name), steps),
    ]),
  );
}
