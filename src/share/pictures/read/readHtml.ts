import type { Mark, Shape } from '../picture.ts';
import { colourOf } from './colour.ts';
import { readHtmlText } from './readHtmlText.ts';
import { canvasImage } from './readImage.ts';
import { boxFrom, type FigureReading, filled, grouped, noteDrawn, within } from './reading.ts';
import { readSvg } from './readSvg.ts';
import { isHidden } from './style.ts';

/** What one acts with, and what only listeners get: no part of a picture. */
const UNPICTURED =
  'button, input, select, textarea, fieldset, label:has(input, select), .visually-hidden, .katex-mathml, [data-unpictured]';

/** An element of the page with all it holds. */
export function readHtml(
  element: Element,
  reading: FigureReading,
  isRoot = false,
): readonly Mark[] {
  if (element.matches(UNPICTURED)) return [];
  if (element instanceof SVGSVGElement) return readSvg(element, reading);
  const style = getComputedStyle(element);
  if (isHidden(style)) return [];
  const opacity = Number(style.opacity);
  if (element instanceof HTMLCanvasElement)
    return grouped(canvasImage(element, style, reading), element, reading, { opacity });
  const box = element.getBoundingClientRect();
  // The ground of the figure itself is that of the picture.
  const own = isRoot || style.visibility !== 'visible' ? [] : frameOf(style, box, reading);
  const isCut = style.overflow !== 'visible' && exceeds(element);
  const decoration = style.textDecorationLine.includes('underline')
    ? 'underline'
    : reading.decoration;
  const inside = { ...(isCut ? within(reading, box) : reading), decoration } as FigureReading;
  const marks = [...element.childNodes].flatMap((child) => {
    if (child instanceof Text)
      return style.visibility === 'visible' ? readHtmlText(child, style, inside) : [];
    return child instanceof Element ? readHtml(child, inside) : [];
  });
  const clip: Shape | null = isCut ? { tag: 'rect', radius: 0, ...boxFrom(reading, box) } : null;
  return grouped([...own, ...grouped(marks, element, reading, { clip })], element, reading, {
    opacity,
  });
}

const exceeds = ({ scrollWidth, scrollHeight, clientWidth, clientHeight }: Element) =>
  scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;

/** Ground and border of a box. */
function frameOf(
  style: CSSStyleDeclaration,
  box: DOMRect,
  reading: FigureReading,
): readonly Mark[] {
  if (box.width === 0 || box.height === 0) return [];
  const marks: Mark[] = [];
  const radius = Math.min(
    Number.parseFloat(style.borderTopLeftRadius) || 0,
    box.width / 2,
    box.height / 2,
  );
  const ground = colourOf(style.backgroundColor);
  if (ground) marks.push(filled(boxFrom(reading, box), radius, ground));
  const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => ({
    width:
      style[`border${side}Style`] === 'none' ? 0 : Number.parseFloat(style[`border${side}Width`]),
    colour: colourOf(style[`border${side}Color`]),
  }));
  const [top] = sides;
  const isEven = sides.every(
    (side) => side.width === top?.width && side.colour?.hex === top.colour?.hex,
  );
  if (isEven && top?.colour && top.width > 0) {
    const { x, y, width, height } = boxFrom(reading, box);
    const half = top.width / 2;
    const inner = { x: x + half, y: y + half, width: width - 2 * half, height: height - 2 * half };
    const { colour: paint } = top;
    marks.push({
      kind: 'shape',
      shape: { tag: 'rect', radius: Math.max(0, radius - half), ...inner },
      fill: null,
      isEvenOdd: false,
      stroke: { paint, width: top.width, dashes: [], cap: 'butt', join: 'miter' },
    });
  } else {
    const edges = [
      (w: number) => new DOMRect(box.left, box.top, box.width, w),
      (w: number) => new DOMRect(box.right - w, box.top, w, box.height),
      (w: number) => new DOMRect(box.left, box.bottom - w, box.width, w),
      (w: number) => new DOMRect(box.left, box.top, w, box.height),
    ];
    sides.forEach(({ width, colour }, i) => {
      const edge = edges[i];
      if (width > 0 && colour && edge) marks.push(filled(boxFrom(reading, edge(width)), 0, colour));
    });
  }
  if (marks.length > 0) noteDrawn(reading, box);
  return marks;
}
