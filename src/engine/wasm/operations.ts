import type { ActivationId } from '../activations.ts';
import type { Operation, Parameter, Read } from '../declare.ts';
import { type Buffers, type Operand, operandOf } from '../kernel.ts';
import type { Network } from '../network.ts';
import { type Code, call, f64x2, v128 } from './assembler.ts';
import { EXPONENTIAL, HYPERBOLIC_TANGENT } from './functions.ts';
import { DOUBLE } from './products.ts';
import type { Site, Units } from './units.ts';

const { add, sub, mul, div, neg, max, gt, ne, const: both } = f64x2;

/** Operations that compute each unit from the same unit of what they read. */
export type Unitwise = Extract<Operation, { kind: 'sum' | 'multiply' | 'complement' | 'apply' }>;

export const isUnitwise = (operation: Operation): operation is Unitwise =>
  ['sum', 'multiply', 'complement', 'apply'].includes(operation.kind);

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

/** Writes down how an operation computes a unit; each sum in the order of ../elementwise.ts. */
export function writeForward(operation: Unitwise, buffers: Buffers, units: Units): void {
  units.set(
    siteOf(operandOf(operation.makes, buffers)),
    computed(operation, buffers.network, (part) => units.get(siteOf(operandOf(part, buffers)))),
  );
}

function computed(
  operation: Unitwise,
  network: Network,
  read: (part: Read | Parameter) => Code,
): Code {
  switch (operation.kind) {
    case 'sum':
      return operation.terms.map(read).reduce((total, term) => add(total, term));
    case 'multiply': {
      const [left, right] = operation.factors;
      return mul(read(left), read(right));
    }
    case 'complement':
      return sub(both(1), read(operation.of));
    case 'apply':
      return activations[activationOf(operation, network)].forward(read(operation.of));
  }
}

/** Writes down what the gradients of a run's results add to those of what its operations read, parameters aside. */
export function writeBackward(run: readonly Unitwise[], buffers: Buffers, units: Units): void {
  for (const { into, amount } of gradientsOf(run, buffers))
    if (!into.isParameter) units.add(gradientSiteOf(into), amount(units));
}

/** Writes down what they add to those of parameters. */
export function writeAccumulate(run: readonly Unitwise[], buffers: Buffers, units: Units): void {
  for (const { into, amount } of gradientsOf(run, buffers))
    if (into.isParameter) units.add(gradientSiteOf(into), amount(units));
}

/** Whether gradients of other than parameters, or of parameters, are among those of a run. */
export const reaches = (run: readonly Unitwise[], buffers: Buffers, parameters: boolean): boolean =>
  gradientsOf(run, buffers).some(({ into }) => into.isParameter === parameters);

interface Gradient {
  readonly into: Operand;
  readonly amount: (units: Units) => Code;
}

/** What is added where, in the order of ../compileElementwise.ts. */
function gradientsOf(run: readonly Unitwise[], buffers: Buffers): readonly Gradient[] {
  const all = run.map((operation) => gradientsOfOne(operation, buffers));
  const most = Math.max(0, ...all.map(({ length }) => length));
  return Array.from({ length: most }, (_, k) => all.flatMap((list) => list[k] ?? [])).flat();
}

function gradientsOfOne(operation: Unitwise, buffers: Buffers): readonly Gradient[] {
  const result = operandOf(operation.makes, buffers);
  const given = (units: Units) => units.get(gradientSiteOf(result));
  switch (operation.kind) {
    case 'sum':
      return (
        operation.terms
          .map((term) => operandOf(term, buffers))
          // What only this sum reads shares its gradient.
          .filter((term) => term.isParameter || term.gradientAt !== result.gradientAt)
          .map((into) => ({ into, amount: given }))
      );
    case 'multiply': {
      const [left, right] = operation.factors.map((factor) => operandOf(factor, buffers)) as [
        Operand,
        Operand,
      ];
      const times = (other: Operand) => (units: Units) =>
        mul(given(units), units.get(siteOf(other)));
      return [
        { into: left, amount: times(right) },
        { into: right, amount: times(left) },
      ];
    }
    case 'complement':
      return [{ into: operandOf(operation.of, buffers), amount: (units) => neg(given(units)) }];
    case 'apply': {
      const into = operandOf(operation.of, buffers);
      const { slope } = activations[activationOf(operation, buffers.network)];
      return [
        {
          into,
          amount: (units) =>
            slope
              ? mul(
                  slope(
                    () => units.get(siteOf(into)),
                    () => units.get(siteOf(result)),
                  ),
                  given(units),
                )
              : given(units),
        },
      ];
    }
  }
}

const activationOf = (
  { activation }: Extract<Operation, { kind: 'apply' }>,
  { spec }: Network,
): ActivationId => (activation === 'f' ? spec.activation : activation);

/** The activations, and their slopes from a and h (none where it is 1), as ../activationLoops.ts computes them. */
const activations: Readonly<
  Record<
    ActivationId,
    {
      readonly forward: (a: Code) => Code;
      readonly slope: ((a: () => Code, h: () => Code) => Code) | null;
    }
  >
> = {
  tanh: {
    forward: (a) => call(HYPERBOLIC_TANGENT, a),
    slope: (_a, h) => sub(both(1), mul(h(), h())),
  },
  sigmoid: {
    forward: (a) => div(both(1), add(both(1), call(EXPONENTIAL, neg(a)))),
    slope: (_a, h) => mul(h(), sub(both(1), h())),
  },
  relu: {
    forward: (a) => max(both(0), a),
    // All bits of a comparison are 1 where it holds, which makes 1 of a 1, and NaN of what is NaN.
    slope: (a) => v128.or(v128.and(gt(a(), both(0)), both(1)), ne(a(), a())),
  },
  identity: { forward: (a) => a, slope: null },
};
