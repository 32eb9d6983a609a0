import type { HTMLAttributes, MouseEvent } from 'react';
import { xIn } from '../pointerIn.ts';
import { placeAt, reachOf, type TimeAxis } from './axis.ts';
import './time.css';

/** A number of a painted heatmap: that of a row, at a timestep or a place beside these. */
export interface PaintedCell {
  readonly t: number;
  readonly row: number;
}

/** Over a painted heatmap: finds the cell under the pointer, and the one that is clicked. */
export function CellReach({
  axis,
  top,
  bottom,
  rows,
  pointed,
  onPoint,
  onPick,
  ...rest
}: {
  readonly axis: TimeAxis;
  readonly top: number;
  readonly bottom: number;
  readonly rows: number;
  /** The cell that is pointed at, in this heatmap. */
  readonly pointed: PaintedCell | null;
  readonly onPoint: (cell: PaintedCell | null) => void;
  readonly onPick: (cell: PaintedCell) => void;
  readonly 'data-at'?: string | undefined;
} & Pick<HTMLAttributes<HTMLElement>, 'role' | 'tabIndex' | 'aria-label' | 'onFocus' | 'onBlur'>) {
  const [left, right] = reachOf(axis);
  const find = (event: MouseEvent<HTMLElement>): PaintedCell | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const t = placeAt(axis, left + xIn(event.currentTarget, event.clientX));
    const row = Math.floor(((event.clientY - box.top) / box.height) * rows);
    return t === null ? null : { t, row: Math.max(0, Math.min(Math.ceil(rows) - 1, row)) };
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the page's keys move the cursor and choose a unit.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the page's keys move the cursor and choose a unit.
    <div
      {...rest}
      className="far-reach"
      style={{ left, top, width: right - left, height: bottom - top }}
      onPointerMove={(event) => {
        const next = find(event);
        if (next?.t !== pointed?.t || next?.row !== pointed?.row) onPoint(next);
      }}
      onPointerLeave={() => onPoint(null)}
      onClick={(event) => {
        const hit = find(event);
        if (hit) onPick(hit);
      }}
    />
  );
}
