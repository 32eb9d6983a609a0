/** A part of the window, in its pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What browsers round, and what an eye does not see. */
export const SLACK = 1.5;

/** Whether two boxes share more than an edge. */
export const over = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;

/** Whether neither holds the other. */
export const apart = (a: Element, b: Element): boolean => !a.contains(b) && !b.contains(a);
