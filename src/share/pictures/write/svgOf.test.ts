import { expect, test } from 'vitest';
import type { Mark, TextRun, VectorPicture } from '../picture.ts';
import { namedFamilies } from './families.ts';
import { svgOf } from './svgOf.ts';

const ink = { hex: '#102030', alpha: 1 };
const run = (text: string, x: number, width: number): TextRun => ({
  text,
  x,
  y: 20,
  width,
  font: {
    family: 'KaTeX_Math, "Times New Roman", serif',
    size: 16,
    weight: '650',
    isItalic: true,
    isTabular: false,
  },
  fill: ink,
  halo: null,
  decoration: null,
});
const picture = (...marks: Mark[]): VectorPicture => ({
  width: 100,
  height: 50,
  ground: { hex: '#ffffff', alpha: 1 },
  marks,
  bounds: { x: 10, y: 5, width: 80, height: 40 },
});
const about = { title: 'A figure', description: 'https://example.org/#v=1&x="<a>"&end' };
const write = (isTransparent: boolean, ...marks: Mark[]) =>
  svgOf(picture(...marks), picture().bounds, isTransparent, about);

test('a text is a text, held where it was measured in any font', () => {
  const svg = write(false, { kind: 'text', runs: [run('W_h', 30, 24)], anchor: 'middle' });
  expect(svg).toMatch(
    /<text x="42" y="20" text-anchor="middle" textLength="24" [^>]*font-weight="700" font-style="italic" fill="#102030">W_h<\/text>/,
  );
});

test('a symbol with an index stays one text', () => {
  const svg = write(false, {
    kind: 'text',
    runs: [run('h', 30, 9), run('t', 39, 5)],
    anchor: 'start',
  });
  expect(svg.match(/<text>/g)).toHaveLength(1);
  expect(svg).toMatch(/<tspan x="30" [^>]*>h<\/tspan><tspan x="39" [^>]*>t<\/tspan><\/text>/);
});

test('what is written, and what a link holds, cannot leave its place', () => {
  const svg = write(false, {
    kind: 'text',
    runs: [run('</text><script>&\u0000', 0, 50)],
    anchor: 'start',
  });
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('\u0000');
  expect(svg).toContain(
    '<desc>https://example.org/#v=1&#38;x=&#34;&#60;a&#62;&#34;&#38;end</desc>',
  );
});

test('a part of a figure is cut out by its box, on its ground or on none', () => {
  expect(write(false)).toContain('width="80" height="40" viewBox="10 5 80 40"');
  expect(write(false)).toContain('<rect x="10" y="5" width="80" height="40" fill="#ffffff"/>');
  expect(write(true)).not.toContain('<rect');
});

test('edges, opacities, places and patterns are kept, each edge by a name of its own', () => {
  const square = { tag: 'rect', x: 0, y: 0, width: 5, height: 5, radius: 0 } as const;
  const filled: Mark = { kind: 'shape', shape: square, fill: ink, isEvenOdd: false, stroke: null };
  const cut: Mark = {
    kind: 'group',
    matrix: [1, 0, 0, 1, 3, 4],
    opacity: 0.5,
    clip: square,
    box: square,
    marks: [filled],
  };
  const tiled: Mark = {
    ...filled,
    fill: { width: 7, height: 7, matrix: null, marks: [filled] },
  };
  const svg = write(true, cut, cut, tiled);
  expect([...svg.matchAll(/<clipPath id="(\w+)">/g)].map(([, id]) => id)).toEqual(['u1', 'u2']);
  expect(svg).toContain('<g transform="translate(3 4)" opacity="0.5" clip-path="url(#u2)">');
  expect(svg).toMatch(/<pattern id="u3" width="7".*fill="url\(#u3\)"/s);
});

test('a font of the page is followed by others that look like it', () => {
  expect(namedFamilies('"Inter Variable", sans-serif')).toBe(
    "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif",
  );
  expect(namedFamilies('KaTeX_Main')).toMatch(/^KaTeX_Main, .*'Times New Roman', serif$/);
});
