import type { KnownSizes } from '../../figures/knownSizes.ts';

/** A window that the first view is drawn for when the page is built. */
export interface DrawnWindow {
  /** The least width of the windows that show it, in CSS pixels. */
  readonly from: number;
  /** What it was drawn for: `e2e/drawn.spec.ts` measures its boxes in a window of this size. */
  readonly width: number;
  readonly height: number;
  readonly sizes: KnownSizes;
  /** Those that are others in Korean, where lines break elsewhere. */
  readonly ko?: KnownSizes;
}

const px = (width: number, height: number, rem = 16) => ({ width, height, rem });

/**
 * The windows, narrow to wide, with the sizes of their figures and the form of their equations. In a window between two,
 * figures are those of the narrower one, scaled to their place.
 */
export const DRAWN_WINDOWS: readonly DrawnWindow[] = [
  {
    from: 0,
    width: 360,
    height: 740,
    sizes: {
      figure: px(328, 297),
      equations: { ...px(307, 38), form: 4 },
      operands: px(296, 192),
      track: px(179, 48),
    },
    ko: { figure: px(328, 325) },
  },
  {
    from: 380,
    width: 412,
    height: 823,
    sizes: {
      figure: px(380, 381),
      equations: { ...px(359, 44), form: 3 },
      operands: px(348, 192),
      track: px(231, 48),
    },
  },
  {
    from: 620,
    width: 768,
    height: 1024,
    sizes: {
      figure: px(736, 545),
      equations: { ...px(715, 56), form: 2 },
      operands: px(704, 192),
      track: px(479, 48),
    },
  },
  {
    from: 901,
    width: 1024,
    height: 768,
    sizes: {
      figure: px(728, 357),
      equations: { ...px(681, 56), form: 2 },
      operands: px(670, 143),
      track: px(721, 48),
    },
  },
  {
    from: 1181,
    width: 1440,
    height: 900,
    sizes: {
      figure: px(1040, 437),
      equations: { ...px(937, 56), form: 1 },
      operands: px(926, 175),
      track: px(1097, 48),
    },
  },
  {
    from: 1800,
    width: 1920,
    height: 1080,
    sizes: {
      figure: px(1420, 515, 20),
      equations: { ...px(1292, 72, 20), form: 0 },
      operands: px(1278, 204, 20),
      track: px(1491, 60, 20),
    },
  },
];
