import { meaningOf, type Operation, partsOf, passBack } from '../operations/table.ts';
import { type Buffers, operandOf } from '../run/kernel.ts';
import type { Operand } from '../run/operand.ts';
import type { Code } from './assembler.ts';
import { code } from './code.ts';
import { DOUBLE } from './products.ts';
import type { Site, Units } from './units.ts';

/** Where the numbers of an operand lie in the memory that its buffers are views of. */
export const siteOf = ({ data, at, stride }: Operand): Site => ({
  at: data.byteOffset + at * DOUBLE,
  stride: stride * DOUBLE,
});

/** Where its gradient lies. */
export const gradientSiteOf = (operand: Operand): Site => ({
  at: operand.gradient.byteOffset + operand.gradientAt * DOUBLE,
  stride: operand.gradientStride * DOUBLE,
});

/** Writes down how an operation computes a unit; each sum in the order of its loop. */
export function writeForward(operation: Operation, buffers: Buffers, units: Units): void {
  const meaning = meaningOf(operation);
  if (meaning.shape !== 'units') return;
  const parts = partsOf(operation).map((part) => () => units.get(siteOf(operandOf(part, buffers))));
  const from = {
    part: (place: number) => parts[place]?.() ?? [],
    parts: () => parts.map((read) => read()),
  };
  units.set(siteOf(operandOf(operation.makes, buffers)), meaning.value(code, from, operation));
}

/** Writes down what the gradients of a run's results add to those of what its operations read, parameters aside. */
export function writeBackward(run: readonly Operation[], buffers: Buffers, units: Units): void {
  for (const { into, amount } of gradientsOf(run, buffers))
    if (!into.isParameter) units.add(gradientSiteOf(into), amount(units));
}

/** Writes down what they add to those of parameters. */
export function writeAccumulate(run: readonly Operation[], buffers: Buffers, units: Units): void {
  for (const { into, amount } of gradientsOf(run, buffers))
    if (into.isParameter) units.add(gradientSiteOf(into), amount(units));
}

/** Whether gradients of other than parameters, or of parameters, are among those of a run. */
export const reaches = (
  run: readonly Operation[],
  buffers: Buffers,
  parameters: boolean,
): boolean => gradientsOf(run, buffers).some(({ into }) => into.isParameter === parameters);

interface Gradient {
  readonly into: Operand;
  readonly amount: (units: Units) => Code;
}

/** What is added where, in the order of the loops. */
function gradientsOf(run: readonly Operation[], buffers: Buffers): readonly Gradient[] {
  const all = run.map((operation) => gradientsOfOne(operation, buffers));
  const most = Math.max(0, ...all.map(({ length }) => length));
  return Array.from({ length: most }, (_, k) => all.flatMap((list) => list[k] ?? [])).flat();
}

function gradientsOfOne(operation: Operation, buffers: Buffers): readonly Gradient[] {
  const result = operandOf(operation.makes, buffers);
  return (
    partsOf(operation)
      .map((part, place) => ({
        into: operandOf(part, buffers),
        amount: (units: Units) =>
          passBack(code, operation, place, (of) => units.get(siteOf(operandOf(of, buffers))))(
            units.get(gradientSiteOf(result)),
          ),
      }))
      // What only a sum reads shares its gradient.
      .filter(({ into }) => into.isParameter || into.gradientAt !== result.gradientAt)
  );
}
