import { activations } from '../activations/table.ts';
import type { CellId } from '../cells/table.ts';
import { letterOf } from './declaration.ts';
import type { HeadId } from './heads.ts';
import { layerIn, layersOf, type NetworkSpec } from './layers.ts';

/** Where in a network a phase or a value belongs, as far as words go. */
export interface NamePlace {
  /** The name without what it says of its layer. */
  readonly id: string;
  /** From 1, the lowest; null where the network has but one, and for what belongs to none. */
  readonly layer: number | null;
  /** The cell of that layer. */
  readonly cell: CellId;
  /** The label of its activation. */
  readonly activation: string;
  readonly head: HeadId | null;
  /** Whether it is of the lowest layer, and that reads an embedding. */
  readonly isEmbedded: boolean;
}

export function namePlace(spec: NetworkSpec, name: string): NamePlace {
  const layer = layerIn(spec, name);
  const { cell, activation } = layersOf(spec)[(layer ?? 1) - 1] ?? spec;
  const { label } = activations[activation];
  return {
    id: letterOf(name),
    layer,
    cell,
    activation: label,
    head: spec.head,
    isEmbedded: spec.embedding !== undefined && (layer ?? 1) === 1,
  };
}
