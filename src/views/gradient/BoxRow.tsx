import { Grid } from '../../figures/Grid.tsx';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { emsOfSymbol } from '../../figures/readSymbol.ts';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { useAsksSizes } from '../../state/asksSizes.ts';
import { useMover } from '../../state/motion.ts';
import type { BoxItem } from './boxGrids.ts';
import { type BoxLayout, HEAD, widthOf } from './boxLayout.ts';

/** How far a name may reach over the sides of its box, both together. */
const ASIDE = 22;

/** The equation of the way back as matrices and vectors in the colours of the diagram. */
export function BoxRow({
  items,
  layout,
  height,
  scale,
  unit,
  t,
  label,
  version,
  onPick,
}: {
  readonly items: readonly BoxItem[];
  readonly layout: BoxLayout;
  readonly height: number;
  readonly scale: number;
  /** The row that is written out below. */
  readonly unit: number;
  readonly t: number;
  readonly label: string;
  readonly version: unknown;
  readonly onPick: (row: number) => void;
}) {
  const words = useWords();
  const mover = useMover();
  const text = useSection(gradientWords);
  const asksSizes = useAsksSizes();
  const { rowHeight, cell, vector, digits, places } = layout;
  const middle = HEAD * scale + (height - HEAD * scale) / 2;
  return (
    <svg
      className="equation-row"
      width={layout.width + 24}
      height={height}
      viewBox={`-12 0 ${layout.width + 24} ${height}`}
      role="group"
      aria-label={label}
    >
      {items.map((item, i) => {
        const x = places[i] ?? 0;
        const width = widthOf(item, cell, vector, scale);
        if (item.kind === 'sign')
          return (
            <MathLabel
              // biome-ignore lint/suspicious/noArrayIndexKey: an equation's parts keep their places.
              key={i}
              x={x + width / 2}
              y={middle + 7 * scale}
              size={19 * scale}
              tone={null}
            >
              {item.text}
            </MathLabel>
          );
        const top = middle - (item.rows * rowHeight) / 2;
        const isMatrix = item.columns > 1;
        const cellWidth = isMatrix ? cell : vector;
        const fontSize = isMatrix ? digits : Math.min(rowHeight * 0.55, 13 * scale, vector / 3.9);
        const hasDigits = fontSize >= 8.5 && (isMatrix || vector > 40);
        const caption =
          item.caption === 'share'
            ? text.shareAt(t)
            : item.caption === 'total'
              ? text.wholeTime
              : asksSizes && item.kind === 'grid' && isMatrix
                ? ''
                : item.caption;
        return (
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: an equation's parts keep their places.
            key={i}
            className={item.isNew ? 'row-item fresh made' : 'row-item'}
            ref={item.isNew ? mover : undefined}
          >
            {item.tex !== '' && (
              <MathLabel
                x={x + width / 2}
                y={top - (caption ? 23 : 9) * scale}
                // A long one keeps clear of those beside it.
                size={Math.min(16 * scale, (width + ASIDE * scale) / emsOfSymbol(item.tex))}
                tone={item.role}
                at={item.at}
              >
                {item.tex}
              </MathLabel>
            )}
            {caption !== '' && width > 20 && (
              <text
                className="row-caption"
                x={x + width / 2}
                y={top - 6 * scale}
                fontSize={11 * scale}
              >
                {caption}
              </text>
            )}
            <Grid
              version={[version, item.at]}
              x={x}
              y={top}
              rows={item.rows}
              columns={item.columns}
              cellWidth={cellWidth}
              cellHeight={rowHeight}
              valueOf={item.valueOf}
              extent={extentOf(item)}
              textOf={hasDigits ? item.write : null}
              fontSize={fontSize}
              addressOf={item.addressOf}
              at={item.at}
              label={item.tex || caption}
              cellLabel={(row, column) =>
                isMatrix
                  ? words.say.weight(item.tex, row, column, item.write(item.valueOf(row, column)))
                  : text.cell(item.tex, t, row, item.write(item.valueOf(row, column)))
              }
              tone={item.role}
              pickedRow={item.picked === 'row' && unit < item.rows ? unit : null}
              onPick={item.picked === 'row' ? (row) => onPick(row) : undefined}
            />
          </g>
        );
      })}
    </svg>
  );
}

/** Gradients have no natural scale: their own largest number is drawn in full colour. */
function extentOf(item: Extract<BoxItem, { kind: 'grid' }>): number {
  let most = item.at.startsWith('d:') ? 0 : 1;
  for (let row = 0; row < item.rows; row++)
    for (let column = 0; column < item.columns; column++) {
      const size = Math.abs(item.valueOf(row, column));
      if (size > most && size !== Number.POSITIVE_INFINITY) most = size;
    }
  return most;
}
