import type { KeyboardEvent, ReactNode } from 'react';
import { moveFocus } from './moveFocus.ts';
import { NumberCell } from './NumberCell.tsx';

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
  readonly tone: 'x' | 'h' | 'y' | null;
  /** A one-hot vector: its 1 in the colour of its role, not on the scale of values. */
  readonly isOneHot?: boolean;
  readonly pickedRow?: number | null;
  /** A column that stands out: the one a one-hot input picks. */
  readonly pickedColumn?: number | null;
  readonly onPick?: ((row: number, column: number) => void) | undefined;
  readonly onKeyDown?:
    | ((event: KeyboardEvent<SVGGElement>, row: number, column: number) => void)
    | undefined;
  readonly children?: ReactNode;
}

export function Grid(props: GridProps) {
  const { x, y, rows, columns, cellWidth, cellHeight, tone, label, at, pickedRow = null } = props;
  const { pickedColumn = null } = props;
  const stop = pickedRow !== null && pickedRow < rows ? pickedRow : 0;
  const isFaded = (row: number, column: number) =>
    (pickedRow !== null && rows > 1 && columns > 1 && row !== pickedRow && pickedColumn === null) ||
    (pickedColumn !== null && column !== pickedColumn);
  return (
    <g
      role="grid"
      aria-label={label}
      className={`grid${tone ? ` role-${tone}` : ''}${props.isOneHot ? ' onehot' : ''}`}
      data-grid=""
    >
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its index.
        <g role="row" key={row}>
          {Array.from({ length: columns }, (_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its index.
            <g key={column} className={isFaded(row, column) ? 'faded' : undefined} role="none">
              <NumberCell
                x={x + column * cellWidth}
                y={y + row * cellHeight}
                width={cellWidth}
                height={cellHeight}
                value={props.valueOf(row, column)}
                extent={props.extent}
                text={props.textOf ? props.textOf(props.valueOf(row, column)) : null}
                fontSize={props.fontSize}
                at={props.addressOf(row, column)}
                label={props.cellLabel(row, column)}
                tabIndex={row === stop && column === (pickedColumn ?? 0) ? 0 : -1}
                onPick={props.onPick && (() => props.onPick?.(row, column))}
                onKeyDown={(event) => {
                  props.onKeyDown?.(event, row, column);
                  if (!event.defaultPrevented) moveFocus(event, columns);
                }}
              />
            </g>
          ))}
        </g>
      ))}
      {pickedRow !== null && pickedRow < rows && (
        <rect
          className="picked-row"
          x={x}
          y={y + pickedRow * cellHeight}
          width={columns * cellWidth}
          height={cellHeight}
        />
      )}
      <rect
        className="frame"
        data-at={at}
        x={x}
        y={y}
        width={columns * cellWidth}
        height={rows * cellHeight}
        rx={3}
      />
      {props.children}
    </g>
  );
}
