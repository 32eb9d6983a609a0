import { useCallback, useMemo, useRef } from 'react';
import { coloursOf } from '../../figures/colourTable.ts';
import { PaintedCanvas } from '../../figures/PaintedCanvas.tsx';
import { type Raster, rasterOf } from '../../figures/raster.ts';
import type { TimeAxis } from '../../figures/time/axis.ts';
import { paintColumns } from '../../figures/time/paintColumns.ts';
import { usePainted } from '../../figures/usePainted.ts';
import { useTheme } from '../../figures/useTheme.ts';
import type { HeatRows } from './bands.ts';
import { areWritten, FULL_FACTOR } from './FactorRow.tsx';
import { areCells } from './HeatBand.tsx';
import type { Band, GradientLayout } from './layout.ts';

/** Heatmaps of too many columns for elements of their own, and the factor of each step, painted on one canvas. */
export function PaintedBands({
  bands,
  order,
  layout,
  axis,
  factors,
  from,
}: {
  readonly bands: readonly HeatRows[];
  readonly order: Int32Array;
  readonly layout: GradientLayout;
  readonly axis: TimeAxis;
  readonly factors: Float64Array;
  /** Where gradients begin to be seen, from the right; null: everywhere. */
  readonly from: number | null;
}) {
  const ref = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const isPainted = !areCells(bands[0] as HeatRows, layout);
  const rasters = useMemo(
    () => (isPainted ? bands.map((band) => paintRows(band, order, theme)) : []),
    [bands, order, theme, isPainted],
  );
  const factorRaster = useMemo(
    () =>
      rasterOf(
        factors.map((factor) => Math.log2(factor)),
        1,
        [0],
        (power) =>
          Number.isNaN(power)
            ? 0
            : coloursOf(theme).of(Math.max(-99, Math.min(99, power)), FULL_FACTOR),
      ),
    [factors, theme],
  );
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      const draw = (raster: Raster, band: Band, left: number, shift: number) => {
        context.save();
        context.beginPath();
        context.rect(left, band.top, layout.right - left, band.bottom - band.top);
        context.clip();
        paintColumns(context, raster, axis, band, layout.column, shift);
        context.restore();
      };
      const revealed = from === null ? layout.left : Math.max(layout.left, from);
      rasters.forEach((raster, i) => {
        const band = layout.heats[i];
        if (band) draw(raster, band, bands[i]?.isGradient ? revealed : layout.left, 0);
      });
      if (!areWritten(layout)) draw(factorRaster, layout.factors, revealed, -0.5);
    },
    [rasters, factorRaster, bands, layout, axis, from],
  );
  usePainted(ref, paint, layout.width, layout.height);
  return <PaintedCanvas canvas={ref} width={layout.width} height={layout.height} />;
}

/** One dot a number. Where each timestep has a scale of its own, its numbers are brought to a common one first. */
function paintRows(band: HeatRows, order: Int32Array, theme: string): Raster {
  const { numbers, size, extentAt, isCommon } = band;
  const { of } = coloursOf(theme);
  if (isCommon) {
    const extent = extentAt(0);
    return rasterOf(numbers, size, order, (value) => of(value, extent));
  }
  const shares = numbers.map((value, i) => {
    const extent = extentAt(Math.floor(i / size));
    return extent > 0 ? value / extent : value;
  });
  return rasterOf(shares, size, order, (value) => of(value, 1));
}
