import { activations } from '../activations/table.ts';
import type { CellId } from '../cells/table.ts';
import { letterOf } from './declaration.ts';
import type { HeadId } from './heads.ts';
import { type Direction, layerIn, layersOf, type NetworkSpec } from './layers.ts';

/** Which layer it is, and which of its directions; null where there is but one, and for what belongs to none. */
export interface LevelName {
  /** From 1, the lowest. */
  readonly layer: number | null;
  readonly direction: Direction | null;
}

/** Where in a network a phase or a value belongs, as far as words go. */
export interface NamePlace extends LevelName {
  /** The name without what it says of its layer. */
  readonly id: string;
  /** The cell of that layer. */
  readonly cell: CellId;
  /** The label of its activation. */
  readonly activation: string;
  readonly head: HeadId | null;
  /** Whether it is of the lowest layer, and that reads an embedding. */
  readonly isEmbedded: boolean;
}

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['f', 'forward'],
  ['b', 'backward'],
]);

export function namePlace(spec: NetworkSpec, name: string): NamePlace {
  const of = layerIn(spec, name);
  const all = layersOf(spec);
  const { cell, activation } = all[(of ?? 1) - 1] ?? spec;
  const { label } = activations[activation];
  const layer = all.length > 1 ? of : null;
  const direction = DIRECTIONS.get((of !== null && name.at(-1)) || '') ?? null;
  return {
    id: letterOf(name),
    layer,
    direction,
    cell,
    activation: label,
    head: spec.head,
    isEmbedded: spec.embedding !== undefined && (of ?? 1) === 1,
  };
}
