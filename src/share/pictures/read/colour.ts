import type { Colour } from '../picture.ts';

const known = new Map<string, Colour | null>();
let context: CanvasRenderingContext2D | null = null;

/**
 * A colour of CSS in any of its notations (`lab()` and the like, as mixtures compute to) as plain sRGB; null for one that
 * cannot be seen. The browser itself does the conversion, on a canvas of one pixel.
 */
export function colourOf(css: string, opacity = 1): Colour | null {
  let colour = known.get(css);
  if (colour === undefined) {
    colour = css === 'none' || css === 'transparent' ? null : converted(css);
    known.set(css, colour);
  }
  if (!colour || opacity <= 0) return null;
  return opacity < 1 ? { hex: colour.hex, alpha: colour.alpha * opacity } : colour;
}

function converted(css: string): Colour | null {
  const [, r, g, b, a] = PLAIN.exec(css) ?? [];
  if (r && g && b) return seen([Number(r), Number(g), Number(b)], a === undefined ? 1 : Number(a));
  if (!context) {
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    context = canvas.getContext('2d', { willReadFrequently: true });
  }
  if (!context) return null;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = '#000';
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return seen([red, green, blue], alpha / 255);
}

const PLAIN = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/;

const seen = (rgb: readonly number[], alpha: number): Colour | null =>
  alpha > 0 ? { hex: `#${rgb.map((c) => c.toString(16).padStart(2, '0')).join('')}`, alpha } : null;
