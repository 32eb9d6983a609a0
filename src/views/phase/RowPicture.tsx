import { parameterOf } from '../../engine/declare/network.ts';
import { unitAddress, weightAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import type { Operation } from '../../engine/operations/table.ts';
import { parameterNumbers } from '../../engine/run/trace.ts';
import { FittedText } from '../../figures/FittedText.tsx';
import { Grid } from '../../figures/Grid.tsx';
import { glyph } from '../../figures/glyph.ts';
import { DOTS, LeftOut, roomForDots } from '../../figures/LeftOut.tsx';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { Picture } from '../../figures/Picture.tsx';
import { HEIGHT, nearestTo, WIDTH } from '../../figures/pictureFrame.ts';
import { useWords } from '../../language/useWords.ts';
import type { Moment } from '../../state/moment.ts';
import { useStore } from '../../state/useStore.ts';

/** The least room above the table. */
const ABOVE = 10;
const LEFT = 66;
const MOST_ROWS = 6;
const MOST_COLUMNS = 6;

/** A symbol is looked up: its row steps out of the table and is the vector. */
export function RowPicture({
  moment,
  operation,
  row,
}: {
  readonly moment: Moment;
  readonly operation: Extract<Operation, { kind: 'lookup' }>;
  /** The row of the symbol, or -1 for none. */
  readonly row: number;
}) {
  const words = useWords();
  const vocabulary = useStore((state) => state.scene.vocabulary);
  const { trace, t, value, unit } = moment;
  const { name, rows, columns } = parameterOf(trace.network, operation.weight.name);
  const numbers = parameterNumbers(trace.network, trace.weights, name);
  const shownRows = nearestTo(Math.max(0, row), rows, MOST_ROWS);
  const shownColumns = nearestTo(unit, columns, MOST_COLUMNS);
  const rowAt = (r: number) => shownRows[r] ?? 0;
  const columnAt = (k: number) => shownColumns[k] ?? 0;
  const dots = roomForDots(shownRows, rows);
  const top = ABOVE + dots.before;
  const height = Math.min(32, (HEIGHT - top - 62) / shownRows.length);
  const width = Math.min(60, (WIDTH - LEFT - DOTS - 6) / shownColumns.length);
  const bottom = top + shownRows.length * height;
  const result = bottom + 22;
  const entry = (r: number, k: number) => numbers[rowAt(r) * columns + columnAt(k)] ?? Number.NaN;
  const made = (k: number) => trace.at(value, t)[columnAt(k)] ?? Number.NaN;
  const extent = shownRows.reduce(
    (most, _, r) =>
      shownColumns.reduce((found, __, k) => Math.max(found, Math.abs(entry(r, k))), most),
    1,
  );
  const common = {
    x: LEFT,
    columns: shownColumns.length,
    cellWidth: width,
    extent,
    tone: 'x',
  } as const;
  return (
    <Picture label={row < 0 ? words.figure.noRow : words.figure.lookedUp(row)}>
      {shownRows.map((r, place) => (
        <FittedText
          key={r}
          className={`column-name${r === row ? ' hot' : ''}`}
          x={LEFT / 2}
          y={top + (place + 0.5) * height}
          width={LEFT - 8}
          fontSize={15}
        >
          {glyph(vocabulary[r] ?? String(r))}
        </FittedText>
      ))}
      <Grid
        {...common}
        y={top}
        rows={shownRows.length}
        cellHeight={height}
        fontSize={Math.min(16, height * 0.6, width * 0.32)}
        textOf={brief}
        valueOf={entry}
        addressOf={(r, k) => weightAddress(name, rowAt(r), columnAt(k))}
        at={name}
        label={words.say.matrix(name, rows, columns)}
        cellLabel={(r, k) => words.say.weight(name, rowAt(r), columnAt(k), brief(entry(r, k)))}
        pickedRow={row < 0 ? null : shownRows.indexOf(row)}
      />
      <LeftOut shown={shownRows} count={rows} axis="y" across={LEFT / 2} begin={top} end={bottom} />
      {[(top + bottom) / 2, result + 15].map((middle) => (
        <LeftOut
          key={middle}
          shown={shownColumns}
          count={columns}
          axis="x"
          across={middle}
          begin={LEFT}
          end={LEFT + shownColumns.length * width + 2}
        />
      ))}
      <MathLabel x={LEFT / 2} y={result + 16} size={17} tone="x" at={`${value}@${t}`}>
        {valueTex(trace.network, value, t)}
      </MathLabel>
      <Grid
        {...common}
        y={result}
        rows={1}
        cellHeight={30}
        fontSize={Math.min(16, width * 0.32)}
        textOf={brief}
        valueOf={(_, k) => made(k)}
        addressOf={(_, k) => unitAddress(value, t, columnAt(k))}
        at={`${value}@${t}`}
        label={words.say.vector(value, t)}
        cellLabel={(_, k) => words.say.unit(value, t, columnAt(k), brief(made(k)))}
      />
    </Picture>
  );
}
