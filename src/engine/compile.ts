import { activations } from './activations.ts';
import { isParameter, type Operation, type Parameter, type Read } from './declare.ts';
import { addOuterProduct, addTransposedTimesVector, matrixTimesVector } from './kernels.ts';
import { type Network, parameterOf } from './network.ts';
import { type Input, rowOf, type Slot } from './slot.ts';

/** The loops of one operation over the timesteps from <= t < to. */
export interface Kernel {
  readonly forward: (from: number, to: number) => void;
  /** Adds what its result's gradient means for the gradients of what it read. */
  readonly backward: (from: number, to: number) => void;
  /** Adds what its result's gradient means for the gradients of its parameters. */
  readonly accumulate: (from: number, to: number) => void;
}

/** The buffers a kernel is bound to. */
export interface Buffers {
  readonly network: Network;
  readonly weights: Float64Array;
  readonly gradients: Float64Array;
  readonly input: Input;
  readonly values: ReadonlyMap<string, Slot>;
  readonly valueGradients: ReadonlyMap<string, Slot>;
}

type Of<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

const nothing = () => {};

/**
 * Softmax subtracts the largest logit only where exp would lose digits or overflow,
 * so that ordinary logits show the plain e^z of the formula.
 */
const PLAIN_EXPONENT_LIMIT = 50;

export function compile(operation: Operation, buffers: Buffers): Kernel {
  switch (operation.kind) {
    case 'times':
      return compileTimes(operation, buffers);
    case 'sum':
      return compileSum(operation, buffers);
    case 'apply':
      return compileApply(operation, buffers);
    case 'exponentiate':
      return answer(operation, buffers, exponentiate);
    case 'normalise':
      return answer(operation, buffers, normalise);
    case 'largest':
      return answer(operation, buffers, markLargest);
    case 'threshold':
      return answer(operation, buffers, markAboveHalf);
  }
}

function slotOf(slots: ReadonlyMap<string, Slot>, name: string): Slot {
  const slot = slots.get(name);
  if (!slot) throw new Error(`the plan has no buffer for ${name}`);
  return slot;
}

function compileTimes(operation: Of<'times'>, buffers: Buffers): Kernel {
  const { network, weights, gradients, input, values, valueGradients } = buffers;
  const { rows, columns, offset } = parameterOf(network, operation.weight.name);
  const source = slotOf(values, operation.of.value);
  const sourceGradient = slotOf(valueGradients, operation.of.value);
  const result = slotOf(values, operation.makes);
  const resultGradient = slotOf(valueGradients, operation.makes);

  const backward = (from: number, to: number) => {
    for (let t = to - 1; t >= from; t--)
      addTransposedTimesVector(
        weights,
        offset,
        rows,
        columns,
        resultGradient.data,
        rowOf(resultGradient, t),
        sourceGradient.data,
        rowOf(sourceGradient, t, operation.of),
      );
  };

  if (operation.of.value === 'x' && input.kind === 'symbols') {
    // A one-hot vector picks a column: no product is needed.
    const { indices } = input;
    return {
      forward(from, to) {
        for (let t = from; t < to; t++) {
          const column = indices[t] as number;
          const at = rowOf(result, t);
          const known = column >= 0 && column < columns;
          for (let i = 0; i < rows; i++)
            result.data[at + i] = known ? (weights[offset + i * columns + column] as number) : 0;
        }
      },
      backward,
      accumulate(from, to) {
        for (let t = from; t < to; t++) {
          const column = indices[t] as number;
          if (column < 0 || column >= columns) continue;
          const at = rowOf(resultGradient, t);
          for (let i = 0; i < rows; i++) {
            const w = offset + i * columns + column;
            gradients[w] = (gradients[w] as number) + (resultGradient.data[at + i] as number);
          }
        }
      },
    };
  }
  return {
    forward(from, to) {
      for (let t = from; t < to; t++)
        matrixTimesVector(
          weights,
          offset,
          rows,
          columns,
          source.data,
          rowOf(source, t, operation.of),
          result.data,
          rowOf(result, t),
        );
    },
    backward,
    accumulate(from, to) {
      for (let t = from; t < to; t++)
        addOuterProduct(
          gradients,
          offset,
          rows,
          columns,
          resultGradient.data,
          rowOf(resultGradient, t),
          source.data,
          rowOf(source, t, operation.of),
        );
    },
  };
}

function compileSum(operation: Of<'sum'>, buffers: Buffers): Kernel {
  const result = slotOf(buffers.values, operation.makes);
  const resultGradient = slotOf(buffers.valueGradients, operation.makes);
  const terms = operation.terms.map((term) => compileTerm(term, result.size, buffers));
  return {
    forward(from, to) {
      result.data.fill(0, rowOf(result, from), rowOf(result, to));
      for (const term of terms)
        for (let t = from; t < to; t++) {
          const at = rowOf(result, t);
          const termAt = term.at(t);
          for (let i = 0; i < result.size; i++)
            result.data[at + i] =
              (result.data[at + i] as number) + (term.data[termAt + i] as number);
        }
    },
    backward(from, to) {
      for (const term of terms) if (!term.isBias) addGradient(term, from, to);
    },
    accumulate(from, to) {
      for (const term of terms) if (term.isBias) addGradient(term, from, to);
    },
  };

  function addGradient(term: Term, from: number, to: number) {
    for (let t = from; t < to; t++) {
      const at = rowOf(resultGradient, t);
      const termAt = term.at(t);
      for (let i = 0; i < result.size; i++)
        term.gradient[termAt + i] =
          (term.gradient[termAt + i] as number) + (resultGradient.data[at + i] as number);
    }
  }
}

interface Term {
  readonly isBias: boolean;
  readonly data: Float64Array;
  readonly gradient: Float64Array;
  readonly at: (t: number) => number;
}

function compileTerm(term: Read | Parameter, size: number, buffers: Buffers): Term {
  if (isParameter(term)) {
    const { offset, rows } = parameterOf(buffers.network, term.name);
    if (rows !== size)
      throw new RangeError(`${term.name} has ${rows} rows where ${size} are added`);
    return { isBias: true, data: buffers.weights, gradient: buffers.gradients, at: () => offset };
  }
  const slot = slotOf(buffers.values, term.value);
  const gradient = slotOf(buffers.valueGradients, term.value).data;
  return { isBias: false, data: slot.data, gradient, at: (t) => rowOf(slot, t, term) };
}

function compileApply(operation: Of<'apply'>, buffers: Buffers): Kernel {
  const id = operation.activation === 'f' ? buffers.network.spec.activation : operation.activation;
  const { f, slope } = activations[id];
  const source = slotOf(buffers.values, operation.of.value);
  const sourceGradient = slotOf(buffers.valueGradients, operation.of.value);
  const result = slotOf(buffers.values, operation.makes);
  const resultGradient = slotOf(buffers.valueGradients, operation.makes);
  return {
    forward(from, to) {
      for (let t = from; t < to; t++) {
        const at = rowOf(result, t);
        const sourceAt = rowOf(source, t, operation.of);
        for (let i = 0; i < result.size; i++)
          result.data[at + i] = f(source.data[sourceAt + i] as number);
      }
    },
    backward(from, to) {
      for (let t = from; t < to; t++) {
        const at = rowOf(result, t);
        const sourceAt = rowOf(source, t, operation.of);
        for (let i = 0; i < result.size; i++) {
          const rate = slope(source.data[sourceAt + i] as number, result.data[at + i] as number);
          sourceGradient.data[sourceAt + i] =
            (sourceGradient.data[sourceAt + i] as number) +
            rate * (resultGradient.data[at + i] as number);
        }
      }
    },
    accumulate: nothing,
  };
}

type VectorFunction = (
  source: Float64Array,
  sourceAt: number,
  result: Float64Array,
  at: number,
  size: number,
) => void;

/** What comes after the logits. Losses are taken on logits, so no gradient passes through here. */
function answer(
  operation: Operation & { readonly of: Read },
  buffers: Buffers,
  compute: VectorFunction,
): Kernel {
  const source = slotOf(buffers.values, operation.of.value);
  const result = slotOf(buffers.values, operation.makes);
  return {
    forward(from, to) {
      for (let t = from; t < to; t++)
        compute(
          source.data,
          rowOf(source, t, operation.of),
          result.data,
          rowOf(result, t),
          result.size,
        );
    },
    backward: nothing,
    accumulate: nothing,
  };
}

/** What softmax subtracts from the logits before exp: 0, or their largest where they are far out. */
export function exponentShift(z: ArrayLike<number>, at: number, size: number): number {
  let largest = Number.NEGATIVE_INFINITY;
  let farthest = 0;
  for (let i = at; i < at + size; i++) {
    largest = Math.max(largest, z[i] as number);
    farthest = Math.max(farthest, Math.abs(z[i] as number));
  }
  return farthest <= PLAIN_EXPONENT_LIMIT ? 0 : largest;
}

const exponentiate: VectorFunction = (z, zAt, e, at, size) => {
  const shift = exponentShift(z, zAt, size);
  for (let i = 0; i < size; i++) e[at + i] = Math.exp((z[zAt + i] as number) - shift);
};

const normalise: VectorFunction = (e, eAt, y, at, size) => {
  let total = 0;
  for (let i = 0; i < size; i++) total += e[eAt + i] as number;
  for (let i = 0; i < size; i++) y[at + i] = (e[eAt + i] as number) / total;
};

/** One-hot of the first largest entry; all zeros where an entry is NaN, since then nothing is largest. */
const markLargest: VectorFunction = (y, yAt, o, at, size) => {
  let best = 0;
  let comparable = true;
  for (let i = 0; i < size; i++) {
    const value = y[yAt + i] as number;
    if (Number.isNaN(value)) comparable = false;
    if (value > (y[yAt + best] as number)) best = i;
  }
  for (let i = 0; i < size; i++) o[at + i] = comparable && i === best ? 1 : 0;
};

const markAboveHalf: VectorFunction = (y, yAt, o, at, size) => {
  for (let i = 0; i < size; i++) o[at + i] = (y[yAt + i] as number) > 0.5 ? 1 : 0;
};
