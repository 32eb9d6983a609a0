import type { RefObject } from 'react';

/** The canvas of a figure that `usePainted` paints, under the elements that tell what it shows. */
export function PaintedCanvas({
  canvas,
  width,
  height,
}: {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly width: number;
  readonly height: number;
}) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas cannot be focused; the elements over it tell what it shows.
    <canvas ref={canvas} className="far-canvas" style={{ width, height }} aria-hidden="true" />
  );
}
