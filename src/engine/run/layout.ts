import type { Network } from '../declare/network.ts';
import { INPUT } from '../declare/part.ts';
import { isMatrix, isSum, type Operation, readsOf } from '../operations/table.ts';
import { type Layout, layOutRows, type SharedRow } from './place.ts';

type Groups = readonly (readonly Operation[])[];

/** Where each value lies: what a group makes side by side. */
export function layOutValues(network: Network, groups: Groups, steps: number): Layout {
  return layOutRows(
    rowsOf(network, groups, (name) => name),
    steps,
  );
}

/**
 * Where the gradient of each value lies. What only a sum reads has the gradient of the sum, to the last bit, so both
 * have one place, and no copy is made. States come first, with the row of the initial state; then what is multiplied
 * with a previous state, since of these the transposed product is wanted at once.
 */
export function layOutGradients(network: Network, groups: Groups, steps: number): Layout {
  const same = sameGradients(network);
  const rootOf = (name: string): string => {
    const sum = same.get(name);
    return sum === undefined ? name : rootOf(sum);
  };
  const isHot = (group: readonly Operation[]) =>
    group.every(isMatrix) &&
    group.some((operation) => readsOf(operation).some(({ previous }) => previous));
  const ordered = [...groups.filter(isHot), ...groups.filter((group) => !isHot(group))];
  const { places, length } = layOutRows(rowsOf(network, ordered, rootOf), steps);
  const all = new Map(places);
  for (const name of network.values.keys()) {
    const place = places.get(rootOf(name));
    if (place) all.set(name, place);
  }
  return { places: all, length };
}

/** A row for the input and each state, then one for each group, of the names that stand for its values. */
function rowsOf(network: Network, groups: Groups, nameOf: (name: string) => string): SharedRow[] {
  const partOf = (name: string) => ({ name, size: network.values.get(name)?.size ?? 0 });
  return [
    { lead: 0, trail: 0, parts: [partOf(INPUT)] },
    ...network.states.map((state): SharedRow => {
      const runsBack = network.values.get(state)?.direction === 'backward';
      return { lead: runsBack ? 0 : 1, trail: runsBack ? 1 : 0, parts: [partOf(state)] };
    }),
    ...groups.map(
      (group): SharedRow => ({
        lead: 0,
        trail: 0,
        parts: group.map(({ makes }) => partOf(nameOf(makes))),
      }),
    ),
  ];
}

/** For each value that a single operation reads, and that a sum: this sum. */
function sameGradients({ operations, states }: Network): ReadonlyMap<string, string> {
  const readers = new Map<string, Operation[]>();
  for (const operation of operations)
    for (const { value } of readsOf(operation))
      readers.set(value, [...(readers.get(value) ?? []), operation]);
  const same = new Map<string, string>();
  for (const { makes } of operations) {
    const [only, ...others] = readers.get(makes) ?? [];
    if (only && isSum(only) && others.length === 0 && !states.includes(makes))
      same.set(makes, only.makes);
  }
  return same;
}
