import { type Network, parameterOf } from '../declare/network.ts';
import { INPUT, isParameter, now, type Part } from '../declare/part.ts';
import { isMatrix, type Operation, partsOf } from '../operations/table.ts';
import { areSingles, type Numbers } from './numbers.ts';
import type { Operand, Run } from './operand.ts';
import { type BufferPlace, type Layout, stepBack } from './place.ts';
import type { Input } from './slot.ts';

/** The buffers that kernels are bound to. */
export interface Buffers<N extends Numbers = Float64Array> {
  readonly network: Network;
  readonly steps: number;
  readonly weights: N;
  readonly gradients: N;
  readonly input: Input;
  /** All values of all timesteps, and where each lies. */
  readonly values: N;
  readonly places: Layout['places'];
  readonly valueGradients: N;
  readonly gradientPlaces: Layout['places'];
  /** Whether dL/dx is wanted. */
  readonly inputGradient: boolean;
}

export const isOfSingles = (buffers: Buffers<Numbers>): buffers is Buffers<Float32Array> =>
  areSingles(buffers.values);

/** @throws Error where there is no such place. */
export function bufferPlace(places: Layout['places'], name: string): BufferPlace {
  const place = places.get(name);
  if (!place) throw new Error(`the plan has no place for ${name}`);
  return place;
}

export function operandOf<N extends Numbers>(part: Part | string, buffers: Buffers<N>): Operand<N> {
  if (typeof part === 'string') return operandOf(now(part), buffers);
  if (isParameter(part)) {
    const { offset, rows, columns } = parameterOf(buffers.network, part.name);
    return {
      isParameter: true,
      data: buffers.weights,
      at: offset,
      stride: 0,
      size: rows * columns,
      gradient: buffers.gradients,
      gradientAt: offset,
      gradientStride: 0,
      isWanted: true,
      symbols: null,
    };
  }
  const { input, inputGradient } = buffers;
  const place = bufferPlace(buffers.places, part.value);
  const gradient = bufferPlace(buffers.gradientPlaces, part.value);
  return {
    isParameter: false,
    data: buffers.values,
    at: place.at + (part.previous ? stepBack(place) * place.stride : 0),
    stride: part.first ? 0 : place.stride,
    size: place.size,
    gradient: buffers.valueGradients,
    gradientAt: gradient.at + (part.previous ? stepBack(gradient) * gradient.stride : 0),
    gradientStride: part.first ? 0 : gradient.stride,
    isWanted: part.value !== INPUT || inputGradient,
    symbols: part.value === INPUT && input.kind === 'symbols' ? input.indices : null,
  };
}

/** The result, then everything else of which each operation of a group has its own: all but what is multiplied by matrices. */
function ownOperands<N extends Numbers>(
  operation: Operation,
  buffers: Buffers<N>,
): readonly Operand<N>[] {
  const parts = partsOf(operation);
  const own = isMatrix(operation) ? parts.filter(isParameter) : parts;
  return [operandOf(operation.makes, buffers), ...own.map((part) => operandOf(part, buffers))];
}

/** What the loops of a run compute with. */
export function runOf<N extends Numbers>(
  operations: readonly Operation[],
  buffers: Buffers<N>,
): Run<N> {
  const [first] = operations as [Operation];
  return {
    result: operandOf(first.makes, buffers),
    parts: partsOf(first).map((part) => operandOf(part, buffers)),
    width: widthOf(operations, buffers),
  };
}

/**
 * Cuts a group of operations that do the same into runs whose numbers lie side by side, those of the gradients too where
 * they are wanted: such a run is one operation on a longer vector.
 */
export function runsOf(
  group: readonly Operation[],
  buffers: Buffers<Numbers>,
  withGradients: boolean,
): readonly (readonly Operation[])[] {
  const runs: Operation[][] = [];
  let last: readonly Operand<Numbers>[] = [];
  for (const operation of group) {
    const own = ownOperands(operation, buffers);
    const follows =
      last.length === own.length &&
      own.every((operand, k) => isNextTo(last[k] as Operand<Numbers>, operand, withGradients));
    if (follows) runs[runs.length - 1]?.push(operation);
    else runs.push([operation]);
    last = own;
  }
  return runs;
}

const isNextTo = (a: Operand<Numbers>, b: Operand<Numbers>, withGradients: boolean) =>
  a.data === b.data &&
  b.at === a.at + a.size &&
  b.stride === a.stride &&
  (!withGradients ||
    (b.gradientAt === a.gradientAt + a.size && b.gradientStride === a.gradientStride));

/** Length of the vector that a run makes each timestep. */
const widthOf = (run: readonly Operation[], { places }: Buffers<Numbers>): number =>
  run.reduce((sum, { makes }) => sum + bufferPlace(places, makes).size, 0);
