import { type Network, vectorOf } from '../../../engine/declare/network.ts';
import { readsOf } from '../../../engine/operations/table.ts';
import type { PlacedCell } from './placeCell.ts';
import type { CellDrawing } from './readCell.ts';

/** Distances of lines over and under the columns, at scale 1. */
export const LANE = 6;
export const BUS = 8;

/** A vector of the drawing, `before`: of the timestep before. */
export interface InsideVector {
  readonly value: string;
  readonly isBefore: boolean;
  readonly x: number;
  readonly y: number;
  /** Where its symbol stands; `foot` is beside it too, but at its foot. */
  readonly label: 'above' | 'beside' | 'foot' | 'below';
  /** The side of it on which that is, where it stands beside it. */
  readonly side: 1 | -1;
  /** What there is of it on that side, to the next vector. */
  readonly room: number;
}

/** What is known before anything has a height. */
export interface InsideBase {
  readonly drawing: CellDrawing;
  readonly cell: PlacedCell;
  readonly network: Network;
  readonly vector: number;
  readonly isFull: boolean;
  readonly scale: number;
}

/** Upper edges of the whole and of the three tiers, the foot, and the height of a vector. */
export interface InsideHeights {
  readonly top: number;
  readonly road: number;
  readonly values: number;
  readonly sums: number;
  readonly bottom: number;
  readonly height: number;
}

/** Whether a column stands left of the one before another: a wire from it goes over what is between. */
export const isFarLeft = (
  columns: PlacedCell['columns'],
  value: string,
  before: number,
): boolean => {
  const at = columns.findIndex(({ column }) => column.value === value);
  return at >= 0 && at < before - 1;
};

/** Values with a column of their own that a sum reads. */
export const joinsOf = (
  network: Network,
  { columns }: CellDrawing,
  sum: string,
): readonly string[] => {
  const { operation } = vectorOf(network, sum);
  return (operation ? readsOf(operation) : [])
    .map(({ value }) => value)
    .filter((value) => columns.some((column) => column.value === value));
};
