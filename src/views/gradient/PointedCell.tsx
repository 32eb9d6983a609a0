import { unitAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { gradientAddress } from '../../engine/explain/gradientAddress.ts';
import { slight } from '../../engine/explain/significant.ts';
import { glyph } from '../../figures/glyph.ts';
import { MathLine } from '../../figures/MathLine.tsx';
import { useWords } from '../../language/useWords.ts';
import type { Window } from '../../scene/document/scene.ts';
import type { HeatRows } from './bands.ts';
import { areCells } from './HeatBand.tsx';
import { columnX, type GradientLayout, stepAt } from './layout.ts';

export interface Pointed {
  readonly t: number;
  readonly band: number;
  readonly row: number;
}

const NOTE_WIDTH = 190;

/** Over the painted heatmaps: the cell under the pointer and what it is; a click goes there. */
export function PointedCell({
  bands,
  order,
  layout,
  window: shown,
  steps,
  pointed,
  symbols,
  onPoint,
  onGo,
}: {
  readonly bands: readonly HeatRows[];
  readonly order: Int32Array;
  readonly layout: GradientLayout;
  readonly window: Window;
  readonly steps: number;
  readonly pointed: Pointed | null;
  readonly symbols: readonly string[];
  readonly onPoint: (pointed: Pointed | null) => void;
  readonly onGo: (t: number, unit: number | null) => void;
}) {
  const words = useWords();
  const { left, right, row, column } = layout;
  const reaches = bands.map((band, i) => ({ band, place: layout.heats[i], i }));
  const pointedBand = pointed ? bands[pointed.band] : undefined;
  const unit = pointed ? (order[pointed.row] ?? pointed.row) : 0;
  const place = pointed ? layout.heats[pointed.band] : undefined;
  const x = pointed ? columnX(layout, pointed.t, shown) : 0;
  const isLeft = x + NOTE_WIDTH + 28 > layout.width;
  return (
    <>
      {reaches.map(({ band, place: at, i }) => {
        if (!at || areCells(band, layout)) return null;
        const find = (event: React.PointerEvent | React.MouseEvent): Pointed | null => {
          const box = event.currentTarget.getBoundingClientRect();
          const t = stepAt((event.clientX - box.left) / box.width, shown, steps);
          const r = Math.floor(((event.clientY - box.top) / box.height) * band.size);
          return t === null ? null : { t, band: i, row: Math.max(0, Math.min(band.size - 1, r)) };
        };
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the page's keys move the cursor and choose a unit.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the page's keys move the cursor and choose a unit.
          <div
            key={band.id}
            className="far-reach"
            data-at={
              band.isOwn && pointed?.band === i ? addressOf(band, pointed.t, unit) : undefined
            }
            style={{ left, top: at.top, width: right - left, height: at.bottom - at.top }}
            onPointerMove={(event) => {
              const next = find(event);
              if (
                next?.t !== pointed?.t ||
                next?.row !== pointed?.row ||
                next?.band !== pointed?.band
              )
                onPoint(next);
            }}
            onPointerLeave={() => onPoint(null)}
            onClick={(event) => {
              const hit = find(event);
              if (hit) onGo(hit.t, order[hit.row] ?? hit.row);
            }}
          />
        );
      })}
      {pointed && pointedBand && place && !areCells(pointedBand, layout) && (
        <>
          <span
            className="far-pointed"
            style={{
              left: x - Math.max(column, 3) / 2,
              top: place.top + pointed.row * row,
              width: Math.max(column, 3),
              height: Math.max(row, 3),
            }}
          />
          <div
            className="cell-note"
            style={{
              left: isLeft ? x - NOTE_WIDTH - 16 : x + 16,
              top: place.top + pointed.row * row + 10,
              width: NOTE_WIDTH,
            }}
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
                    {band.name}
                  </dt>
                  <dd>
                    {(band.isGradient ? slight : brief)(
                      band.numbers[pointed.t * band.size + unit] ?? Number.NaN,
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        </>
      )}
    </>
  );
}

function addressOf({ isGradient, value }: HeatRows, t: number, unit: number): string {
  const address = unitAddress(value, t, unit);
  return isGradient ? gradientAddress(address) : address;
}
