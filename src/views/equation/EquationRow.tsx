import type { CSSProperties } from 'react';
import { namePlace } from '../../engine/declare/namePlace.ts';
import { headOf, parameterOf, vectorOf } from '../../engine/declare/network.ts';
import { INPUT } from '../../engine/declare/part.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { scaleOf, weightScale } from '../../engine/measure/extent.ts';
import { isSum } from '../../engine/operations/table.ts';
import { parameterNumbers, type Trace } from '../../engine/run/trace.ts';
import { FittedText } from '../../figures/FittedText.tsx';
import { emsOf } from '../../figures/fitted.ts';
import { Grid } from '../../figures/Grid.tsx';
import { glyph } from '../../figures/glyph.ts';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { emsOfSymbol } from '../../figures/readSymbol.ts';
import { valueWords } from '../../language/cellWords.ts';
import { useWords } from '../../language/useWords.ts';
import { useAsksSizes } from '../../state/asksSizes.ts';
import { useMover } from '../../state/motion.ts';
import { clearCaptions } from './clearCaptions.ts';
import type { EntryOfWeight } from './entry.ts';
import type { RowItem } from './rowItems.ts';
import {
  CHARACTERS,
  digitSize,
  isOneHotValue,
  type PlacedItem,
  type RowLayout,
  SYMBOL,
  WIDEST_HEAD,
} from './rowLayout.ts';

/** Room at both ends of the row, and the usual and the least font size of a caption. */
const EDGE = 14;
/** Size of the words over a box, at scale 1. */
export const CAPTION = 12;
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
  const mover = useMover();
  const asksSizes = useAsksSizes();
  const captions = clearCaptions(
    layout.placed.map(({ item, x, width, rows, columns }, i) => {
      if (item.kind === 'sign' || !hasCaption(item, width)) return null;
      const text = item.kind === 'vector' ? caption(item) : sizesOf(item.name, rows, columns);
      if (text === '') return null;
      const [low, high] = roomBeside(i);
      const wide = Math.min(emsOf(text) * CAPTION * scale, high - low);
      const middle = Math.max(low + wide / 2, Math.min(x + width / 2, high - wide / 2));
      return { middle, width: wide };
    }),
    [-EDGE, layout.width + EDGE],
  );
  const made = layout.placed[0]?.item;
  const picked = made?.kind === 'vector' ? vectorOf(trace.network, made.value).size : 0;
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
              size={layout.signs * scale}
              tone={null}
            >
              {/^\w.*\($/.test(item.text) ? `\\${item.text.slice(0, -1)}(` : item.text}
            </MathLabel>
          );
        return (
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: an equation's parts keep their places.
            key={i}
            className={`row-item${isFresh(item) ? ' fresh' : ''}${isMade(item) ? ' made' : ''}`}
            ref={isMade(item) ? mover : undefined}
          >
            {item.kind === 'vector' ? vectorBox(placed, item, i) : matrixBox(placed, item)}
          </g>
        );
      })}
    </svg>
  );

  /** From where to where what stands over a box may reach: boxes that are higher stand beside it. */
  function roomBeside(i: number): readonly [low: number, high: number] {
    const { placed } = layout;
    const { rows } = placed[i] as PlacedItem;
    const higher = (other: PlacedItem | undefined) =>
      other && other.rows > rows ? other : undefined;
    const [before, after] = [higher(placed[i - 1]), higher(placed[i + 1])];
    return [
      before ? before.x + before.width : Number.NEGATIVE_INFINITY,
      after ? after.x : Number.POSITIVE_INFINITY,
    ];
  }

  function vectorBox(
    { x, middle, width, rows, rowHeight }: PlacedItem,
    item: Extract<RowItem, { kind: 'vector' }>,
    place: number,
  ) {
    const { role } = vectorOf(trace.network, item.value);
    const named = captions[place];
    const top = middle - (rows * rowHeight) / 2;
    const isOneHot = isOneHotValue(trace.network, item.value, trace.input.kind === 'symbols');
    // A place is no 1 among zeros.
    const isIndex = item.value === INPUT && trace.network.spec.embedding !== undefined;
    const tex = valueTex(trace.network, item.value, item.t);
    const digits = digitSize(
      Math.min(rowHeight * 0.55, width / (isOneHot ? 2 : CHARACTERS)),
      scale,
    );
    const isPicked = rows === picked && item.t === t;
    return (
      <>
        <MathLabel
          x={x + width / 2}
          y={top - 22.5 * scale}
          size={symbolSize(tex, width)}
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
          textOf={digits === 0 ? null : isOneHot ? String : brief}
          fontSize={digits}
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
          isOneHot={isOneHot && !isIndex}
          pickedRow={isPicked && item.value !== INPUT ? unit : null}
          onPick={isPicked && item.value !== INPUT ? (row) => onPick(item.value, row) : undefined}
        />
      </>
    );
  }

  function matrixBox(
    { x, middle, width, rows, columns, cellWidth, rowHeight }: PlacedItem,
    item: Extract<RowItem, { kind: 'parameter' }>,
  ) {
    const { role, isVector, symbol: name } = parameterOf(trace.network, item.name);
    const numbers = parameterNumbers(trace.network, trace.weights, item.name);
    const at = (row: number, column: number) => numbers[row * columns + column] ?? Number.NaN;
    const top = middle - (rows * rowHeight) / 2;
    const isOfInput = role === 'x';
    // A table is looked up in, by a place and not by a unit.
    const isTable = trace.network.operations.some(
      (operation) => operation.kind === 'lookup' && operation.weight.name === item.name,
    );
    const digits = isVector
      ? digitSize(Math.min(rowHeight * 0.55, width / CHARACTERS), scale)
      : layout.digits;
    return (
      <>
        <MathLabel
          x={x + width / 2}
          y={top - 22.5 * scale}
          size={SYMBOL * scale}
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
          extent={weightScale(trace.network, trace.weights, item.name)}
          textOf={digits > 0 ? brief : null}
          fontSize={digits}
          addressOf={(row, column) => `${item.name}[${row},${column}]`}
          at={item.name}
          label={words.say.matrix(item.name, rows, columns)}
          cellLabel={(row, column) =>
            words.say.weight(item.name, row, column, brief(at(row, column)))
          }
          tone={role}
          pickedRow={unit < rows && !isTable ? unit : null}
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
        {item.isActive && !isVector && !isTable && (
          <g ref={mover}>
            <rect
              className="sweep"
              style={{ '--way': `${(rows - 1) * rowHeight}px` } as CSSProperties}
              x={x}
              y={top}
              width={columns * cellWidth}
              height={rowHeight}
              rx={3}
            />
          </g>
        )}
      </>
    );
  }

  function sizesOf(name: string, rows: number, columns: number): string {
    if (asksSizes) return '';
    return parameterOf(trace.network, name).isVector ? String(rows) : `${rows} × ${columns}`;
  }

  function caption(item: Extract<RowItem, { kind: 'vector' }>): string {
    if (item.value === INPUT)
      return trace.input.kind === 'symbols'
        ? words.equation.inputOf(glyph(symbol))
        : words.stage.input;
    const { operation } = vectorOf(trace.network, item.value);
    const { answer, logits } = headOf(trace.network);
    const named = valueWords(words, namePlace(trace.network.spec, item.value));
    if (item.t < 0 || item.t >= trace.steps) return words.stage.start;
    if (named) return (item.isBefore && named.before) || named.name;
    if (item.value === answer) return words.equation.output;
    if (item.value === logits) return words.equation.logits;
    return operation && isSum(operation) ? words.equation.preActivation : '';
  }

  /** What stands for a value is made smaller rather than reach its neighbours. */
  function symbolSize(tex: string, width: number): number {
    const room = Math.max(width, WIDEST_HEAD * scale);
    return Math.min(SYMBOL * scale, room / emsOfSymbol(tex));
  }
}

/** A vector that is drawn as a mere line of colours has no room for one. */
const hasCaption = (item: RowItem, width: number) =>
  item.kind === 'parameter' || (item.kind === 'vector' && (item.value === INPUT || width > 24));

const isMade = (item: RowItem) => item.kind === 'vector' && item.isNew;

const isFresh = (item: RowItem) => isMade(item) || (item.kind === 'parameter' && item.isActive);

/** What a key on a weight types into its editor: nothing yet (null), or itself; undefined for other keys. */
function editKey(key: string): string | null | undefined {
  if (key === 'Enter' || key === 'F2') return null;
  return /^[-0-9.]$/.test(key) ? key : undefined;
}
