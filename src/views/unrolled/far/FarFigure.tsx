import { useCallback, useRef } from 'react';
import { PaintedCanvas } from '../../../figures/PaintedCanvas.tsx';
import type { TimeAxis } from '../../../figures/time/axis.ts';
import { usePainted } from '../../../figures/usePainted.ts';
import type { ChainLayout } from '../layout.ts';
import { paintFar } from './paintFar.ts';
import { type FarRun, useFarColours, useFarPicture } from './useFarPicture.ts';

/** The run as a heatmap, painted under the figure's elements in the colours that it wears. */
export function FarFigure({
  run,
  layout,
  axis,
}: {
  readonly run: FarRun;
  readonly layout: ChainLayout;
  readonly axis: TimeAxis;
}) {
  const ref = useRef<HTMLCanvasElement>(null);
  const look = useFarColours(ref);
  const picture = useFarPicture(look, run);
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (picture && look) paintFar(context, picture, layout, axis, look.colours);
    },
    [picture, look, layout, axis],
  );
  usePainted(ref, paint, layout.width, layout.height, look?.colours.font);
  return <PaintedCanvas canvas={ref} width={layout.width} height={layout.height} />;
}
