import { parameterOf } from '../../engine/declare/network.ts';
import { unitAddress, weightAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { weightScale } from '../../engine/measure/extent.ts';
import type { Operation } from '../../engine/operations/table.ts';
import { parameterNumbers } from '../../engine/run/trace.ts';
import { FittedText } from '../../figures/FittedText.tsx';
import { Grid } from '../../figures/Grid.tsx';
import { glyph } from '../../figures/glyph.ts';
import { LeftOut, roomForDots } from '../../figures/LeftOut.tsx';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { Picture } from '../../figures/Picture.tsx';
import { HEIGHT, nearestTo } from '../../figures/pictureFrame.ts';
import { useWords } from '../../language/useWords.ts';
import type { Moment } from '../../state/moment.ts';
import { useStore } from '../../state/useStore.ts';

/** Of the names over the columns. */
const NAMES = 29;
const LEFT = 14;
const RESULT = 308;
const RESULT_WIDTH = 54;

/** A one-hot vector times a matrix: one column steps out of the matrix and is the result. */
export function ColumnPicture({
  moment,
  operation,
  column,
}: {
  readonly moment: Moment;
  readonly operation: Extract<Operation, { kind: 'times' }>;
  /** The column that the input picks, or -1 for none. */
  readonly column: number;
}) {
  const words = useWords();
  const vocabulary = useStore((state) => state.scene.vocabulary);
  const { trace, t, value, unit } = moment;
  const { name, rows, columns } = parameterOf(trace.network, operation.weight.name);
  const made = valueTex(trace.network, operation.makes, t);
  const numbers = parameterNumbers(trace.network, trace.weights, name);
  const shownRows = nearestTo(unit, rows, 9);
  const shownColumns = nearestTo(Math.max(0, column), columns, 6);
  const rowAt = (r: number) => shownRows[r] ?? 0;
  const columnAt = (k: number) => shownColumns[k] ?? 0;
  const dots = roomForDots(shownRows, rows);
  const top = NAMES + 13 + dots.before;
  const height = Math.min(34, (HEIGHT - top - 18 - dots.after) / shownRows.length);
  const width = Math.min(46, 262 / shownColumns.length);
  const tall = shownRows.length * height;
  const bottom = top + tall;
  const pickedX = LEFT + shownColumns.indexOf(column) * width;
  const weight = (r: number, k: number) => numbers[rowAt(r) * columns + columnAt(k)] ?? Number.NaN;
  const result = (r: number) => trace.at(value, t)[rowAt(r)] ?? Number.NaN;
  const common = {
    y: top,
    rows: shownRows.length,
    cellHeight: height,
    extent: weightScale(trace.network, trace.weights, name),
    textOf: brief,
    fontSize: Math.min(13, height * 0.6),
    tone: 'x',
  } as const;
  return (
    <Picture label={words.figure.pickedColumn(column)}>
      {shownColumns.map((k, place) => (
        <FittedText
          key={k}
          className={`column-name${k === column ? ' hot' : ''}`}
          x={LEFT + (place + 0.5) * width}
          y={NAMES}
          width={width - 2}
          fontSize={15}
        >
          {glyph(vocabulary[k] ?? String(k))}
        </FittedText>
      ))}
      <Grid
        {...common}
        x={LEFT}
        columns={shownColumns.length}
        cellWidth={width}
        valueOf={weight}
        addressOf={(r, k) => weightAddress(name, rowAt(r), columnAt(k))}
        at={name}
        label={words.say.matrix(name, rows, columns)}
        cellLabel={(r, k) => words.say.weight(name, rowAt(r), columnAt(k), brief(weight(r, k)))}
        pickedColumn={shownColumns.indexOf(column)}
      />
      <LeftOut
        shown={shownColumns}
        count={columns}
        axis="x"
        across={NAMES}
        begin={LEFT}
        end={LEFT + shownColumns.length * width}
      />
      {[LEFT + (shownColumns.length * width) / 2, RESULT + RESULT_WIDTH / 2].map((middle) => (
        <LeftOut
          key={middle}
          shown={shownRows}
          count={rows}
          axis="y"
          across={middle}
          begin={top}
          end={bottom}
        />
      ))}
      {column >= 0 && (
        <>
          <rect
            className="column-picked role-x"
            x={pickedX}
            y={top}
            width={width}
            height={tall}
            rx={3}
          />
          <path
            className="lead role-x drawn"
            pathLength={1}
            d={`M ${pickedX + width / 2} ${bottom + 3} V ${bottom + 11 + dots.after} H ${RESULT - 12} V ${top + tall / 2} h 9`}
          />
        </>
      )}
      <g
        className={column >= 0 ? 'stepping-out' : undefined}
        style={{ '--from': `${pickedX - RESULT}px` } as React.CSSProperties}
      >
        <Grid
          {...common}
          x={RESULT}
          columns={1}
          cellWidth={RESULT_WIDTH}
          valueOf={result}
          addressOf={(r) => unitAddress(value, t, rowAt(r))}
          at={`${value}@${t}`}
          label={words.say.vector(made, t)}
          cellLabel={(r) => words.say.unit(made, t, rowAt(r), brief(result(r)))}
        />
      </g>
      <MathLabel
        x={RESULT + RESULT_WIDTH / 2}
        y={NAMES + 1}
        size={17}
        tone="x"
        at={`${value}@${t}`}
      >
        {made}
      </MathLabel>
    </Picture>
  );
}
