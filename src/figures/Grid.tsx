import { GridFrame } from './GridFrame.tsx';
import type { GridProps } from './gridProps.ts';
import { moveFocus } from './moveFocus.ts';
import { NumberCell } from './NumberCell.tsx';
import { stagePart } from './part.tsx';
import { useRested } from './passing.ts';
import { symbolText } from './symbolText.ts';

/** Beyond this many numbers, or below this height of one, a grid is one picture instead of elements. */
const MOST_CELLS = 400;
const LEAST_HEIGHT = 5;

/** Small networks have none. Until it is there a grid is its cells, and one of many, unless it cannot come, its frame. */
const Heat = stagePart<GridProps>(
  async () => (await import('./Heat.tsx')).Heat,
  (props, notice) =>
    notice || props.rows * props.columns <= MOST_CELLS ? (
      <Cells {...props} />
    ) : (
      <g className={props.tone ? `grid role-${props.tone}` : 'grid'}>
        <GridFrame {...props} />
      </g>
    ),
);

/** Fetches what draws the numbers of a large network, before they are wanted. */
export const fetchHeat = (): void => void Heat.fetch().catch(() => undefined);

export function Grid(given: GridProps) {
  const { addressOf, cellLabel, at, label } = useRested(given);
  const props = { ...given, addressOf, cellLabel, at, label };
  const isFine =
    props.rows * props.columns > MOST_CELLS ||
    props.cellHeight < LEAST_HEIGHT ||
    (props.isPassing && props.textOf === null);
  return isFine ? <Heat {...props} /> : <Cells {...props} />;
}

function Cells(props: GridProps) {
  const { x, y, rows, columns, cellWidth, cellHeight, tone, label, pickedRow = null } = props;
  const { pickedColumn = null } = props;
  const stop = pickedRow !== null && pickedRow < rows ? pickedRow : 0;
  const isFaded = (row: number, column: number) =>
    (pickedRow !== null && rows > 1 && columns > 1 && row !== pickedRow && pickedColumn === null) ||
    (pickedColumn !== null && column !== pickedColumn);
  return (
    <g
      role="grid"
      aria-label={symbolText(label)}
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
      <GridFrame {...props} />
      {props.children}
    </g>
  );
}
