import { repainted } from '../../../figures/usePainted.ts';
import type { Mark } from '../picture.ts';
import { boxFrom, type FigureReading, noteDrawn } from './reading.ts';

type ImageMark = Extract<Mark, { kind: 'image' }>;

/** A painted part of a figure, painted again as finely as is wanted. */
export function canvasImage(
  canvas: HTMLCanvasElement,
  style: CSSStyleDeclaration,
  reading: FigureReading,
): readonly Mark[] {
  if (style.visibility !== 'visible' || canvas.width === 0 || canvas.height === 0) return [];
  const box = canvas.getBoundingClientRect();
  const isPixelated = style.imageRendering === 'pixelated';
  const image = repainted(canvas, reading.ratio) ?? copied(canvas);
  const ink = inkOf(image);
  if (!ink) return [];
  const { left, top, width, height } = box;
  noteDrawn(
    reading,
    new DOMRect(left + ink.x * width, top + ink.y * height, ink.w * width, ink.h * height),
  );
  return [
    {
      kind: 'image',
      ...boxFrom(reading, box),
      image,
      href: (isPixelated ? enlarged(image, box, reading.ratio) : image).toDataURL(),
      isPixelated,
    },
  ];
}

/** A picture of a drawing; it is drawn once it has been decoded. */
export function imageOf(
  element: SVGImageElement,
  style: CSSStyleDeclaration,
  reading: FigureReading,
): readonly Mark[] {
  const href = element.getAttribute('href');
  const { x, y, width, height } = element;
  if (!href || width.baseVal.value <= 0 || height.baseVal.value <= 0) return [];
  noteDrawn(reading, element.getBoundingClientRect());
  const image = new Image();
  image.src = href;
  const canvas = document.createElement('canvas');
  const mark = {
    kind: 'image' as const,
    x: x.baseVal.value,
    y: y.baseVal.value,
    width: width.baseVal.value,
    height: height.baseVal.value,
    image: canvas,
    href: '',
    isPixelated: style.imageRendering === 'pixelated',
  } satisfies ImageMark;
  const size = element.getBoundingClientRect();
  const decode = async () => {
    await image.decode();
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    // Not every program that opens an SVG reads bitmaps of Windows; all read PNG.
    mark.href = (mark.isPixelated ? enlarged(canvas, size, reading.ratio) : canvas).toDataURL();
  };
  reading.waiting.push(decode());
  return [mark];
}

/** A picture of squares, so large that a program which smooths what it enlarges has nothing left to enlarge. */
function enlarged(
  image: HTMLCanvasElement,
  { width, height }: DOMRectReadOnly,
  ratio: number,
): HTMLCanvasElement {
  const times = (shown: number, pixels: number) => Math.ceil((shown * ratio) / Math.max(1, pixels));
  const copy = document.createElement('canvas');
  copy.width = image.width * times(width, image.width);
  copy.height = image.height * times(height, image.height);
  const context = copy.getContext('2d');
  if (!context) return image;
  context.imageSmoothingEnabled = false;
  context.drawImage(image, 0, 0, copy.width, copy.height);
  return copy;
}

function copied(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}

/** The part of a picture that is painted on, as shares of its size; null where nothing is. */
function inkOf(canvas: HTMLCanvasElement) {
  const context = canvas.getContext('2d');
  if (!context) return null;
  const { width, height } = canvas;
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (pixels[y * width + x] !== 0) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = y;
      }
  if (right < 0) return null;
  return {
    x: left / width,
    y: top / height,
    w: (right + 1 - left) / width,
    h: (bottom + 1 - top) / height,
  };
}
