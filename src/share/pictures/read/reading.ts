import type { Box, Colour, Mark, Paint } from '../picture.ts';

/** What is known while a figure is read. */
export interface FigureReading {
  /** Left upper corner of the figure in the window. */
  readonly left: number;
  readonly top: number;
  /** Pixels of a painted part for each CSS pixel. */
  readonly ratio: number;
  /** Pictures that must be loaded before they can be drawn. */
  readonly waiting: Promise<void>[];
  /** What is drawn; grows as marks are found. */
  readonly drawn: { left: number; top: number; right: number; bottom: number };
  /** What is cut off beyond. */
  readonly window: DOMRectReadOnly;
  /** Patterns by id, read once. */
  readonly patterns: Map<string, Paint | null>;
  readonly decoration: 'underline' | 'line-through' | null;
}

/** Notes that something is drawn within a box of the window. */
export function noteDrawn({ drawn, window, left, top }: FigureReading, box: DOMRectReadOnly): void {
  const [l, t] = [Math.max(box.left, window.left) - left, Math.max(box.top, window.top) - top];
  const [r, b] = [
    Math.min(box.right, window.right) - left,
    Math.min(box.bottom, window.bottom) - top,
  ];
  if (r < l || b < t) return;
  drawn.left = Math.min(drawn.left, l);
  drawn.top = Math.min(drawn.top, t);
  drawn.right = Math.max(drawn.right, r);
  drawn.bottom = Math.max(drawn.bottom, b);
}

/** The same, cut off at a box of the window too. */
export function within(reading: FigureReading, box: DOMRectReadOnly): FigureReading {
  const { window } = reading;
  const left = Math.max(window.left, box.left);
  const top = Math.max(window.top, box.top);
  const width = Math.max(0, Math.min(window.right, box.right) - left);
  const height = Math.max(0, Math.min(window.bottom, box.bottom) - top);
  return { ...reading, window: new DOMRect(left, top, width, height) };
}

/** A box of the window from the corner of the figure. */
export const boxFrom = ({ left, top }: FigureReading, box: DOMRectReadOnly): Box => ({
  x: box.left - left,
  y: box.top - top,
  width: box.width,
  height: box.height,
});

export const filled = (box: Box, radius: number, fill: Colour): Mark => ({
  kind: 'shape',
  shape: { tag: 'rect', radius, ...box },
  fill,
  isEvenOdd: false,
  stroke: null,
});

/** Strokes and heads of arrows reach beyond the box that the browser gives. */
const REACH = 12;

/** The marks of an element as one where they have an opacity, an edge or a place in common; as they are where not. */
export function grouped(
  marks: readonly Mark[],
  element: Element,
  reading: FigureReading,
  {
    matrix = null,
    opacity = 1,
    clip = null,
  }: Partial<Pick<Extract<Mark, { kind: 'group' }>, 'matrix' | 'opacity' | 'clip'>>,
  isKept = false,
): readonly Mark[] {
  if (marks.length === 0) return [];
  if (!matrix && !clip && opacity === 1 && !(isKept && marks.length > 1)) return marks;
  const { x, y, width, height } = boxFrom(reading, element.getBoundingClientRect());
  const box = {
    x: x - REACH,
    y: y - REACH,
    width: width + 2 * REACH,
    height: height + 2 * REACH,
  };
  return [{ kind: 'group', matrix, opacity, clip, box, marks }];
}
