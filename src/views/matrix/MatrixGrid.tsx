import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { ParameterSlot } from '../../engine/declare/network.ts';
import { readAddress, weightAddress } from '../../engine/explain/address.ts';
import { brief, exact } from '../../engine/explain/decimal.ts';
import { FittedText } from '../../figures/FittedText.tsx';
import { Grid } from '../../figures/Grid.tsx';
import { glyph } from '../../figures/glyph.ts';
import { NumberBox } from '../../figures/NumberBox.tsx';
import { symbolText } from '../../figures/symbolText.ts';
import { useSize } from '../../figures/useSize.ts';
import { matrixWords } from '../../language/matrix.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withWeight } from '../../scene/change/changeNetwork.ts';
import { withEntries } from '../../scene/change/changeWeights.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { readBlock } from '../../scene/text/parseBlock.ts';
import { readDecimal } from '../../scene/text/readDecimal.ts';
import { change, settle } from '../../state/store.ts';
import { layOutMatrix } from './layOutMatrix.ts';
import { useEntryDrag } from './useEntryDrag.ts';

interface Place {
  readonly row: number;
  readonly column: number;
}

const write = (value: number) => exact(value).replace('\u2212', '-');

/** About what the style gives to the number of a column. */
const NUMBER = 12;

/** The entries of a parameter, each to be dragged, typed, nudged, or pasted over. */
export function MatrixGrid({
  scene,
  slot,
  matrix,
  onRow,
  onMessage,
}: {
  readonly scene: Scene;
  readonly slot: ParameterSlot;
  readonly matrix: Float64Array;
  readonly onRow: (row: number) => void;
  readonly onMessage: (text: string | null, isBad: boolean) => void;
}) {
  const words = useWords();
  const text = useSection(matrixWords);
  const [ref, size] = useSize<HTMLDivElement>();
  const grid = useRef<SVGSVGElement>(null);
  const [editing, setEditing] = useState<(Place & { typed: string | null }) | null>(null);
  const { name, rows, columns, role, layer } = slot;
  const layout = layOutMatrix(size.width, size.height, rows, columns);
  const extent = matrix.reduce(
    (most, w) => (Number.isFinite(w) ? Math.max(most, Math.abs(w)) : most),
    1,
  );
  const at = ({ row, column }: Place) => matrix[row * columns + column] ?? 0;
  const put = (place: Place, value: number, kind: string) =>
    change((old) => withWeight(old, name, place.row * columns + place.column, value), { kind });
  const placeOf = (target: EventTarget | null): Place | null => {
    const cell = target instanceof Element ? target.closest('.cell[data-at]') : null;
    const address = readAddress(cell?.getAttribute('data-at') ?? '');
    if (address?.kind !== 'parameter' || !address.entry) return null;
    return address.entry;
  };
  const drag = useEntryDrag({
    placeOf,
    at,
    put: (place, value) => put(place, value, `drag ${name}`),
    onOpen: (place) => setEditing({ ...place, typed: null }),
  });

  const onKey = (event: KeyboardEvent, row: number, column: number) => {
    onRow(row);
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const place = { row, column };
    const step = event.key === 'ArrowUp' ? 0.01 : event.key === 'ArrowDown' ? -0.01 : 0;
    if (event.altKey && step !== 0) {
      const by = event.shiftKey ? 10 * step : step;
      put(place, Math.round((at(place) + by) * 100) / 100, `nudge ${name} ${row} ${column}`);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      settle();
      put(place, 0, 'zero');
      settle();
    } else if (event.key === 'Enter') setEditing({ ...place, typed: null });
    else if (/^[-\d.,]$/.test(event.key)) setEditing({ ...place, typed: event.key });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent) => {
    const from = placeOf(document.activeElement);
    if (!from || editing) return;
    event.preventDefault();
    const block = readBlock(event.clipboardData.getData('text/plain'));
    if (!block.ok) return onMessage(text.refused(block), true);
    const [height, width] = [block.rows.length, block.rows[0]?.length ?? 0];
    if (from.row + height > rows || from.column + width > columns)
      return onMessage(
        text.wrongShape(
          height,
          width,
          rows - from.row,
          columns - from.column,
          from.row,
          from.column,
        ),
        true,
      );
    settle();
    change((old) =>
      withEntries(
        old,
        name,
        block.rows.flatMap((line, i) =>
          line.map((value, j) => ({ index: (from.row + i) * columns + from.column + j, value })),
        ),
      ),
    );
    onMessage(text.pasted(height, width), false);
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', tableOf(matrix, columns));
    onMessage(text.copied, false);
  };

  // A symbol has a column of what a one-hot vector is multiplied with, or a row of the embedding.
  const { vocabulary } = scene;
  const isRead = role === 'x' && !scene.events;
  const isTable = scene.embedding !== null && layer === null;
  const names =
    isRead && scene.embedding === null && columns === vocabulary.length ? vocabulary : null;
  const rowNames = isRead && isTable ? vocabulary : null;
  const cell = editing && layout.placeOf(editing.row, editing.column);
  return (
    <div className="matrix-grid" data-picture="matrix" ref={ref} onPaste={onPaste} onCopy={onCopy}>
      {size.width > 0 && (
        <svg
          ref={grid}
          width={layout.width}
          height={layout.height}
          role="group"
          aria-label={symbolText(name)}
          onFocus={(event) => {
            const place = placeOf(event.target);
            if (place) onRow(place.row);
          }}
          {...drag}
        >
          {layout.hasHeads &&
            Array.from({ length: columns }, (_, column) => (
              <FittedText
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its index.
                key={column}
                className="matrix-number"
                x={layout.left + (column + 0.5) * layout.cellWidth}
                y={layout.top - 6}
                width={layout.cellWidth - 2}
                fontSize={NUMBER}
                least={NUMBER}
              >
                {names ? glyph(names[column] ?? '') : String(column)}
              </FittedText>
            ))}
          {layout.hasRowHeads &&
            Array.from({ length: rows }, (_, row) => (
              <text
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its index.
                key={row}
                className="matrix-number row"
                x={layout.left - 7}
                y={layout.top + (row + 0.5) * layout.cellHeight}
              >
                {rowNames ? glyph(rowNames[row] ?? '') : row}
              </text>
            ))}
          <Grid
            x={layout.left}
            y={layout.top}
            rows={rows}
            columns={columns}
            cellWidth={layout.cellWidth}
            cellHeight={layout.cellHeight}
            valueOf={(row, column) => at({ row, column })}
            version={[matrix.buffer]}
            extent={extent}
            textOf={layout.digits > 0 ? brief : null}
            fontSize={layout.digits}
            addressOf={(row, column) => weightAddress(name, row, column)}
            at={name}
            label={words.say.matrix(name, rows, columns)}
            cellLabel={(row, column) =>
              words.say.weight(name, row, column, brief(at({ row, column })))
            }
            tone={role}
            onKeyDown={onKey}
          />
        </svg>
      )}
      {editing && cell && (
        <NumberBox
          key={`${editing.row} ${editing.column}`}
          value={at(editing)}
          typed={editing.typed}
          label={words.equation.edit(name, editing.row, editing.column)}
          read={readDecimal}
          write={write}
          refusal={words.equation.notANumber}
          place={cell}
          onChange={(value) =>
            put(editing, value, `weight ${name} ${editing.row} ${editing.column}`)
          }
          onClose={() => {
            settle();
            const address = weightAddress(name, editing.row, editing.column);
            setEditing(null);
            grid.current?.querySelector<SVGGElement>(`.cell[data-at="${address}"]`)?.focus();
          }}
        />
      )}
    </div>
  );
}

/** As spreadsheets paste it, with all digits. */
function tableOf(matrix: Float64Array, columns: number): string {
  const rows: string[] = [];
  for (let from = 0; from < matrix.length; from += columns)
    rows.push(Array.from(matrix.subarray(from, from + columns), String).join('\t'));
  return rows.join('\n');
}
