import { type RefObject, useContext, useLayoutEffect } from 'react';
import { OnScreenContext } from './onScreen.ts';

type Paint = (context: CanvasRenderingContext2D) => void;

interface Painting {
  readonly paint: Paint;
  readonly width: number;
  readonly height: number;
}

const paintings = new WeakMap<HTMLCanvasElement, Painting>();

/**
 * Paints a canvas of a size in CSS pixels whenever `paint` is another, as finely as the screen is. `families`: the type that
 * it has letters in, if any, as CSS lists it.
 */
export function usePainted(
  ref: RefObject<HTMLCanvasElement | null>,
  paint: Paint,
  width: number,
  height: number,
  families: string | null = null,
): void {
  const { times } = useContext(OnScreenContext);
  useLayoutEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const painting = { paint, width, height };
    paintings.set(canvas, painting);
    const put = () => paintOn(canvas, painting, Math.min(3, times * (devicePixelRatio || 1)));
    put();
    if (families === null) return;
    // Letters whose type has not come yet are painted once more when it has.
    const putAgain = ({ fontfaces }: FontFaceSetLoadEvent) => {
      if (fontfaces.some(({ family }) => families.includes(family.replace(/["']/g, '')))) put();
    };
    document.fonts.addEventListener('loadingdone', putAgain);
    return () => document.fonts.removeEventListener('loadingdone', putAgain);
  }, [ref, paint, width, height, times, families]);
}

/** The picture of a canvas once more, as finely as is wanted; null where it is not one of `usePainted`. */
export function repainted(canvas: HTMLCanvasElement, ratio: number): HTMLCanvasElement | null {
  const painting = paintings.get(canvas);
  if (!painting) return null;
  const copy = document.createElement('canvas');
  paintOn(copy, painting, ratio);
  return copy;
}

function paintOn(
  canvas: HTMLCanvasElement,
  { paint, width, height }: Painting,
  ratio: number,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  paint(context);
}
