import { LEAST_TYPE } from '../../figures/typeSize.ts';

/** What a screen shows a slide in, in CSS pixels. */
export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** On a screen of this many lines ... */
const LINES = 1080;
/** ... nothing is smaller than this many of them that has to be read from the last row. */
const READ = 22;
/** The words of a slide are measured by the screen's width over this, or its height over that. */
const WIDE = 66;
const HIGH = 45;
/** The part of the screen's height, or width, that `--u` is on a screen of 1080 lines, laid out for its smallest type. */
const UNIT = ((LINES / HIGH) * LEAST_TYPE) / READ;
const SMALLEST = 0.7;

/** On a phone held upright, or in a very low window, a slide is a page that is scrolled. */
export const isInHand = ({ width, height }: ScreenSize): boolean =>
  (width <= 600 && width < height) || height <= 260;

/**
 * How many times as large as on a page a slide is drawn on a screen: it is laid out on a page on which the smallest type
 * is LEAST_TYPE, and drawn so large that this can be read.
 */
export function enlarged({ width, height }: ScreenSize): number {
  if (isInHand({ width, height })) return 1;
  return Math.max(SMALLEST, Math.min(width / WIDE, height / HIGH) / UNIT);
}
