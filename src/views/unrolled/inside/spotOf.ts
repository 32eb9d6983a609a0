import { type Network, vectorOf } from '../../../engine/declare/network.ts';
import { readsOf } from '../../../engine/operations/table.ts';
import type { InsideLayout } from './layOutInside.ts';

/** From where to where a value is made: it, and what it is made of where that fits beside it. */
export function spotOf(
  network: Network,
  { vectors, vectorWidth, width }: InsideLayout,
  value: string,
  room: number,
): readonly [left: number, right: number] {
  const placesOf = (name: string) =>
    vectors.filter((each) => !each.isBefore && each.value === name).map(({ x }) => x);
  const { operation } = vectorOf(network, value);
  const own = placesOf(value);
  // A product that has no place of its own is drawn as a wire into the sum of it.
  const readers = network.operations.filter((each) =>
    readsOf(each).some((read) => read.value === value),
  );
  const at = own.length > 0 ? own : readers.flatMap(({ makes }) => placesOf(makes));
  // The input comes in, and the output goes out, in the middle.
  if (vectorOf(network, value).part !== 'cell' || at.length === 0)
    return [(width - room) / 2, (width + room) / 2];
  const around = [
    ...at,
    ...(operation ? readsOf(operation) : []).flatMap((read) => placesOf(read.value)),
  ];
  const reach = (xs: readonly number[]) =>
    [Math.min(...xs), Math.max(...xs) + vectorWidth] as const;
  const [left, right] = reach(around);
  return right - left <= room ? [left, right] : reach(at);
}
