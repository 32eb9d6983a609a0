import type { Algebra } from '../operations/meaning.ts';
import { meaningOf, type Operation, partsOf, passBack } from '../operations/table.ts';
import { type Buffers, operandOf } from './kernel.ts';
import type { Numbers } from './numbers.ts';
import type { Operand } from './operand.ts';

/** Writes down what is computed of the units of vectors, for whoever then computes it: in what, and from and into where. */
export interface UnitWriter<T, N extends Numbers> {
  readonly m: Algebra<T>;
  readonly value: (of: Operand<N>) => T;
  readonly gradient: (of: Operand<N>) => T;
  readonly setValue: (of: Operand<N>, value: T) => void;
  readonly addGradient: (of: Operand<N>, value: T) => void;
}

/** Writes down how an operation computes a unit; each sum in the order of its loop. */
export function writeForward<T, N extends Numbers>(
  operation: Operation,
  buffers: Buffers<N>,
  { m, value, setValue }: UnitWriter<T, N>,
): void {
  const meaning = meaningOf(operation);
  if (meaning.shape !== 'units') return;
  const parts = partsOf(operation).map((part) => operandOf(part, buffers));
  const from = {
    part: (place: number) => value(parts[place] as Operand<N>),
    parts: () => parts.map(value),
  };
  setValue(operandOf(operation.makes, buffers), meaning.value(m, from, operation));
}

/** What gradients pass into on their way back: values, timestep by timestep, or parameters, once for all timesteps. */
export type Receiver = 'values' | 'parameters';

/** Writes down what the gradients of a run's results add to those of what its operations read. */
export function writeBack<T, N extends Numbers>(
  run: readonly Operation[],
  buffers: Buffers<N>,
  writer: UnitWriter<T, N>,
  receiver: Receiver,
): void {
  for (const { into, amount } of gradientsOf(run, buffers, receiver))
    writer.addGradient(into, amount(writer));
}

/** Whether there is anything to write down of that. */
export const reaches = (
  run: readonly Operation[],
  buffers: Buffers<Numbers>,
  receiver: Receiver,
): boolean => gradientsOf(run, buffers, receiver).length > 0;

interface Gradient<N extends Numbers> {
  readonly into: Operand<N>;
  readonly amount: <T>(writer: UnitWriter<T, N>) => T;
}

/** What is added where, in the order of the loops. */
function gradientsOf<N extends Numbers>(
  run: readonly Operation[],
  buffers: Buffers<N>,
  receiver: Receiver,
): readonly Gradient<N>[] {
  const all = run.map((operation) => gradientsOfOne(operation, buffers));
  const most = Math.max(0, ...all.map(({ length }) => length));
  return Array.from({ length: most }, (_, k) => all.flatMap((list) => list[k] ?? []))
    .flat()
    .filter(({ into }) => into.isParameter === (receiver === 'parameters'));
}

function gradientsOfOne<N extends Numbers>(
  operation: Operation,
  buffers: Buffers<N>,
): readonly Gradient<N>[] {
  const result = operandOf(operation.makes, buffers);
  return (
    partsOf(operation)
      .map((part, place) => ({
        into: operandOf(part, buffers),
        amount: <T>({ m, value, gradient }: UnitWriter<T, N>) =>
          passBack(m, operation, place, (of) => value(operandOf(of, buffers)))(gradient(result)),
      }))
      // What only a sum reads shares its gradient.
      .filter(({ into }) => into.isParameter || into.gradientAt !== result.gradientAt)
  );
}
