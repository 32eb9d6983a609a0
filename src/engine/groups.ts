import { isParameter, type Operation, readsOf } from './declare.ts';
import type { Network } from './network.ts';

/**
 * Operations in an order in which each finds what it reads; those of one kind that can run at the same moment are one
 * group. Such are the gates of a cell: their products, their sums. What a group makes lies side by side in memory, so
 * that its members can run as one operation on a longer vector.
 */
export function groupsOf(
  operations: readonly Operation[],
  states: readonly string[],
): readonly (readonly Operation[])[] {
  const waiting = [...operations];
  const unmade = new Set(operations.map(({ makes }) => makes));
  const isReady = (operation: Operation) =>
    readsOf(operation).every(({ value, previous }) => previous || !unmade.has(value));
  const groups: Operation[][] = [];
  while (waiting.length > 0) {
    const first = waiting.find(isReady);
    if (!first) throw new Error(`${waiting[0]?.makes} reads what is made after it`);
    const isOfGroup = (other: Operation) =>
      other === first ||
      (isReady(other) &&
        isAlike(first, other) &&
        !states.includes(first.makes) &&
        !states.includes(other.makes));
    const group = waiting.filter(isOfGroup);
    groups.push(group);
    for (const { makes } of group) unmade.delete(makes);
    for (const operation of group) waiting.splice(waiting.indexOf(operation), 1);
  }
  return groups;
}

/** Whether two operations do the same with their own numbers. */
function isAlike(a: Operation, b: Operation): boolean {
  if (a.kind === 'times' && b.kind === 'times')
    return a.of.value === b.of.value && a.of.previous === b.of.previous;
  if (a.kind === 'apply' && b.kind === 'apply') return a.activation === b.activation;
  if (a.kind === 'sum' && b.kind === 'sum')
    return (
      a.terms.length === b.terms.length &&
      a.terms.every((term, i) => isParameter(term) === isParameter(b.terms[i] ?? term))
    );
  return a.kind === b.kind && (a.kind === 'multiply' || a.kind === 'complement');
}

/**
 * Sums of two products that nothing else reads, among the operations given: `c = f*c' + i*g`, `h = (1-z)*n + z*h'`. The
 * products need no loop of their own.
 */
export function productPairs(
  operations: readonly Operation[],
  network: Network,
): ReadonlyMap<Operation, readonly Product[]> {
  const pairs = new Map<Operation, readonly Product[]>();
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

type Product = Extract<Operation, { kind: 'multiply' }>;
