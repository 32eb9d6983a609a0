import { useLayoutEffect, useRef } from 'react';
import type { Window } from '../../../scene/scene.ts';
import type { ChainLayout } from '../layout.ts';
import { type FarColours, type FarPicture, paintFar } from './paintFar.ts';

/** The painted part of the figure, under its elements. */
export function FarCanvas({
  picture,
  layout,
  window: shown,
  colours,
}: {
  readonly picture: FarPicture;
  readonly layout: ChainLayout;
  readonly window: Window;
  readonly colours: FarColours;
}) {
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const ratio = Math.min(3, devicePixelRatio || 1);
    const [width, height] = [Math.round(layout.width * ratio), Math.round(layout.height * ratio)];
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, layout.width, layout.height);
    paintFar(context, picture, layout, shown, colours);
  }, [picture, layout, shown, colours]);
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
