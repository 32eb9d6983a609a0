import { useCallback, useRef } from 'react';
import type { TimeAxis } from '../../../figures/time/axis.ts';
import { usePainted } from '../../../figures/usePainted.ts';
import type { ChainLayout } from '../layout.ts';
import { type FarColours, type FarPicture, paintFar } from './paintFar.ts';

/** The painted part of the figure, under its elements. */
export function FarCanvas({
  picture,
  layout,
  axis,
  colours,
}: {
  readonly picture: FarPicture;
  readonly layout: ChainLayout;
  readonly axis: TimeAxis;
  readonly colours: FarColours;
}) {
  const ref = useRef<HTMLCanvasElement>(null);
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => paintFar(context, picture, layout, axis, colours),
    [picture, layout, axis, colours],
  );
  usePainted(ref, paint, layout.width, layout.height);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas cannot be focused; the elements over it tell what it shows.
    <canvas
      ref={ref}
      className="far-canvas"
      style={{ width: layout.width, height: layout.height }}
      aria-hidden="true"
    />
  );
}
