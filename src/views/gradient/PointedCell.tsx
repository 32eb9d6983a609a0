import { unitAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { gradientAddress } from '../../engine/explain/gradientAddress.ts';
import { slight } from '../../engine/explain/significant.ts';
import { glyph } from '../../figures/glyph.ts';
import { MathLine } from '../../figures/MathLine.tsx';
import type { TimeAxis } from '../../figures/time/axis.ts';
import { CellReach, type PaintedCell } from '../../figures/time/CellReach.tsx';
import { NotedCell } from '../../figures/time/NotedCell.tsx';
import { useWords } from '../../language/useWords.ts';
import type { HeatRows } from './bands.ts';
import { areCells } from './HeatBand.tsx';
import type { GradientLayout } from './layout.ts';

/** A cell of one of the heatmaps. */
export interface Pointed extends PaintedCell {
  readonly band: number;
}

/** Over the painted heatmaps: the cell under the pointer and what it is; a click goes there. */
export function PointedCell({
  bands,
  order,
  layout,
  axis,
  pointed,
  symbols,
  onPoint,
  onGo,
}: {
  readonly bands: readonly HeatRows[];
  readonly order: Int32Array;
  readonly layout: GradientLayout;
  readonly axis: TimeAxis;
  readonly pointed: Pointed | null;
  readonly symbols: readonly string[];
  readonly onPoint: (pointed: Pointed | null) => void;
  readonly onGo: (t: number, unit: number | null) => void;
}) {
  const words = useWords();
  const unitIn = (row: number) => order[row] ?? row;
  const pointedBand = pointed ? bands[pointed.band] : undefined;
  const place = pointed ? layout.heats[pointed.band] : undefined;
  const unit = pointed ? unitIn(pointed.row) : 0;
  return (
    <>
      {bands.map((band, i) => {
        const at = layout.heats[i];
        if (!at || areCells(band, layout)) return null;
        const own = pointed?.band === i ? pointed : null;
        return (
          <CellReach
            key={band.id}
            axis={axis}
            top={at.top}
            bottom={at.bottom}
            rows={band.size}
            data-at={band.isOwn && own ? addressOf(band, own.t, unit) : undefined}
            pointed={own}
            onPoint={(cell) => onPoint(cell && { ...cell, band: i })}
            onPick={({ t, row }) => onGo(t, unitIn(row))}
          />
        );
      })}
      {pointed && pointedBand && place && !areCells(pointedBand, layout) && (
        <NotedCell
          axis={axis}
          cell={pointed}
          top={place.top}
          rowHeight={layout.row}
          column={layout.column}
          room={layout}
        >
          <p className="cell-note-where">
            {words.far.cell(unit, pointed.t, glyph(symbols[pointed.t] ?? ''))}
          </p>
          <dl>
            {bands.map((band) => (
              <div key={band.id}>
                <dt>
                  <MathLine tone="h">
                    {`${band.isGradient ? 'd' : ''}${band.value}_{${pointed.t}}`}
                  </MathLine>{' '}
                  {band.cell && words.cells[band.cell].name}
                </dt>
                <dd>
                  {(band.isGradient ? slight : brief)(
                    band.numbers[pointed.t * band.size + unit] ?? Number.NaN,
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </NotedCell>
      )}
    </>
  );
}

function addressOf({ isGradient, value }: HeatRows, t: number, unit: number): string {
  const address = unitAddress(value, t, unit);
  return isGradient ? gradientAddress(address) : address;
}
