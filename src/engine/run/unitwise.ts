import type { Algebra } from '../operations/meaning.ts';
import { meaningOf, type Operation, partsOf, passBack } from '../operations/table.ts';
import { type Buffers, operandOf } from './kernel.ts';
import type { Numbers } from './numbers.ts';
import type { Operand } from './operand.ts';

/** Writes down what is computed of the units of vectors, for whoever then computes it: in what, and from and into where. */
export interface UnitWriter<T> {
  readonly m: Algebra<T>;
  readonly value: (of: Operand<Numbers>) => T;
  readonly gradient: (of: Operand<Numbers>) => T;
  readonly setValue: (of: Operand<Numbers>, value: T) => void;
  readonly addGradient: (of: Operand<Numbers>, value: T) => void;
}

/** Writes down how an operation computes a unit; each sum in the order of its loop. */
export function writeForward<T>(
  operation: Operation,
  buffers: Buffers<Numbers>,
  { m, value, setValue }: UnitWriter<T>,
): void {
  const meaning = meaningOf(operation);
  if (meaning.shape !== 'units') return;
  const parts = partsOf(operation).map((part) => operandOf(part, buffers));
  const from = {
    part: (place: number) => value(parts[place] as Operand<Numbers>),
    parts: () => parts.map(value),
  };
  setValue(operandOf(operation.makes, buffers), meaning.value(m, from, operation));
}

/** Writes down what the gradients of a run's results add to those of what its operations read, parameters aside. */
export function writeBackward<T>(
  run: readonly Operation[],
  buffers: Buffers<Numbers>,
  writer: UnitWriter<T>,
): void {
  for (const { into, amount } of gradientsOf<T>(run, buffers))
    if (!into.isParameter) writer.addGradient(into, amount(writer));
}

/** Writes down what they add to those of parameters. */
export function writeAccumulate<T>(
  run: readonly Operation[],
  buffers: Buffers<Numbers>,
  writer: UnitWriter<T>,
): void {
  for (const { into, amount } of gradientsOf<T>(run, buffers))
    if (into.isParameter) writer.addGradient(into, amount(writer));
}

/** Whether gradients of other than parameters, or of parameters, are among those of a run. */
export const reaches = (
  run: readonly Operation[],
  buffers: Buffers<Numbers>,
  parameters: boolean,
): boolean => gradientsOf(run, buffers).some(({ into }) => into.isParameter === parameters);

interface Gradient<T> {
  readonly into: Operand<Numbers>;
  readonly amount: (writer: UnitWriter<T>) => T;
}

/** What is added where, in the order of the loops. */
function gradientsOf<T>(
  run: readonly Operation[],
  buffers: Buffers<Numbers>,
): readonly Gradient<T>[] {
  const all = run.map((operation) => gradientsOfOne<T>(operation, buffers));
  const most = Math.max(0, ...all.map(({ length }) => length));
  return Array.from({ length: most }, (_, k) => all.flatMap((list) => list[k] ?? [])).flat();
}

function gradientsOfOne<T>(
  operation: Operation,
  buffers: Buffers<Numbers>,
): readonly Gradient<T>[] {
  const result = operandOf(operation.makes, buffers);
  return (
    partsOf(operation)
      .map((part, place) => ({
        into: operandOf(part, buffers),
        amount: ({ m, value, gradient }: UnitWriter<T>) =>
          passBack(m, operation, place, (of) => value(operandOf(of, buffers)))(gradient(result)),
      }))
      // What only a sum reads shares its gradient.
      .filter(({ into }) => into.isParameter || into.gradientAt !== result.gradientAt)
  );
}
