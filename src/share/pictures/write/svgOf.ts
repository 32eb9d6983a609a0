import type {
  Box,
  Colour,
  Mark,
  Matrix,
  Paint,
  Shape,
  Stroke,
  TextRun,
  Tiling,
  VectorPicture,
} from '../picture.ts';
import { isTiling } from '../picture.ts';
import { namedFamilies } from './families.ts';

/** What is written about a picture besides what is drawn. */
export interface About {
  readonly title: string;
  /** A line more, such as the address of the view. */
  readonly description: string;
}

/**
 * A picture as a file of SVG 1.1 that needs nothing else: text is text, styles are attributes, and nothing in it
 * asks for HTML, scripts, styles or other files. A part of it can be written by its box.
 */
export function svgOf(
  { ground, marks }: VectorPicture,
  box: Box,
  isTransparent: boolean,
  { title, description }: About,
): string {
  const definitions: string[] = [];
  const define = (write: (id: string) => string): string => {
    const id = `u${definitions.length + 1}`;
    const place = definitions.push('') - 1;
    definitions[place] = write(id);
    return id;
  };
  const body = marks.map((mark) => markSvg(mark, define)).join('\n');
  const { x, y, width, height } = box;
  const head = `<svg${attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    width,
    height,
    viewBox: [x, y, width, height].map(short).join(' '),
    role: 'img',
  })}>`;
  const behind = isTransparent
    ? ''
    : `<rect${attributes({ x, y, width, height, ...inked('fill', ground) })}/>\n`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    head,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    ...(definitions.length > 0 ? [`<defs>\n${definitions.join('\n')}\n</defs>`] : []),
    `${behind}${body}`,
    '</svg>\n',
  ].join('\n');
}

type Define = (write: (id: string) => string) => string;

function markSvg(mark: Mark, define: Define): string {
  switch (mark.kind) {
    case 'shape':
      return shapeSvg(mark.shape, {
        ...painted(mark.fill, define),
        'fill-rule': mark.isEvenOdd && 'evenodd',
        ...stroked(mark.stroke),
      });
    case 'image': {
      const { x, y, width, height, href, isPixelated } = mark;
      const rendering = isPixelated && 'pixelated';
      return `<image${attributes({ x, y, width, height, preserveAspectRatio: 'none', 'image-rendering': rendering, 'xlink:href': href })}/>`;
    }
    case 'text': {
      const [first, ...more] = mark.runs;
      if (!first) return '';
      if (more.length === 0)
        return `<text${attributes(runAttributes(first, mark.anchor))}>${escaped(first.text)}</text>`;
      const parts = mark.runs.map(
        (run) => `<tspan${attributes(runAttributes(run, 'start'))}>${escaped(run.text)}</tspan>`,
      );
      return `<text>${parts.join('')}</text>`;
    }
    case 'group': {
      const { matrix, opacity, clip, marks } = mark;
      const id =
        clip && define((name) => `<clipPath id="${name}">${shapeSvg(clip, {})}</clipPath>`);
      const own = { transform: moved(matrix), opacity: opacity < 1 && opacity };
      const cut = { 'clip-path': id && `url(#${id})` };
      const inside = marks.map((each) => markSvg(each, define)).join('\n');
      return `<g${attributes({ ...own, ...cut })}>\n${inside}\n</g>`;
    }
  }
}

function shapeSvg(shape: Shape, more: Attributes): string {
  const { tag, ...geometry } = shape;
  if (shape.tag === 'path')
    return `<path${attributes({ d: shape.d.replace(LONG, (number) => short(Number(number))), ...more })}/>`;
  if (shape.tag !== 'rect') return `<${tag}${attributes({ ...geometry, ...more })}/>`;
  const { x, y, width, height, radius } = shape;
  const rx = radius > 0 && radius;
  return `<rect${attributes({ x, y, width, height, rx, ...more })}/>`;
}

const LONG = /-?\d*\.\d{3,}(?:e-?\d+)?/g;

function painted(paint: Paint | null, define: Define): Attributes {
  if (!paint) return { fill: 'none' };
  if (!isTiling(paint)) return inked('fill', paint);
  return { fill: `url(#${define((id) => tilingSvg(id, paint, define))})` };
}

const tilingSvg = (id: string, { width, height, matrix, marks }: Tiling, define: Define) =>
  `<pattern${attributes({ id, width, height, patternUnits: 'userSpaceOnUse', patternTransform: moved(matrix) })}>${marks.map((mark) => markSvg(mark, define)).join('')}</pattern>`;

function stroked(stroke: Stroke | null): Attributes {
  if (!stroke) return {};
  const { paint, width, dashes, cap, join } = stroke;
  return {
    ...inked('stroke', paint),
    'stroke-width': width !== 1 && width,
    'stroke-dasharray': dashes.length > 0 && dashes.map(short).join(' '),
    'stroke-linecap': cap !== 'butt' && cap,
    'stroke-linejoin': join !== 'miter' && join,
  };
}

const inked = (name: 'fill' | 'stroke', { hex, alpha }: Colour): Attributes => ({
  [name]: hex,
  [`${name}-opacity`]: alpha < 1 && alpha,
});

const SHARES = { start: 0, middle: 0.5, end: 1 } as const;

function runAttributes(run: TextRun, anchor: keyof typeof SHARES): Attributes {
  const { text, x, y, width, font, fill, halo, decoration } = run;
  const isStretched = [...text].length > 1;
  // Weights between the hundreds are known to browsers alone.
  const weight = Math.round(Number(font.weight) / 100) * 100;
  return {
    x: x + width * SHARES[anchor],
    y,
    'text-anchor': anchor !== 'start' && anchor,
    // Where the font is not at hand, another one still keeps the place that was measured.
    textLength: isStretched && width,
    lengthAdjust: isStretched && 'spacingAndGlyphs',
    'font-family': namedFamilies(font.family),
    'font-size': font.size,
    'font-weight': weight !== 400 && weight,
    'font-style': font.isItalic && 'italic',
    'text-decoration': decoration ?? false,
    // The one style that has no attribute.
    style: font.isTabular && /\d/.test(text) && 'font-variant-numeric:tabular-nums',
    ...(fill ? inked('fill', fill) : { fill: 'none' }),
    ...(halo ? { ...stroked(halo), 'paint-order': 'stroke' } : {}),
  };
}

const moved = (matrix: Matrix | null): string | false => {
  if (!matrix) return false;
  const [a, b, c, d, e, f] = matrix;
  if (a === 1 && b === 0 && c === 0 && d === 1) return `translate(${short(e)} ${short(f)})`;
  return `matrix(${matrix.map((value) => String(Number(value.toFixed(6)))).join(' ')})`;
};

type Attributes = Readonly<Record<string, string | number | false | null>>;

const attributes = (all: Attributes): string =>
  Object.entries(all)
    .filter(([, value]) => value !== false && value !== null)
    .map(
      ([name, value]) =>
        ` ${name}="${escaped(typeof value === 'number' ? short(value) : String(value))}"`,
    )
    .join('');

/** A hundredth of a pixel is finer than any eye. */
const short = (value: number): string => String(Number(value.toFixed(2)));

/** Characters that XML gives a meaning, or forbids. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
