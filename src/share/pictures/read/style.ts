import type { Font, Stroke } from '../picture.ts';
import { colourOf } from './colour.ts';

export const fontOf = (style: CSSStyleDeclaration): Font => ({
  family: style.fontFamily,
  size: Number.parseFloat(style.fontSize),
  weight: style.fontWeight,
  isItalic: style.fontStyle !== 'normal',
  isTabular: style.fontVariantNumeric.includes('tabular-nums'),
});

/** How the canvas names a font. */
export const canvasFont = ({ family, size, weight, isItalic }: Font): string =>
  `${isItalic ? 'italic ' : ''}${weight} ${size}px ${family}`;

/** How a line is drawn; `unit` is the length of one unit of its dashes. */
export function strokeOf(style: CSSStyleDeclaration, unit = 1): Stroke | null {
  const width = Number.parseFloat(style.strokeWidth);
  const paint = width > 0 ? colourOf(style.stroke, Number(style.strokeOpacity)) : null;
  if (!paint) return null;
  const dashes = style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[\s,]+/);
  return {
    paint,
    width,
    dashes: dashes.map((dash) => Number.parseFloat(dash) * unit),
    cap: style.strokeLinecap as Stroke['cap'],
    join: style.strokeLinejoin as Stroke['join'],
  };
}

export const isHidden = (style: CSSStyleDeclaration): boolean =>
  style.display === 'none' || Number(style.opacity) === 0;

let context: CanvasRenderingContext2D | null = null;
const ascents = new Map<string, number>();

/** How far the box of a line of text reaches above its baseline, in the units of the font's size. */
export function ascentOf(font: Font): number {
  const name = canvasFont(font);
  const known = ascents.get(name);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return font.size * 0.8;
  context.font = name;
  const ascent = context.measureText('x').fontBoundingBoxAscent;
  ascents.set(name, ascent);
  return ascent;
}
