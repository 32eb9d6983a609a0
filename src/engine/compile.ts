import { activations } from './activations.ts';
import { compileTimes } from './compileTimes.ts';
import { isParameter, type Operation, type Parameter, type Read } from './declare.ts';
import { type Buffers, type Kernel, nothing, slotOf } from './kernel.ts';
import { parameterOf } from './network.ts';
import { rowOf } from './slot.ts';

type Of<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

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
    case 'multiply':
      return compileMultiply(operation, buffers);
    case 'complement':
      return compileComplement(operation, buffers);
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

function compileSum(operation: Of<'sum'>, buffers: Buffers): Kernel {
  const result = slotOf(buffers.values, operation.makes);
  const resultGradient = slotOf(buffers.valueGradients, operation.makes);
  const { size } = result;
  const resultAt = rowOf(result, 0);
  const terms = operation.terms.map((term) => compileTerm(term, size, buffers));
  return {
    prepare: nothing,
    forward(from, to) {
      for (let k = 0; k < terms.length; k++) {
        const { data, start, stride } = terms[k] as Term;
        for (let t = from; t < to; t++) {
          const at = resultAt + t * size;
          const termAt = start + t * stride;
          for (let i = 0; i < size; i++) {
            const before = k === 0 ? 0 : (result.data[at + i] as number);
            result.data[at + i] = before + (data[termAt + i] as number);
          }
        }
      }
    },
    backward(from, to) {
      for (const term of terms) if (!term.isBias) addGradient(term, from, to);
    },
    accumulate(from, to) {
      for (const term of terms) if (term.isBias) addGradient(term, from, to);
    },
  };

  function addGradient({ gradient, start, stride }: Term, from: number, to: number) {
    for (let t = from; t < to; t++) {
      const at = resultAt + t * size;
      const termAt = start + t * stride;
      for (let i = 0; i < size; i++)
        gradient[termAt + i] =
          (gradient[termAt + i] as number) + (resultGradient.data[at + i] as number);
    }
  }
}

/** The product of two vectors, unit by unit. */
function compileMultiply(operation: Of<'multiply'>, buffers: Buffers): Kernel {
  const result = slotOf(buffers.values, operation.makes);
  const { data: resultGradient } = slotOf(buffers.valueGradients, operation.makes);
  const { size } = result;
  const resultAt = rowOf(result, 0);
  const [left, right] = operation.factors.map((factor) => compileTerm(factor, size, buffers)) as [
    Term,
    Term,
  ];
  return {
    prepare: nothing,
    forward(from, to) {
      for (let t = from; t < to; t++) {
        const at = resultAt + t * size;
        const leftAt = left.start + t * left.stride;
        const rightAt = right.start + t * right.stride;
        for (let i = 0; i < size; i++)
          result.data[at + i] =
            (left.data[leftAt + i] as number) * (right.data[rightAt + i] as number);
      }
    },
    backward(from, to) {
      if (!left.isBias) addGradient(left, right, from, to);
      addGradient(right, left, from, to);
    },
    accumulate(from, to) {
      if (left.isBias) addGradient(left, right, from, to);
    },
  };

  function addGradient(of: Term, other: Term, from: number, to: number) {
    for (let t = from; t < to; t++) {
      const at = resultAt + t * size;
      const ofAt = of.start + t * of.stride;
      const otherAt = other.start + t * other.stride;
      for (let i = 0; i < size; i++)
        of.gradient[ofAt + i] =
          (of.gradient[ofAt + i] as number) +
          (resultGradient[at + i] as number) * (other.data[otherAt + i] as number);
    }
  }
}

/** 1 minus a vector. */
function compileComplement(operation: Of<'complement'>, buffers: Buffers): Kernel {
  const source = slotOf(buffers.values, operation.of.value);
  const { data: sourceGradient } = slotOf(buffers.valueGradients, operation.of.value);
  const result = slotOf(buffers.values, operation.makes);
  const { data: resultGradient } = slotOf(buffers.valueGradients, operation.makes);
  const { size } = result;
  const resultAt = rowOf(result, 0);
  const toSource = rowOf(source, 0, operation.of) - resultAt;
  return {
    prepare: nothing,
    forward(from, to) {
      for (let k = resultAt + from * size, end = resultAt + to * size; k < end; k++)
        result.data[k] = 1 - (source.data[k + toSource] as number);
    },
    backward(from, to) {
      for (let k = resultAt + from * size, end = resultAt + to * size; k < end; k++)
        sourceGradient[k + toSource] =
          (sourceGradient[k + toSource] as number) - (resultGradient[k] as number);
    },
    accumulate: nothing,
  };
}

interface Term {
  readonly isBias: boolean;
  readonly data: Float64Array;
  readonly gradient: Float64Array;
  /** Where its numbers for timestep 0 lie. */
  readonly start: number;
  /** How much further those of the next timestep lie: 0 for a bias. */
  readonly stride: number;
}

function compileTerm(term: Read | Parameter, size: number, buffers: Buffers): Term {
  const { network, weights, gradients, values, valueGradients } = buffers;
  if (isParameter(term)) {
    const { offset, rows } = parameterOf(network, term.name);
    if (rows !== size)
      throw new RangeError(`${term.name} has ${rows} rows where ${size} are added`);
    return { isBias: true, data: weights, gradient: gradients, start: offset, stride: 0 };
  }
  const slot = slotOf(values, term.value);
  const gradient = slotOf(valueGradients, term.value).data;
  const start = rowOf(slot, 0, term);
  return { isBias: false, data: slot.data, gradient, start, stride: slot.size };
}

function compileApply(operation: Of<'apply'>, buffers: Buffers): Kernel {
  const id = operation.activation === 'f' ? buffers.network.spec.activation : operation.activation;
  const { f, slope } = activations[id];
  const source = slotOf(buffers.values, operation.of.value);
  const sourceGradient = slotOf(buffers.valueGradients, operation.of.value);
  const result = slotOf(buffers.values, operation.makes);
  const resultGradient = slotOf(buffers.valueGradients, operation.makes);
  const { size } = result;
  // From a number of the result to the one it is made of.
  const resultAt = rowOf(result, 0);
  const toSource = rowOf(source, 0, operation.of) - resultAt;
  return {
    prepare: nothing,
    forward(from, to) {
      for (let k = resultAt + from * size, end = resultAt + to * size; k < end; k++)
        result.data[k] = f(source.data[k + toSource] as number);
    },
    backward(from, to) {
      for (let k = resultAt + from * size, end = resultAt + to * size; k < end; k++) {
        const rate = slope(source.data[k + toSource] as number, result.data[k] as number);
        sourceGradient.data[k + toSource] =
          (sourceGradient.data[k + toSource] as number) + rate * (resultGradient.data[k] as number);
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
  const { size } = result;
  const sourceAt = rowOf(source, 0, operation.of);
  const resultAt = rowOf(result, 0);
  return {
    prepare: nothing,
    forward(from, to) {
      for (let t = from; t < to; t++)
        compute(source.data, sourceAt + t * size, result.data, resultAt + t * size, size);
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
