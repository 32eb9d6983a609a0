import { useCallback, useMemo, useRef } from 'react';
import { scaleOf } from '../../engine/measure/extent.ts';
import type { Trace } from '../../engine/run/trace.ts';
import { coloursOf } from '../../figures/colourTable.ts';
import { onScale, rasterOf } from '../../figures/raster.ts';
import { usePainted } from '../../figures/usePainted.ts';
import { useTheme } from '../../figures/useTheme.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { orderOf, traceOf } from '../../state/selectors.ts';
import { useScene } from '../../state/useStore.ts';

/** Of how many units the states are shown, spread over all rows of the stage. */
const ROWS = 12;
const HEIGHT = 18;

/** The states of a long run from its first timestep to its last, where they have no room for letters and ticks. */
export function RunOverview({ width }: { readonly width: number }) {
  const scene = useScene();
  const theme = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const trace = traceOf(scene);
  const order = orderOf(scene);
  const state = networkOf(scene).ports.state;
  const raster = useMemo(() => {
    const colour = onScale(coloursOf(theme), scaleOf(trace, state));
    return sampled(trace, state, order, Math.max(1, Math.round(width)), colour);
  }, [trace, state, order, width, theme]);
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      context.imageSmoothingEnabled = false;
      if (raster.share > 0) context.drawImage(raster.image, 0, 0, width * raster.share, HEIGHT);
    },
    [raster, width],
  );
  usePainted(canvas, paint, width, HEIGHT);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas cannot be focused; the slider over it says where one is.
    <canvas ref={canvas} style={{ width, height: HEIGHT }} aria-hidden="true" />
  );
}

/** As many timesteps as there are pixels, and a few units of each, evenly spread; of what is not made, nothing. */
function sampled(
  trace: Trace,
  state: string,
  order: Int32Array,
  most: number,
  colour: (value: number) => number,
) {
  const size = order.length;
  const { steps, made } = trace;
  const columns = Math.min(steps, most);
  const there = Math.ceil((columns * made) / steps);
  const rows = Math.min(size, ROWS);
  const picked = new Float64Array(there * rows);
  const numbers = trace.all(state);
  for (let column = 0; column < there; column++) {
    const from = Math.floor((column * steps) / columns) * size;
    for (let row = 0; row < rows; row++)
      picked[column * rows + row] =
        numbers[from + (order[Math.floor((row * size) / rows)] ?? 0)] ?? Number.NaN;
  }
  const raster = rasterOf(
    picked,
    rows,
    Int32Array.from({ length: rows }, (_, row) => row),
    colour,
  );
  return { image: raster.image, share: steps > 0 ? there / columns : 0 };
}
