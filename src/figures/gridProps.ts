import type { KeyboardEvent, ReactNode } from 'react';
import type { Tone } from './tone.ts';

/** A vector or a matrix: its numbers as a grid with a frame, one stop on the way of the Tab key. */
export interface GridProps {
  readonly x: number;
  readonly y: number;
  readonly rows: number;
  readonly columns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly valueOf: (row: number, column: number) => number;
  readonly extent: number;
  /** Digits of a value, or null where cells are too small for any. */
  readonly textOf: ((value: number) => string) | null;
  readonly fontSize: number;
  readonly addressOf: (row: number, column: number) => string;
  /** Address of the whole. */
  readonly at: string;
  /** Spoken name of the whole, and of one number. */
  readonly label: string;
  readonly cellLabel: (row: number, column: number) => string;
  /** Whose colour the frame wears. */
  readonly tone: Tone | null;
  /** A one-hot vector: its 1 in the colour of its role, not on the scale of values. */
  readonly isOneHot?: boolean;
  readonly pickedRow?: number | null;
  /** A column that stands out: the one a one-hot input picks. */
  readonly pickedColumn?: number | null;
  readonly onPick?: ((row: number, column: number) => void) | undefined;
  readonly onKeyDown?:
    | ((event: KeyboardEvent<SVGGElement>, row: number, column: number) => void)
    | undefined;
  /** A picture of many numbers is painted again only when one of these is another object. */
  readonly version?: readonly unknown[];
  /** It only flies past: then what has no digits is a picture, which is far cheaper than elements. */
  readonly isPassing?: boolean;
  readonly children?: ReactNode;
}
