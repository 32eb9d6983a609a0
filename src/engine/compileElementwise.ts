import { activationLoops } from './activationLoops.ts';
import type { Operation } from './declare.ts';
import {
  accumulate,
  accumulateProduct,
  add,
  addProducts,
  addThree,
  complement,
  copy,
  multiply,
  subtract,
} from './elementwise.ts';
import {
  type BackwardKernel,
  type Buffers,
  type Loop,
  nothing,
  type Operand,
  operandOf,
  widthOf,
} from './kernel.ts';
import type { Network } from './network.ts';

type Of<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

export function forwardSum(run: readonly Of<'sum'>[], buffers: Buffers): Loop {
  const [first] = run as [Of<'sum'>];
  const n = widthOf(run, buffers);
  const { data: y, at, stride } = operandOf(first.makes, buffers);
  const [a, b, c, ...rest] = first.terms.map((term) => operandOf(term, buffers)) as [
    Operand,
    Operand?,
    Operand?,
    ...Operand[],
  ];
  return (from, to) => {
    for (let t = from; t < to; t++) {
      const k = at + t * stride;
      const i = a.at + t * a.stride;
      if (!b) copy(a.data, i, y, k, n);
      else if (!c) add(a.data, i, b.data, b.at + t * b.stride, y, k, n);
      else addThree(a.data, i, b.data, b.at + t * b.stride, c.data, c.at + t * c.stride, y, k, n);
      for (const d of rest) accumulate(d.data, d.at + t * d.stride, y, k, n);
    }
  };
}

export function backwardSum(run: readonly Of<'sum'>[], buffers: Buffers): BackwardKernel {
  const [first] = run as [Of<'sum'>];
  const n = widthOf(run, buffers);
  const result = operandOf(first.makes, buffers);
  const terms = first.terms.map((term) => operandOf(term, buffers));
  // What only this sum reads shares its gradient.
  const others = terms.filter((term) => !term.isParameter && term.gradientAt !== result.gradientAt);
  const biases = terms.filter(({ isParameter }) => isParameter);
  const into =
    (operands: readonly Operand[]): Loop =>
    (from, to) => {
      for (const { gradient, gradientAt, gradientStride } of operands)
        for (let t = from; t < to; t++)
          accumulate(
            result.gradient,
            result.gradientAt + t * result.gradientStride,
            gradient,
            gradientAt + t * gradientStride,
            n,
          );
    };
  return {
    prepare: nothing,
    backward: others.length > 0 ? into(others) : nothing,
    accumulate: biases.length > 0 ? into(biases) : nothing,
  };
}

export function forwardMultiply(run: readonly Of<'multiply'>[], buffers: Buffers): Loop {
  const [first] = run as [Of<'multiply'>];
  const n = widthOf(run, buffers);
  const { data: y, at, stride } = operandOf(first.makes, buffers);
  const [a, b] = first.factors.map((factor) => operandOf(factor, buffers)) as [Operand, Operand];
  return (from, to) => {
    for (let t = from; t < to; t++)
      multiply(a.data, a.at + t * a.stride, b.data, b.at + t * b.stride, y, at + t * stride, n);
  };
}

/** A sum of two products, all three vectors at once. */
export function forwardProducts(
  sum: Operation,
  products: readonly Of<'multiply'>[],
  buffers: Buffers,
): Loop {
  const { data: y, at, stride, size } = operandOf(sum.makes, buffers);
  const [p, q] = products.map(({ makes }) => operandOf(makes, buffers)) as [Operand, Operand];
  const [a, b, c, d] = products.flatMap(({ factors }) =>
    factors.map((factor) => operandOf(factor, buffers)),
  ) as [Operand, Operand, Operand, Operand];
  return (from, to) => {
    for (let t = from; t < to; t++)
      addProducts(
        a.data,
        a.at + t * a.stride,
        b.data,
        b.at + t * b.stride,
        p.at + t * p.stride,
        c.data,
        c.at + t * c.stride,
        d.data,
        d.at + t * d.stride,
        q.at + t * q.stride,
        y,
        at + t * stride,
        size,
      );
  };
}

export function backwardMultiply(run: readonly Of<'multiply'>[], buffers: Buffers): BackwardKernel {
  const [first] = run as [Of<'multiply'>];
  const n = widthOf(run, buffers);
  const result = operandOf(first.makes, buffers);
  const [left, right] = first.factors.map((factor) => operandOf(factor, buffers)) as [
    Operand,
    Operand,
  ];
  const into =
    (of: Operand, other: Operand): Loop =>
    (from, to) => {
      for (let t = from; t < to; t++)
        accumulateProduct(
          result.gradient,
          result.gradientAt + t * result.gradientStride,
          other.data,
          other.at + t * other.stride,
          of.gradient,
          of.gradientAt + t * of.gradientStride,
          n,
        );
    };
  const [intoLeft, intoRight] = [into(left, right), into(right, left)];
  if (left.isParameter) return { prepare: nothing, backward: intoRight, accumulate: intoLeft };
  return {
    prepare: nothing,
    backward(from, to) {
      intoLeft(from, to);
      intoRight(from, to);
    },
    accumulate: nothing,
  };
}

export function forwardComplement(run: readonly Of<'complement'>[], buffers: Buffers): Loop {
  const { source, result, n } = oneRead(run, buffers);
  return (from, to) => {
    for (let t = from; t < to; t++)
      complement(
        source.data,
        source.at + t * source.stride,
        result.data,
        result.at + t * result.stride,
        n,
      );
  };
}

export function backwardComplement(
  run: readonly Of<'complement'>[],
  buffers: Buffers,
): BackwardKernel {
  const { source, result, n } = oneRead(run, buffers);
  return {
    prepare: nothing,
    backward(from, to) {
      for (let t = from; t < to; t++)
        subtract(
          result.gradient,
          result.gradientAt + t * result.gradientStride,
          source.gradient,
          source.gradientAt + t * source.gradientStride,
          n,
        );
    },
    accumulate: nothing,
  };
}

export function forwardApply(run: readonly Of<'apply'>[], buffers: Buffers): Loop {
  const { source, result, n } = oneRead(run, buffers);
  const { forward } = loopsOf(run, buffers.network);
  return (from, to) => {
    for (let t = from; t < to; t++)
      forward(result.data, source.at + t * source.stride, result.at + t * result.stride, n);
  };
}

export function backwardApply(run: readonly Of<'apply'>[], buffers: Buffers): BackwardKernel {
  const { source, result, n } = oneRead(run, buffers);
  const { backward } = loopsOf(run, buffers.network);
  return {
    prepare: nothing,
    backward(from, to) {
      for (let t = from; t < to; t++)
        backward(
          result.data,
          source.at + t * source.stride,
          result.at + t * result.stride,
          result.gradient,
          source.gradientAt + t * source.gradientStride,
          result.gradientAt + t * result.gradientStride,
          n,
        );
    },
    accumulate: nothing,
  };
}

/** The loops of the activation that all of a run have. */
function loopsOf([first]: readonly Of<'apply'>[], network: Network) {
  const activation = first?.activation ?? 'f';
  return activationLoops[activation === 'f' ? network.spec.activation : activation];
}

function oneRead(run: readonly Of<'complement' | 'apply'>[], buffers: Buffers) {
  const [first] = run as [Of<'complement' | 'apply'>];
  return {
    source: operandOf(first.of, buffers),
    result: operandOf(first.makes, buffers),
    n: widthOf(run, buffers),
  };
}
