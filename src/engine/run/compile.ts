import { meaningOf, type Operation } from '../operations/table.ts';
import { compileForward as compileSingles } from '../singles/forward.ts';
import { type Buffers, isOfSingles, runOf, runsOf } from './kernel.ts';
import type { Numbers } from './numbers.ts';
import type { Loop } from './operand.ts';
import { forwardProducts, productPairs } from './productPairs.ts';

/** The loops that compute what groups of operations make, in order; members of a group side by side share one. */
export const compileForward = (
  groups: readonly (readonly Operation[])[],
  buffers: Buffers<Numbers>,
): readonly Loop[] =>
  isOfSingles(buffers)
    ? compileSingles(groups, buffers)
    : compileDoubles(groups, buffers as Buffers);

function compileDoubles(
  groups: readonly (readonly Operation[])[],
  buffers: Buffers,
): readonly Loop[] {
  const pairs = productPairs(groups.flat(), buffers.network);
  const products = new Set<Operation>([...pairs.values()].flat());
  return groups.flatMap((group) =>
    runsOf(
      group.filter((operation) => !products.has(operation)),
      buffers,
      false,
    ).map((run) => {
      const [first] = run as [Operation];
      const pair = run.length === 1 && pairs.get(first);
      if (pair) return forwardProducts(first, pair, buffers);
      return meaningOf(first).forward(runOf(run, buffers), first);
    }),
  );
}
