import { isParameter, type Operation, type Parameter, type Read } from './declare.ts';
import { type Network, parameterOf } from './network.ts';
import type { Layout, Place } from './place.ts';
import type { Input } from './slot.ts';

/** A loop over the timesteps from <= t < to. */
export type Loop = (from: number, to: number) => void;

/** What goes backward through one operation, or through several alike that lie side by side. */
export interface BackwardKernel {
  /** Called once before a run of `backward`, since weights may have changed. */
  readonly prepare: () => void;
  /** Adds what its result's gradient means for the gradients of what it read. */
  readonly backward: Loop;
  /** Adds what its result's gradient means for the gradients of its parameters. */
  readonly accumulate: Loop;
}

/** The buffers that kernels are bound to. */
export interface Buffers {
  readonly network: Network;
  readonly steps: number;
  readonly weights: Float64Array;
  readonly gradients: Float64Array;
  readonly input: Input;
  /** All values of all timesteps, and where each lies. */
  readonly values: Float64Array;
  readonly places: Layout['places'];
  readonly valueGradients: Float64Array;
  readonly gradientPlaces: Layout['places'];
  /** Whether dL/dx is wanted. */
  readonly inputGradient: boolean;
}

export const nothing = () => {};

/** @throws Error where there is no such place. */
export function placeOf(places: Layout['places'], name: string): Place {
  const place = places.get(name);
  if (!place) throw new Error(`the plan has no place for ${name}`);
  return place;
}

/** Numbers that an operation reads or makes, and their gradients: a value, or a parameter that is the same at all times. */
export interface Operand {
  readonly isParameter: boolean;
  readonly data: Float64Array;
  /** Where those of timestep 0 begin, and how much further those of the next timestep do. */
  readonly at: number;
  readonly stride: number;
  readonly size: number;
  readonly gradient: Float64Array;
  readonly gradientAt: number;
  readonly gradientStride: number;
}

export function operandOf(part: Read | Parameter | string, buffers: Buffers): Operand {
  if (typeof part === 'string') return operandOf({ value: part, previous: false }, buffers);
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
    };
  }
  const place = placeOf(buffers.places, part.value);
  const gradient = placeOf(buffers.gradientPlaces, part.value);
  return {
    isParameter: false,
    data: buffers.values,
    at: place.at - (part.previous ? place.stride : 0),
    stride: place.stride,
    size: place.size,
    gradient: buffers.valueGradients,
    gradientAt: gradient.at - (part.previous ? gradient.stride : 0),
    gradientStride: gradient.stride,
  };
}

/** The result, then everything else of which each operation of a group has its own. */
function ownOperands(operation: Operation, buffers: Buffers): readonly Operand[] {
  const parts = ((): readonly (Read | Parameter)[] => {
    switch (operation.kind) {
      case 'times':
        return [operation.weight];
      case 'sum':
        return operation.terms;
      case 'multiply':
        return operation.factors;
      default:
        return [operation.of];
    }
  })();
  return [operandOf(operation.makes, buffers), ...parts.map((part) => operandOf(part, buffers))];
}

/**
 * Cuts a group of operations that do the same into runs whose numbers lie side by side, those of the gradients too where
 * they are wanted: such a run is one operation on a longer vector.
 */
export function runsOf(
  group: readonly Operation[],
  buffers: Buffers,
  withGradients: boolean,
): readonly (readonly Operation[])[] {
  const runs: Operation[][] = [];
  let last: readonly Operand[] = [];
  for (const operation of group) {
    const own = ownOperands(operation, buffers);
    const follows =
      last.length === own.length &&
      own.every((operand, k) => isNextTo(last[k] as Operand, operand, withGradients));
    if (follows) runs[runs.length - 1]?.push(operation);
    else runs.push([operation]);
    last = own;
  }
  return runs;
}

const isNextTo = (a: Operand, b: Operand, withGradients: boolean) =>
  a.data === b.data &&
  b.at === a.at + a.size &&
  b.stride === a.stride &&
  (!withGradients ||
    (b.gradientAt === a.gradientAt + a.size && b.gradientStride === a.gradientStride));

/** Length of the vector that a run makes each timestep. */
export const widthOf = (run: readonly Operation[], { places }: Buffers): number =>
  run.reduce((sum, { makes }) => sum + placeOf(places, makes).size, 0);
