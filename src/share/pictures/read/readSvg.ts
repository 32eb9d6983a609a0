import type { Mark, Matrix, Paint, Shape } from '../picture.ts';
import { colourOf } from './colour.ts';
import { imageOf } from './readImage.ts';
import { type FigureReading, grouped, noteDrawn, within } from './reading.ts';
import { readSvgText } from './readSvgText.ts';
import { isHidden, strokeOf } from './style.ts';

/** An SVG element of the page with all it holds. */
export function readSvg(svg: SVGSVGElement, reading: FigureReading): readonly Mark[] {
  const style = getComputedStyle(svg);
  const ctm = svg.getScreenCTM();
  if (isHidden(style) || !ctm) return [];
  const box = svg.getBoundingClientRect();
  const inside = style.overflow === 'visible' ? reading : within(reading, box);
  const matrix = new DOMMatrix([1, 0, 0, 1, -reading.left, -reading.top]).multiply(ctm);
  const marks = childrenOf(svg, ctm, inside);
  return grouped(marks, svg, reading, {
    matrix: asMatrix(matrix),
    opacity: Number(style.opacity),
    clip: style.overflow !== 'visible' && exceeds(svg) ? windowOf(box, ctm) : null,
  });
}

/** Whether something of a drawing lies beyond its edges. */
function exceeds(svg: SVGSVGElement): boolean {
  const { x, y, width, height } = svg.getBBox();
  const view = svg.viewBox.baseVal;
  const size = svg.getBoundingClientRect();
  const [w, h] = view?.width ? [view.width, view.height] : [size.width, size.height];
  const [left, top] = view?.width ? [view.x, view.y] : [0, 0];
  return (
    x < left - 0.5 || y < top - 0.5 || x + width > left + w + 0.5 || y + height > top + h + 0.5
  );
}

/** A box of the window in the units of a drawing. */
function windowOf({ left, top, right, bottom }: DOMRect, ctm: DOMMatrix): Shape {
  const inverse = ctm.inverse();
  const a = new DOMPoint(left, top).matrixTransform(inverse);
  const b = new DOMPoint(right, bottom).matrixTransform(inverse);
  return { tag: 'rect', x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y, radius: 0 };
}

const childrenOf = (parent: Element, ctm: DOMMatrix, reading: FigureReading): readonly Mark[] =>
  [...parent.children].flatMap((child) =>
    child instanceof SVGGraphicsElement ? readElement(child, ctm, reading) : [],
  );

function readElement(
  element: SVGGraphicsElement,
  parent: DOMMatrix,
  reading: FigureReading,
): readonly Mark[] {
  if (element instanceof SVGClipPathElement || element instanceof SVGDefsElement) return [];
  const style = getComputedStyle(element);
  if (isHidden(style)) return [];
  const isMoved = style.transform !== 'none' || element.hasAttribute('transform');
  const ctm = isMoved || element instanceof SVGSVGElement ? element.getScreenCTM() : parent;
  if (!ctm) return [];
  const clipped = clipOf(style.clipPath, element);
  const inside = clipped ? within(reading, clipped.box(ctm)) : reading;
  const isGroup = element instanceof SVGGElement || element instanceof SVGSVGElement;
  const marks = isGroup ? childrenOf(element, ctm, inside) : readLeaf(element, style, inside);
  return grouped(
    marks,
    element,
    reading,
    {
      matrix: ctm === parent ? null : asMatrix(parent.inverse().multiply(ctm)),
      opacity: Number(style.opacity),
      clip: clipped?.shape ?? null,
    },
    isGroup,
  );
}

function readLeaf(
  element: SVGGraphicsElement,
  style: CSSStyleDeclaration,
  reading: FigureReading,
): readonly Mark[] {
  if (style.visibility !== 'visible') return [];
  if (element instanceof SVGTextElement) return readSvgText(element, reading);
  if (element instanceof SVGImageElement) return imageOf(element, style, reading);
  if (!(element instanceof SVGGeometryElement)) return [];
  const shape = shapeOf(element);
  const fill = shape?.tag === 'line' ? null : paintOf(style, reading);
  const stroke = strokeOf(style, dashUnit(element));
  if (!shape || !(fill || stroke)) return [];
  noteDrawn(reading, element.getBoundingClientRect());
  return [{ kind: 'shape', shape, fill, isEvenOdd: style.fillRule === 'evenodd', stroke }];
}

/** A line may say its own length, and then its dashes are parts of that. */
function dashUnit(element: SVGGeometryElement): number {
  const said = element.hasAttribute('pathLength') ? element.pathLength.baseVal : 0;
  return said > 0 ? element.getTotalLength() / said : 1;
}

function shapeOf(element: SVGGeometryElement): Shape | null {
  const number = (name: 'x' | 'y' | 'width' | 'height' | 'cx' | 'cy' | 'r' | 'rx' | 'ry') =>
    (element as unknown as Record<string, SVGAnimatedLength>)[name]?.baseVal.value ?? 0;
  if (element instanceof SVGRectElement) {
    const [width, height] = [number('width'), number('height')];
    if (!(width > 0 && height > 0)) return null;
    const radius = Math.min(number('rx') || number('ry'), width / 2, height / 2);
    return { tag: 'rect', x: number('x'), y: number('y'), width, height, radius };
  }
  if (element instanceof SVGCircleElement || element instanceof SVGEllipseElement) {
    const [rx, ry] = [number('rx') || number('r'), number('ry') || number('r')];
    return rx > 0 && ry > 0 ? { tag: 'ellipse', cx: number('cx'), cy: number('cy'), rx, ry } : null;
  }
  if (element instanceof SVGLineElement) {
    const [x1, y1] = [element.x1.baseVal.value, element.y1.baseVal.value];
    const [x2, y2] = [element.x2.baseVal.value, element.y2.baseVal.value];
    return { tag: 'line', x1, y1, x2, y2 };
  }
  const points = element.getAttribute('points')?.trim();
  if (points) {
    const end = element instanceof SVGPolygonElement ? 'Z' : '';
    return { tag: 'path', d: `M${points}${end}` };
  }
  const d = element.getAttribute('d');
  return d ? { tag: 'path', d } : null;
}

function paintOf(style: CSSStyleDeclaration, reading: FigureReading): Paint | null {
  const [, id] = /^url\("?[^#]*#([^")]+)"?\)/.exec(style.fill) ?? [];
  if (id === undefined) return colourOf(style.fill, Number(style.fillOpacity));
  let paint = reading.patterns.get(id);
  if (paint === undefined) {
    paint = patternOf(document.getElementById(id), reading);
    reading.patterns.set(id, paint);
  }
  return paint;
}

function patternOf(pattern: Element | null, reading: FigureReading): Paint | null {
  if (!(pattern instanceof SVGPatternElement)) return null;
  const apart = { ...reading, drawn: { left: 0, top: 0, right: 0, bottom: 0 } };
  return {
    width: pattern.width.baseVal.value,
    height: pattern.height.baseVal.value,
    matrix: asMatrix(pattern.patternTransform.baseVal.consolidate()?.matrix ?? new DOMMatrix()),
    marks: [...pattern.children].flatMap((child) =>
      child instanceof SVGGeometryElement ? readLeaf(child, getComputedStyle(child), apart) : [],
    ),
  };
}

/** What an element is cut off at: a rectangle by id, in the element's units. */
function clipOf(css: string, element: SVGGraphicsElement) {
  const [, id] = /^url\("?[^#]*#([^")]+)"?\)/.exec(css) ?? [];
  const root = element.ownerSVGElement;
  const path = id === undefined ? null : (root?.querySelector(`#${CSS.escape(id)}`) ?? null);
  const [outline] = path?.children ?? [];
  const shape = outline instanceof SVGGeometryElement ? shapeOf(outline) : null;
  if (shape?.tag !== 'rect') return null;
  const box = (ctm: DOMMatrix) => {
    const a = new DOMPoint(shape.x, shape.y).matrixTransform(ctm);
    const b = new DOMPoint(shape.x + shape.width, shape.y + shape.height).matrixTransform(ctm);
    return new DOMRect(a.x, a.y, b.x - a.x, b.y - a.y);
  };
  return { shape, box };
}

function asMatrix({ a, b, c, d, e, f }: DOMMatrix | SVGMatrix): Matrix | null {
  const isSame = a === 1 && b === 0 && c === 0 && d === 1 && e === 0 && f === 0;
  return isSame ? null : [a, b, c, d, e, f];
}
