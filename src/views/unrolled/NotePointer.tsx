import { type PointerEvent, useState } from 'react';
import { unitAddress } from '../../engine/explain/address.ts';
import type { Difference } from '../../engine/measure/difference.ts';
import type { Trace } from '../../engine/run/trace.ts';
import { glyph } from '../../figures/glyph.ts';
import { xIn } from '../../figures/pointerIn.ts';
import { useWords } from '../../language/useWords.ts';
import type { Cursor, Window } from '../../scene/document/scene.ts';
import { CellNote, type NotedCell } from './CellNote.tsx';
import { type ChainLayout, columnX } from './layout.ts';

/** Over the painted heatmap: the cell under the pointer, and the note that tells of it (or of the cursor's cell). */
export function NotePointer({
  layout,
  window: shown,
  trace,
  order,
  difference,
  symbols,
  cursor,
  unit,
  value,
  onGo,
}: {
  readonly layout: ChainLayout;
  readonly window: Window;
  readonly trace: Trace;
  readonly order: Int32Array;
  readonly difference: Difference | null;
  readonly symbols: readonly string[];
  readonly cursor: Cursor;
  readonly unit: number;
  /** The value whose entries the cells are. */
  readonly value: string;
  readonly onGo: (t: number, unit?: number) => void;
}) {
  const words = useWords();
  const [pointed, setPointed] = useState<{ readonly t: number; readonly unit: number } | null>(
    null,
  );
  const [isFocused, setFocused] = useState(false);
  const { state, left, right, pitch } = layout;
  const at = (event: PointerEvent<HTMLElement> | React.MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const t = Math.floor(xIn(event.currentTarget, event.clientX) / pitch + shown.from);
    const row = Math.floor(((event.clientY - box.top) / box.height) * order.length);
    const there = order[Math.max(0, Math.min(order.length - 1, row))] ?? 0;
    return t >= 0 && t < trace.steps ? { t, unit: there } : null;
  };
  const place = ({ t, unit: of }: { readonly t: number; readonly unit: number }): NotedCell => ({
    t,
    unit: of,
    x: columnX(layout, t) - shown.from * pitch,
    y: state.top + (order.indexOf(of) + 0.5) * state.rowHeight,
  });
  const told = pointed ?? (isFocused ? { t: cursor.t, unit } : null);
  const cell = told && told.t < trace.steps && told.unit < order.length ? place(told) : null;
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the page's keys move the cursor and choose a unit. */}
      <div
        className="far-reach"
        role="img"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: with the focus the note tells of the cursor's cell.
        tabIndex={0}
        aria-label={words.far.heatmap(order.length, trace.steps)}
        data-at={told ? unitAddress(value, told.t, told.unit) : undefined}
        style={{ left, top: state.top, width: right - left, height: state.bottom - state.top }}
        onPointerMove={(event) => {
          const next = at(event);
          if (next?.t !== pointed?.t || next?.unit !== pointed?.unit) setPointed(next);
        }}
        onPointerLeave={() => setPointed(null)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onClick={(event) => {
          const hit = at(event);
          if (hit) onGo(hit.t, hit.unit);
        }}
      />
      {cell && (
        <>
          <span
            className="far-pointed"
            style={{
              left: cell.x - Math.max(state.width, 3) / 2,
              top: cell.y - state.rowHeight / 2,
              width: Math.max(state.width, 3),
              height: Math.max(state.rowHeight, 3),
            }}
          />
          <CellNote
            cell={cell}
            trace={trace}
            value={value}
            symbol={glyph(symbols[cell.t] ?? '')}
            difference={
              difference ? (difference.data[cell.t * difference.size + cell.unit] ?? null) : null
            }
            room={{ width: layout.width, height: layout.height }}
          />
        </>
      )}
    </>
  );
}
