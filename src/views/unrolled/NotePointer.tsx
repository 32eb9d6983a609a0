import { useState } from 'react';
import { placeOfStart, startOf } from '../../engine/declare/readStep.ts';
import { unitAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import type { Difference } from '../../engine/measure/difference.ts';
import type { Trace } from '../../engine/run/trace.ts';
import { glyph } from '../../figures/glyph.ts';
import type { TimeAxis } from '../../figures/time/axis.ts';
import { CellReach } from '../../figures/time/CellReach.tsx';
import { NotedCell } from '../../figures/time/NotedCell.tsx';
import { useWords } from '../../language/useWords.ts';
import type { Cursor } from '../../scene/document/scene.ts';
import { openWeights } from '../../state/openWeights.ts';
import { CellNote } from './CellNote.tsx';
import type { ChainLayout } from './layout.ts';

/** Over the painted heatmap: the cell under the pointer, and the note that tells of it (or of the cursor's cell). */
export function NotePointer({
  layout,
  axis,
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
  readonly axis: TimeAxis;
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
  const { state } = layout;
  const cellOf = ({ t, unit: of }: { readonly t: number; readonly unit: number }) => ({
    t,
    row: order.indexOf(of),
  });
  const isStep = (t: number) => t >= 0 && t < trace.steps;
  const unitIn = (row: number) => order[row] ?? 0;
  const start = placeOfStart(trace.network, value, trace.steps);
  const parameter = startOf(trace.network, value);
  const told = pointed ?? (isFocused ? { t: cursor.t, unit } : null);
  const isThere = (t: number) => (t === start ? trace.made > 0 : t < trace.made);
  const noted = told && isThere(told.t) && told.unit < order.length ? told : null;
  return (
    <>
      <CellReach
        axis={axis}
        top={state.top}
        bottom={state.bottom}
        rows={order.length}
        role="img"
        // With the focus the note tells of the cursor's cell.
        tabIndex={0}
        aria-label={words.far.heatmap(order.length, trace.steps)}
        data-at={told ? unitAddress(value, told.t, told.unit) : undefined}
        pointed={pointed && cellOf(pointed)}
        // What stands beside the run may be another level's.
        onPoint={(cell) =>
          setPointed(
            cell && (cell.t === start || isStep(cell.t))
              ? { t: cell.t, unit: unitIn(cell.row) }
              : null,
          )
        }
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onPick={({ t, row }) => {
          if (isStep(t)) onGo(t, unitIn(row));
          else if (t === start && parameter) openWeights(parameter);
        }}
      />
      {noted && (
        <NotedCell
          axis={axis}
          cell={cellOf(noted)}
          top={state.top}
          rowHeight={state.rowHeight}
          column={noted.t === start ? (axis.beside?.width ?? 0) : state.width}
          room={layout}
        >
          {noted.t === start ? (
            <>
              <p className="cell-note-where">{words.far.start(noted.unit, start)}</p>
              <p className="cell-note-value">
                {brief(trace.at(value, start)[noted.unit] ?? Number.NaN)}
              </p>
            </>
          ) : (
            <CellNote
              t={noted.t}
              unit={noted.unit}
              trace={trace}
              value={value}
              symbol={glyph(symbols[noted.t] ?? '')}
              difference={
                difference
                  ? (difference.data[noted.t * difference.size + noted.unit] ?? null)
                  : null
              }
            />
          )}
        </NotedCell>
      )}
    </>
  );
}
