import {
  type KeyboardEvent,
  type PointerEvent,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { coloursOf } from './colourTable.ts';
import { GridFrame } from './GridFrame.tsx';
import type { GridProps } from './gridProps.ts';
import { HeatShapes } from './HeatShapes.tsx';
import { InVectors } from './inVectors.ts';
import { pictureUrl } from './pictureUrl.ts';
import { symbolText } from './symbolText.ts';
import { useTheme } from './useTheme.ts';

/** A vector or matrix too fine for cells of its own: one picture, a dot a number, with one number in focus. */
export function Heat(props: GridProps) {
  const { x, y, rows, columns, cellWidth, cellHeight, extent, tone, label } = props;
  const image = useRef<SVGImageElement>(null);
  const [focus, setFocus] = useState({ row: 0, column: 0 });
  const row = Math.min(focus.row, rows - 1);
  const column = Math.min(focus.column, columns - 1);

  const theme = useTheme();
  const inVectors = useContext(InVectors);
  const painted = useRef<readonly unknown[] | null>(null);
  useEffect(() => {
    const element = image.current;
    const version = props.version && [...props.version, rows, columns, extent, theme];
    if (!element || (version && isSame(version, painted.current))) return;
    painted.current = version ?? null;
    element.setAttribute(
      'href',
      paint(theme, rows, columns, props.valueOf, props.isOneHot ? null : extent),
    );
  });

  const point = (event: PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const r = Math.floor(((event.clientY - box.top) / box.height) * rows);
    const c = Math.floor(((event.clientX - box.left) / box.width) * columns);
    if (r >= 0 && r < rows && c >= 0 && c < columns) setFocus({ row: r, column: c });
  };
  const move = (event: KeyboardEvent<SVGGElement>) => {
    props.onKeyDown?.(event, row, column);
    const step = STEPS[event.key];
    if (event.defaultPrevented || !step || event.shiftKey || (columns === 1 && step[1] !== 0))
      return;
    event.preventDefault();
    event.stopPropagation();
    setFocus({
      row: Math.max(0, Math.min(rows - 1, row + step[0])),
      column: Math.max(0, Math.min(columns - 1, column + step[1])),
    });
  };
  return (
    <g
      role="grid"
      aria-label={symbolText(label)}
      aria-rowcount={rows}
      aria-colcount={columns}
      className={tone ? `grid role-${tone}` : 'grid'}
      data-grid=""
    >
      {inVectors ? (
        <HeatShapes {...props} colours={coloursOf(theme)} />
      ) : (
        <image
          ref={image}
          className="heat"
          x={x}
          y={y}
          width={columns * cellWidth}
          height={rows * cellHeight}
          preserveAspectRatio="none"
        />
      )}
      <g role="row" aria-rowindex={row + 1}>
        <g
          className="cell heat-cell"
          role="gridcell"
          aria-colindex={column + 1}
          aria-label={symbolText(props.cellLabel(row, column))}
          tabIndex={0}
          data-cell=""
          data-at={props.addressOf(row, column)}
          onClick={() => props.onPick?.(row, column)}
          onKeyDown={move}
        >
          <rect
            className="heat-reach"
            x={x}
            y={y}
            width={columns * cellWidth}
            height={rows * cellHeight}
            onPointerMove={point}
          />
        </g>
      </g>
      <rect
        className="heat-marker"
        x={x + column * cellWidth}
        y={y + row * cellHeight}
        width={Math.max(2, cellWidth)}
        height={Math.max(2, cellHeight)}
      />
      <GridFrame {...props} />
    </g>
  );
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Dots of a picture to a side: more than a screen shows of one. */
const MOST_DOTS = 1024;

/** The numbers as a picture of one dot each, in the colours of a theme; of very many, every so many is shown. */
function paint(
  theme: string,
  rows: number,
  columns: number,
  numberAt: GridProps['valueOf'],
  /** Null for a one-hot vector. */
  extent: number | null,
): string {
  const [high, wide] = [Math.min(rows, MOST_DOTS), Math.min(columns, MOST_DOTS)];
  const pixels = new Uint32Array(high * wide);
  const { of, ofOneHot } = coloursOf(theme);
  const [rowOf, columnOf] = [firstOf(rows, high), firstOf(columns, wide)];
  /** The 1 of a one-hot vector is not left out. */
  const bitAt = (y: number, x: number) => {
    for (let row = rowOf(y); row < rowOf(y + 1); row++)
      for (let column = columnOf(x); column < columnOf(x + 1); column++)
        if (numberAt(row, column) === 1) return 1;
    return numberAt(rowOf(y), columnOf(x));
  };
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++)
      pixels[y * wide + x] =
        extent === null ? ofOneHot(bitAt(y, x)) : of(numberAt(rowOf(y), columnOf(x)), extent);
  return pictureUrl(pixels, wide, high);
}

/** The first of the numbers that a dot stands for. */
const firstOf = (numbers: number, dots: number) => (dot: number) =>
  Math.floor((dot * numbers) / dots);

const isSame = (a: readonly unknown[], b: readonly unknown[] | null) =>
  b !== null && a.length === b.length && a.every((each, i) => Object.is(each, b[i]));
