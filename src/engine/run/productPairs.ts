import type { Network } from '../declare/network.ts';
import { isParameter } from '../declare/part.ts';
import type { Multiply } from '../operations/multiply.ts';
import { type Operation, readsOf } from '../operations/table.ts';
import { type Buffers, operandOf } from './kernel.ts';
import type { Loop, Operand } from './operand.ts';

/**
 * Sums of two products that nothing else reads, among the operations given: `c = f*c' + i*g`, `h = (1-z)*n + z*h'`. The
 * products need no loop of their own.
 */
export function productPairs(
  operations: readonly Operation[],
  network: Network,
): ReadonlyMap<Operation, readonly Multiply[]> {
  const pairs = new Map<Operation, readonly Multiply[]>();
  for (const operation of operations) {
    if (operation.kind !== 'sum' || operation.terms.length !== 2) continue;
    const products = operation.terms.flatMap((term) => {
      if (isParameter(term) || term.previous) return [];
      const readers = network.operations.filter((other) =>
        readsOf(other).some(({ value }) => value === term.value),
      );
      const maker = operations.find(({ makes }) => makes === term.value);
      return maker?.kind === 'multiply' && readers.length === 1 ? [maker] : [];
    });
    if (new Set(products).size === 2) pairs.set(operation, products);
  }
  return pairs;
}

/** A sum of two products, all three vectors at once. */
export function forwardProducts(
  sum: Operation,
  products: readonly Multiply[],
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

/** p = a * b, q = c * d, y = p + q: the products are kept, since they are values too. */
function addProducts(
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  p: number,
  c: Float64Array,
  k: number,
  d: Float64Array,
  l: number,
  q: number,
  y: Float64Array,
  at: number,
  n: number,
): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    const first = (a[i] as number) * (b[j] as number);
    const second = (c[k] as number) * (d[l] as number);
    y[p] = first;
    y[q] = second;
    y[at] = first + second;
    i = (i + 1) | 0;
    j = (j + 1) | 0;
    k = (k + 1) | 0;
    l = (l + 1) | 0;
    p = (p + 1) | 0;
    q = (q + 1) | 0;
  }
}
