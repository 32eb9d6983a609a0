import { meaningOf, type Operation, readsOf } from '../operations/table.ts';

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
  const meaning = meaningOf(a);
  return a.kind === b.kind && 'isAlike' in meaning && meaning.isAlike(a, b);
}
