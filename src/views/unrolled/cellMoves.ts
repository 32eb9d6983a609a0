import { liveValues, outcomeOf } from '../../engine/declare/live.ts';
import type { Network } from '../../engine/declare/network.ts';
import { phasesAt } from '../../engine/declare/phases.ts';
import { readsOf } from '../../engine/operations/table.ts';
import type { ChainLayout } from './layout.ts';
import { openVectors, vectorXs } from './openCell.ts';

/** How the vectors of an open cell come to stand where they stand. */
export interface CellMoves {
  /** Where those stood that were there before the phase: left edges. */
  readonly from: ReadonlyMap<string, number>;
  /** Those that the phase uses up, with where they stood and where they go: to what is made of them. */
  readonly used: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  /** Those that go into nothing that is shown: they wait for a later phase, and what this one makes takes their place. */
  readonly cleared: readonly { readonly name: string; readonly from: number }[];
}

/** What moves in the open cell of timestep t while a phase is made, by what stands there before and after it. */
export function cellMoves(
  network: Network,
  t: number,
  phase: string,
  rows: string,
  layout: ChainLayout,
): CellMoves {
  const { steps } = layout;
  const phases = phasesAt(network, t, steps);
  const at = phases.findIndex(({ id }) => id === phase);
  const open = (id: string | undefined) =>
    id === undefined
      ? []
      : openVectors(
          network,
          {
            kind: 'now',
            phase: id,
            live: liveValues(network, t, id, steps),
            value: outcomeOf(network, t, id, steps) ?? '',
          },
          t,
          rows,
          layout,
        );
  const [before, after] = [open(phases[at - 1]?.id), open(phase)];
  const xOf = (names: readonly string[], name: string) =>
    vectorXs(names.length, layout.state.width, layout.scale)[names.indexOf(name)] ?? 0;
  const gone = before
    .filter((name) => !after.includes(name))
    .map((name) => ({ name, from: xOf(before, name), into: goesInto(name) }));
  return {
    from: new Map(before.map((name) => [name, xOf(before, name)])),
    used: gone.flatMap(({ name, from, into }) =>
      into === null ? [] : [{ name, from, to: xOf(after, into) }],
    ),
    cleared: gone.filter(({ into }) => into === null),
  };

  /** What is shown of what this phase makes of a value, directly or on the way; null where there is nothing. */
  function goesInto(name: string): string | null {
    const next = phases[at]?.operations.find((operation) =>
      readsOf(operation).some(({ value, previous }) => value === name && !previous),
    )?.makes;
    if (next === undefined) return null;
    return after.includes(next) ? next : goesInto(next);
  }
}
