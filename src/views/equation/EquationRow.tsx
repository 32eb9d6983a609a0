import { parameterOf, vectorOf } from '../../engine/declare/network.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { scaleOf } from '../../engine/measure/extent.ts';
import { parameterNumbers, type Trace } from '../../engine/run/trace.ts';
import { FittedText } from '../../figures/FittedText.tsx';
import { emsOf } from '../../figures/fitted.ts';
import { Grid } from '../../figures/Grid.tsx';
import { glyph } from '../../figures/glyph.ts';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { useWords } from '../../language/useWords.ts';
import { clearCaptions } from './clearCaptions.ts';
import type { EntryOfWeight } from './entry.ts';
import type { RowItem } from './rowItems.ts';
import { CHARACTERS, type PlacedItem, type RowLayout } from './rowLayout.ts';

/** Room at both ends of the row, and the usual and the least font size of a caption. */
const EDGE = 14;
const CAPTION = 11;
const LEAST_CAPTION = 8;

/** The equation of the moment as matrices and vectors in the colours of the diagram. */
export function EquationRow({
  trace,
  layout,
  scale,
  t,
  unit,
  pickedColumn,
  symbol,
  onPick,
  onEdit,
}: {
  readonly trace: Trace;
  readonly layout: RowLayout;
  readonly scale: number;
  readonly t: number;
  /** The row that is written out below. */
  readonly unit: number;
  /** The column of the input's matrix that the one-hot input picks, while it does. */
  readonly pickedColumn: number | null;
  readonly symbol: string;
  readonly onPick: (value: string, unit: number) => void;
  readonly onEdit: (entry: EntryOfWeight, typed: string | null) => void;
}) {
  const words = useWords();
  const captions = clearCaptions(
    layout.placed.map(({ item, x, width, rows, columns }) => {
      if (item.kind === 'sign' || !hasCaption(item, width)) return null;
      const text = item.kind === 'vector' ? caption(item) : sizesOf(item.name, rows, columns);
      return { middle: x + width / 2, width: emsOf(text) * CAPTION * scale };
    }),
    [-EDGE, layout.width + EDGE],
  );
  return (
    <svg
      className="equation-row"
      width={layout.width + 2 * EDGE}
      height={layout.height + 4}
      viewBox={`${-EDGE} 0 ${layout.width + 2 * EDGE} ${layout.height + 4}`}
      role="group"
      aria-label={words.equation.picture}
    >
      {layout.placed.map((placed, i) => {
        const { item, x, width, middle } = placed;
        if (item.kind === 'sign')
          return (
            <MathLabel
              // biome-ignore lint/suspicious/noArrayIndexKey: an equation's parts keep their places.
              key={i}
              x={x + width / 2}
              y={middle + 7 * scale}
              size={20 * scale * layout.signs}
              tone={null}
            >
              {/^\w.*\($/.test(item.text) ? `\\${item.text.slice(0, -1)}(` : item.text}
            </MathLabel>
          );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an equation's parts keep their places.
          <g key={i} className={`row-item${isFresh(item) ? ' fresh' : ''}`}>
            {item.kind === 'vector' ? vectorBox(placed, item, i) : matrixBox(placed, item)}
          </g>
        );
      })}
    </svg>
  );

  function vectorBox(
    { x, middle, width, rows, rowHeight }: PlacedItem,
    item: Extract<RowItem, { kind: 'vector' }>,
    place: number,
  ) {
    const { role } = vectorOf(trace.network, item.value);
    const named = captions[place];
    const top = middle - (rows * rowHeight) / 2;
    const isOneHot = item.value === 'x' && trace.input.kind === 'symbols';
    const tex = valueTex(trace.network, item.value, item.t);
    const isPicked = rows === vectorOf(trace.network, equationValue(layout)).size && item.t === t;
    return (
      <>
        <MathLabel
          x={x + width / 2}
          y={top - 22.5 * scale}
          size={17 * scale}
          tone={role}
          at={`${item.value}@${item.t}`}
        >
          {tex}
        </MathLabel>
        {named && (
          <FittedText
            className="row-caption"
            x={named.middle}
            y={top - 6 * scale}
            width={named.width}
            fontSize={CAPTION * scale}
            least={LEAST_CAPTION * scale}
          >
            {caption(item)}
          </FittedText>
        )}
        {item.isPending ? (
          <rect
            className={`pending role-${role}`}
            x={x}
            y={top}
            width={width}
            height={rows * rowHeight}
            rx={3}
          />
        ) : (
          <Grid
            version={[trace, item.value, item.t]}
            x={x}
            y={top}
            rows={rows}
            columns={1}
            cellWidth={width}
            cellHeight={rowHeight}
            valueOf={(row) => trace.at(item.value, item.t)[row] ?? Number.NaN}
            extent={scaleOf(trace, item.value)}
            textOf={
              rowHeight < 15 || width < (isOneHot ? 14 : 20) ? null : isOneHot ? String : brief
            }
            fontSize={Math.min(
              rowHeight * 0.55,
              13 * scale,
              isOneHot ? width / 2 : width / CHARACTERS,
            )}
            addressOf={(row) => `${item.value}@${item.t}[${row}]`}
            at={`${item.value}@${item.t}`}
            label={words.say.vector(tex, item.t)}
            cellLabel={(row) =>
              words.say.unit(
                item.value,
                item.t,
                row,
                brief(trace.at(item.value, item.t)[row] ?? Number.NaN),
              )
            }
            tone={role}
            isOneHot={isOneHot}
            pickedRow={isPicked && item.value !== 'x' ? unit : null}
            onPick={isPicked && item.value !== 'x' ? (row) => onPick(item.value, row) : undefined}
          />
        )}
      </>
    );
  }

  function matrixBox(
    { x, middle, width, rows, columns, cellWidth, rowHeight }: PlacedItem,
    item: Extract<RowItem, { kind: 'parameter' }>,
  ) {
    const { role, isBias, symbol: name } = parameterOf(trace.network, item.name);
    const numbers = parameterNumbers(trace.network, trace.weights, item.name);
    const at = (row: number, column: number) => numbers[row * columns + column] ?? Number.NaN;
    const top = middle - (rows * rowHeight) / 2;
    const isOfInput = role === 'x';
    return (
      <>
        <MathLabel
          x={x + width / 2}
          y={top - 22.5 * scale}
          size={17 * scale}
          tone={role}
          at={item.name}
        >
          {name}
        </MathLabel>
        <text
          className="row-caption"
          x={x + width / 2}
          y={top - 6 * scale}
          fontSize={CAPTION * scale}
        >
          {sizesOf(item.name, rows, columns)}
        </text>
        <Grid
          version={[trace, item.name]}
          x={x}
          y={top}
          rows={rows}
          columns={columns}
          cellWidth={cellWidth}
          cellHeight={rowHeight}
          valueOf={at}
          extent={Math.max(1, largest(numbers))}
          textOf={layout.digits > 0 || (isBias && rowHeight > 15) ? brief : null}
          fontSize={layout.digits || 12}
          addressOf={(row, column) => `${item.name}[${row},${column}]`}
          at={item.name}
          label={words.say.matrix(item.name, rows, columns)}
          cellLabel={(row, column) =>
            words.say.weight(item.name, row, column, brief(at(row, column)))
          }
          tone={role}
          pickedRow={unit < rows ? unit : null}
          pickedColumn={isOfInput && item.isActive ? pickedColumn : null}
          onPick={(row, column) => onEdit({ parameter: item.name, row, column }, null)}
          onKeyDown={(event, row, column) => {
            const typed = editKey(event.key);
            if (typed === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
            event.preventDefault();
            event.stopPropagation();
            onEdit({ parameter: item.name, row, column }, typed);
          }}
        />
      </>
    );
  }

  function sizesOf(name: string, rows: number, columns: number): string {
    return parameterOf(trace.network, name).isBias ? String(rows) : `${rows} × ${columns}`;
  }

  function caption(item: Extract<RowItem, { kind: 'vector' }>): string {
    if (item.value === 'x')
      return trace.input.kind === 'symbols'
        ? words.equation.inputOf(glyph(symbol))
        : words.stage.input;
    const { isState, operation } = vectorOf(trace.network, item.value);
    const named = words.cells.caption(item.value, item.t < t);
    if (named) return named;
    if (isState) return item.t === t ? words.equation.state : words.equation.previousState;
    if (operation && vectorOf(trace.network, item.value).part === 'head')
      return item.value === 'z' && trace.network.spec.head !== 'linear'
        ? words.equation.logits
        : words.equation.output;
    return words.equation.preActivation;
  }
}

const equationValue = (layout: RowLayout): string => {
  const first = layout.placed[0]?.item;
  return first?.kind === 'vector' ? first.value : 'h';
};

/** A vector that is drawn as a mere line of colours has no room for one. */
const hasCaption = (item: RowItem, width: number) =>
  item.kind === 'parameter' || (item.kind === 'vector' && (item.value === 'x' || width > 24));

const isFresh = (item: RowItem) =>
  (item.kind === 'vector' && item.isNew) || (item.kind === 'parameter' && item.isActive);

const largest = (numbers: Float64Array) =>
  numbers.reduce((most, w) => (Number.isFinite(w) ? Math.max(most, Math.abs(w)) : most), 0);

/** What a key on a weight types into its editor: nothing yet (null), or itself; undefined for other keys. */
function editKey(key: string): string | null | undefined {
  if (key === 'Enter' || key === 'F2') return null;
  return /^[-0-9.]$/.test(key) ? key : undefined;
}
