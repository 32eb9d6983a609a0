import { isParameter, type Operation, readsOf } from './declare.ts';

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
