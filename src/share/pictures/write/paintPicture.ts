import {
  type Box,
  type Colour,
  isTiling,
  type Mark,
  type Paint,
  type Shape,
  type Stroke,
  type TextRun,
  type VectorPicture,
} from '../picture.ts';
import { canvasFont } from '../read/style.ts';

/** Its pixels are read back, at the latest for the file. */
const IN_MEMORY: CanvasRenderingContext2DSettings = { willReadFrequently: true };

/** Paints a part of a picture on a canvas, so many pixels for each CSS pixel; the fonts are those of the page. */
export function paintPicture(
  canvas: HTMLCanvasElement,
  { ground, marks }: VectorPicture,
  { x, y, width, height }: Box,
  scale: number,
  isTransparent: boolean,
): void {
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', IN_MEMORY);
  if (!context) return;
  if (!isTransparent) {
    context.fillStyle = ground.hex;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  const base = context.getTransform();
  for (const mark of marks) paintMark(context, mark, base);
}

/** A picture as a file of PNG. */
export async function pngOf(
  picture: VectorPicture,
  box: Box,
  scale: number,
  isTransparent: boolean,
): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  paintPicture(canvas, picture, box, scale, isTransparent);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** `base` brings the figure's pixels to those of the canvas. */
function paintMark(context: CanvasRenderingContext2D, mark: Mark, base: DOMMatrix): void {
  switch (mark.kind) {
    case 'shape': {
      const path = pathOf(mark.shape);
      if (mark.fill) {
        context.fillStyle = fillOf(context, mark.fill);
        context.fill(path, mark.isEvenOdd ? 'evenodd' : 'nonzero');
      }
      if (mark.stroke) {
        setStroke(context, mark.stroke);
        context.stroke(path);
      }
      return;
    }
    case 'image':
      context.imageSmoothingEnabled = !mark.isPixelated;
      context.imageSmoothingQuality = 'high';
      context.drawImage(mark.image, mark.x, mark.y, mark.width, mark.height);
      return;
    case 'text':
      for (const run of mark.runs) paintRun(context, run);
      return;
    case 'group':
      paintGroup(context, mark, base);
  }
}

function paintGroup(
  context: CanvasRenderingContext2D,
  { matrix, opacity, clip, box, marks }: Extract<Mark, { kind: 'group' }>,
  base: DOMMatrix,
): void {
  context.save();
  if (matrix) context.transform(...matrix);
  if (clip) context.clip(pathOf(clip));
  const sheet = opacity < 1 ? sheetOf(context, box, base) : null;
  if (sheet) {
    // Together, as one sheet: what overlaps in it must not show through.
    for (const mark of marks) paintMark(sheet.context, mark, sheet.base);
    context.resetTransform();
    context.globalAlpha *= opacity;
    context.drawImage(sheet.context.canvas, sheet.left, sheet.top);
  } else if (opacity === 1) for (const mark of marks) paintMark(context, mark, base);
  context.restore();
}

/** An empty canvas for a part of another; null where the part lies outside of it. */
function sheetOf(context: CanvasRenderingContext2D, box: Box, base: DOMMatrix) {
  const { canvas } = context;
  const from = new DOMPoint(box.x, box.y).matrixTransform(base);
  const to = new DOMPoint(box.x + box.width, box.y + box.height).matrixTransform(base);
  const left = Math.max(0, Math.floor(from.x));
  const top = Math.max(0, Math.floor(from.y));
  const sheet = document.createElement('canvas');
  sheet.width = Math.max(0, Math.min(canvas.width, Math.ceil(to.x)) - left);
  sheet.height = Math.max(0, Math.min(canvas.height, Math.ceil(to.y)) - top);
  const inside = sheet.width * sheet.height > 0 ? sheet.getContext('2d', IN_MEMORY) : null;
  if (!inside) return null;
  const moved = new DOMMatrix([1, 0, 0, 1, -left, -top]);
  inside.setTransform(moved.multiply(context.getTransform()));
  return { context: inside, base: moved.multiply(base), left, top };
}

function paintRun(context: CanvasRenderingContext2D, run: TextRun): void {
  const { x, y, width, font, fill, halo, decoration } = run;
  context.font = canvasFont(font);
  const pieces = piecesOf(context, run);
  if (halo) {
    setStroke(context, halo);
    for (const { text, at } of pieces) context.strokeText(text, at, y);
  }
  if (!fill) return;
  context.fillStyle = css(fill);
  for (const { text, at } of pieces) context.fillText(text, at, y);
  if (decoration) {
    const height = decoration === 'underline' ? y + font.size * 0.12 : y - font.size * 0.3;
    context.fillRect(x, height, width, Math.max(1, font.size / 14));
  }
}

/**
 * A text in pieces and where they begin. A canvas knows no digits of one width: each is set in the middle of its place,
 * whose width is what the measured one leaves for it. Elsewhere a difference is shared by the spaces between the letters.
 */
function piecesOf(
  context: CanvasRenderingContext2D,
  { text, x, width, font }: TextRun,
): readonly { readonly text: string; readonly at: number }[] {
  context.letterSpacing = '0px';
  const widthOf = (part: string) => context.measureText(part).width;
  const digits = font.isTabular ? text.replace(/\D/g, '').length : 0;
  if (digits === 0) {
    const gaps = [...text].length - 1;
    const left = width - widthOf(text);
    if (gaps > 0) context.letterSpacing = `${left / gaps}px`;
    return [{ text, at: gaps > 0 ? x : x + left / 2 }];
  }
  const parts = text.split(/(\d)/).filter(Boolean);
  const isDigit = (part: string) => /^\d$/.test(part);
  const others = parts.reduce((sum, part) => sum + (isDigit(part) ? 0 : widthOf(part)), 0);
  const place = (width - others) / digits;
  let at = x;
  return parts.map((part) => {
    const start = at;
    at += isDigit(part) ? place : widthOf(part);
    return { text: part, at: isDigit(part) ? start + (place - widthOf(part)) / 2 : start };
  });
}

function setStroke(
  context: CanvasRenderingContext2D,
  { paint, width, dashes, cap, join }: Stroke,
): void {
  context.strokeStyle = css(paint);
  context.lineWidth = width;
  context.setLineDash([...dashes]);
  context.lineCap = cap;
  context.lineJoin = join;
}

/** Pixels of a tile for each of its units, so that it is sharp at four times its size too. */
const FINE = 4;

function fillOf(context: CanvasRenderingContext2D, paint: Paint): string | CanvasPattern {
  if (!isTiling(paint)) return css(paint);
  const tile = document.createElement('canvas');
  tile.width = Math.round(paint.width * FINE);
  tile.height = Math.round(paint.height * FINE);
  const inside = tile.getContext('2d');
  if (!inside) return 'transparent';
  inside.scale(FINE, FINE);
  for (const mark of paint.marks) paintMark(inside, mark, new DOMMatrix());
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix([...(paint.matrix ?? [])]).scale(1 / FINE));
  return pattern ?? 'transparent';
}

const css = ({ hex, alpha }: Colour): string =>
  alpha < 1
    ? `${hex}${Math.round(alpha * 255)
        .toString(16)
        .padStart(2, '0')}`
    : hex;

function pathOf(shape: Shape): Path2D {
  if (shape.tag === 'path') return new Path2D(shape.d);
  const path = new Path2D();
  if (shape.tag === 'rect') {
    const { x, y, width, height, radius } = shape;
    if (radius > 0) path.roundRect(x, y, width, height, radius);
    else path.rect(x, y, width, height);
  } else if (shape.tag === 'line') {
    path.moveTo(shape.x1, shape.y1);
    path.lineTo(shape.x2, shape.y2);
  } else path.ellipse(shape.cx, shape.cy, shape.rx, shape.ry, 0, 0, 2 * Math.PI);
  return path;
}
