import type { Direction } from './layers.ts';
import type { LevelName } from './namePlace.ts';
import type { Network, Value } from './network.ts';
import { oncePerNetwork } from './oncePerNetwork.ts';
import { READING } from './phases.ts';
import { sweepAt } from './sweeps.ts';

/** A layer in one of its directions: what has a row of cells of its own in a picture. */
export interface Level {
  /** From 1, the lowest. */
  readonly layer: number;
  readonly direction: Direction;
  /** The place among `sweepsOf` of the way through the timesteps that makes it. */
  readonly sweep: number;
  /** Whether the layer goes in the other direction too. */
  readonly isOneOfTwo: boolean;
  /** What it is called among the others. */
  readonly name: LevelName;
  /**
   * The network as the level knows it: its own states and operations, and what it reads from below as its input; the first
   * with the embedding, the last of a layer with what joins the directions, the highest with the head. The network itself where it has but one level.
   */
  readonly network: Network;
}

/** The levels of a network, from below; of a layer in both directions the one forwards first. */
export const levelsOf = oncePerNetwork((network): readonly Level[] => {
  const cells = network.parts.filter(({ kind }) => kind === 'cell');
  if (cells.length === 1)
    return [
      {
        layer: 1,
        direction: 'forward',
        sweep: 0,
        isOneOfTwo: false,
        name: { layer: null, direction: null },
        network,
      },
    ];
  return cells.map((cell, i): Level => {
    const [layer, direction] = [cell.layer ?? 1, cell.direction ?? 'forward'];
    const isLastOfLayer = cells[i + 1]?.layer !== layer;
    const parts = network.parts.filter(
      (part) =>
        part === cell ||
        (part.kind === 'embedding' && i === 0) ||
        (isLastOfLayer && part.kind === 'join' && part.layer === layer) ||
        (part.kind === 'head' && i === cells.length - 1),
    );
    const own = new Set(parts.flatMap((part) => part.operations.map(({ makes }) => makes)));
    const seen = (value: Value): Value =>
      (value.part === 'cell' || value.part === 'join') && !own.has(value.name)
        ? { ...value, part: 'input', isState: false }
        : value;
    const hasHead = i === cells.length - 1;
    const isOneOfTwo = cells.some((other) => other !== cell && other.layer === layer);
    const isOnly = cells.every((other) => other.layer === layer);
    return {
      layer,
      direction,
      sweep: sweepAt(network, cell.operations[0]?.phase ?? READING),
      isOneOfTwo,
      name: { layer: isOnly ? null : layer, direction: isOneOfTwo ? direction : null },
      network: {
        ...network,
        parts,
        states: cell.states,
        ports: {
          state: cell.states[0] ?? network.ports.state,
          head: hasHead ? network.ports.head : null,
        },
        operations: parts.flatMap((part) => part.operations),
        values: new Map([...network.values].map(([name, value]) => [name, seen(value)])),
      },
    };
  });
});

/**
 * The place among `levelsOf` of the one that a phase, or a value, belongs to: of what reads the input the first, of what
 * belongs to no level the highest of its layer, or of all.
 */
export function levelOf(
  network: Network,
  of: { readonly phase: string } | { readonly value: string },
): number {
  const levels = levelsOf(network);
  if (levels.length === 1) return 0;
  const value =
    'value' in of ? of.value : network.operations.find(({ phase }) => phase === of.phase)?.makes;
  const { part, layer, direction } = (value && network.values.get(value)) || {};
  if (part === 'input' || part === 'embedding' || ('phase' in of && of.phase === READING)) return 0;
  if (!layer) return levels.length - 1;
  return levels.findLastIndex(
    (level) => level.layer === layer && (direction === null || level.direction === direction),
  );
}

/** The value that a picture of the network's memory shows at first: the hidden state of the highest layer, forwards. */
export function mainState(network: Network): string {
  const levels = levelsOf(network);
  const highest = levels.at(-1);
  return (
    levels.find(({ layer }) => layer === highest?.layer)?.network.ports.state ?? network.ports.state
  );
}
