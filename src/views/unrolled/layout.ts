import type { Network } from '../../engine/declare/network.ts';
import { NARROW, scaleIn, sidesOf } from '../../figures/time/axis.ts';
import { NEAREST_SPAN, type Window } from '../../scene/document/scene.ts';

/** What the figure has to fit in, and how much of it there is. */
export interface ChainSize {
  readonly width: number;
  readonly height: number;
  readonly steps: number;
  readonly hidden: number;
  readonly inputs: number;
  readonly outputs: number;
  /** Whether the input is a single 1 among zeros, which needs less room than numbers. */
  readonly isOneHot: boolean;
  /** Timesteps that the width holds; null: as many as are comfortable. */
  readonly span: number | null;
  /** Lines along the time axis below the figure. */
  readonly lines: number;
}

interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Where the parts of a column stand, relative to the column's centre line; in CSS pixels. */
export interface ChainLayout {
  /** Size of type and lines against that of a laptop window. */
  readonly scale: number;
  readonly width: number;
  /** Down to the end of the time axis; the lines are below. */
  readonly height: number;
  /** Where the columns begin: right of the names of the rows. */
  readonly left: number;
  /** Where they end. */
  readonly right: number;
  /** Distance of two timesteps. */
  readonly pitch: number;
  /** How far the columns have closed up: 0 in the chain, 1 in the heatmap. */
  readonly closeness: number;
  /** Whether a timestep has room for all vectors of its cell, side by side. */
  readonly isWide: boolean;
  /** Whether the columns are too many, or too narrow, for elements of their own: they are painted then. */
  readonly isFar: boolean;
  readonly output: Band & { readonly width: number };
  /** In the heatmap, above the state: the answers, their probabilities and the loss. */
  readonly answers: Band;
  readonly shares: Band;
  readonly losses: Band;
  readonly state: Band & {
    readonly width: number;
    readonly rowHeight: number;
    /** Size of the digits, or 0 where rows are too low for any. */
    readonly digits: number;
  };
  /** From near: the room for the inside of a cell. */
  readonly inside: Band;
  readonly input: Band & {
    /** Width of one number of the input vector, in the chain. */
    readonly cell: number;
    readonly digits: number;
  };
  readonly symbolY: number;
  readonly symbolSize: number;
  readonly timeY: number;
  /** Lines along the time axis, from the top. */
  readonly lines: readonly Band[];
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
const between = (a: number, b: number, share: number) => a + (b - a) * share;
const smooth = (p: number) => p * p * (3 - 2 * p);

const LEAST_DIGITS = 9;
/** A row that still has its digits, which are 0.56 of its height. */
const READABLE = 16.2;
/** Below this height, in CSS pixels, a figure has no room to spare. */
const LOW = 390;
const LEAST_OUTPUT = 34;
/** From here on the number over an output is clear of the tools, in CSS pixels. */
const UNDER_TOOLS = 54;
/** Distances of two timesteps, at scale 1, between which the chain closes up into the heatmap. */
const CHAIN_PITCH = 112;
const HEATMAP_PITCH = 36;
/** Below this distance the columns are painted. */
const PAINTED_PITCH = 84;
/** From this distance on a cell has room for more than its state. */
const WIDE_PITCH = 236;
/** What each product with a matrix takes of a cell's inside when that has all its digits; its states take one more. */
const PRODUCT_PITCH = 100;
/** The height at which the figure is at its best, in CSS pixels. */
const BEST = 500;
/** From the centre of the timestep at the cursor to the edge of the band behind it, in distances of two timesteps. */
export const NOW_REACH = 0.46;

/** How far one can zoom in, in timesteps across the figure: below 1 where the inside of one cell is wider than the figure. */
export function nearestSpan(
  size: Pick<ChainSize, 'width' | 'height'>,
  { operations }: Pick<Network, 'operations'>,
): number {
  const scale = scaleIn(size, BEST);
  const { left, right } = sidesOf(size.width, scale);
  const products = operations.filter(({ kind }) => kind === 'times').length;
  return clamp((right - left) / ((products + 1) * PRODUCT_PITCH * scale), NEAREST_SPAN, 1);
}

/** Lays out one column and the distance of columns; pure, so that tests and pictures share it. */
export function layOutChain(size: ChainSize): ChainLayout {
  const { width, steps, hidden, inputs, outputs } = size;
  // A narrow figure opens a cell when that has all the width, small and without digits.
  const isNarrow = width < NARROW;
  const scale = scaleIn(size, BEST);
  const lineHeight = 76 * scale;
  const height = size.height - size.lines * lineHeight;
  const { left, right } = sidesOf(width, scale);
  const room = Math.max(1, right - left);
  const pitch = size.span
    ? room / size.span
    : clamp(room / Math.max(1, steps), (isNarrow ? 118 : 148) * scale, WIDE_PITCH * scale);
  const closeness = smooth(
    clamp((CHAIN_PITCH * scale - pitch) / ((CHAIN_PITCH - HEATMAP_PITCH) * scale), 0, 1),
  );
  const nearness = clamp((pitch / scale - WIDE_PITCH) / 500, 0, 1);

  const timeY = height - 14 * scale;
  const symbolSize = Math.min(24 * scale, pitch * 0.86);
  const symbolY = timeY - between(24, 20, closeness) * scale;
  const inputCell = clamp((pitch - 26 * scale) / inputs, 0, (size.isOneHot ? 27 : 46) * scale);
  const inputDigits = Math.min(13 * scale, inputCell * (size.isOneHot ? 0.62 : 0.32));
  const inputBottom = symbolY - between(26, 20, closeness) * scale;
  const inputHeight = between(24 * scale, clamp(inputs * 3, 14, 44) * scale, closeness);
  const inputTop = inputBottom - inputHeight;

  // The chain: output, an arrow, the state, an arrow, input.
  const chainWidth = Math.min(between(62, 100, nearness) * scale, pitch * 0.55);
  const wideness = isNarrow
    ? clamp((pitch / room - 0.75) / 0.2, 0, 1)
    : clamp((pitch - 4 * chainWidth) / scale - 100, 0, 100) / 100;
  // The tools over the figure do not shrink with it.
  const outputTop = isNarrow ? 58 * scale : Math.max(58 * scale, UNDER_TOOLS);
  const rows = inputTop - outputTop - 24 * scale;
  const roomy = between(46, 62, wideness) * scale;
  // In a low figure the arrows shrink, so that the state has its digits, or at least most of the room.
  const arrow =
    size.height < LOW
      ? clamp((rows - LEAST_OUTPUT * scale - hidden * READABLE) / 2, 18 * scale, roomy)
      : roomy;
  const free = Math.max(20, rows - 2 * arrow);
  const mostRow = between(31, 44, nearness) * scale;
  const fair = Math.min(clamp(free / (hidden + 2.4), 0, mostRow), (free * 0.75) / hidden);
  const most = Math.min(READABLE, (free - LEAST_OUTPUT * scale) / hidden);
  const row = arrow < roomy ? Math.max(fair, most) : fair;
  const chainHeight = row * hidden;
  const outputHeight = between(
    clamp(free - chainHeight, LEAST_OUTPUT * scale, 96 * scale),
    LEAST_OUTPUT * scale,
    wideness,
  );
  const labels = outputs > 0 ? 22 * scale : 0;
  const slack = inputTop - outputTop - outputHeight - labels - chainHeight;
  const chainTop = outputTop + outputHeight + labels + slack / 2 + 12 * scale * wideness;

  // The heatmap: the same rows with nothing between them.
  const hasOutput = outputs > 0 ? 1 : 0;
  const farTop = (42 + hasOutput * 94) * scale;
  const farHeight = Math.max(10, Math.min(inputTop - 12 * scale - farTop, hidden * 40 * scale));
  const farMiddle = (farTop + inputTop - 12 * scale) / 2;

  const stateTop = between(chainTop, farMiddle - farHeight / 2, closeness);
  const stateHeight = between(chainHeight, farHeight, closeness);
  const stateRow = stateHeight / hidden;
  const stateWidth = between(chainWidth, pitch, closeness);
  const digits = Math.min(between(15, 21, nearness) * scale, stateRow * 0.56, stateWidth * 0.27);
  const above = stateTop - 10 * scale;

  return {
    scale,
    width,
    height,
    left,
    right,
    pitch,
    closeness,
    isWide: wideness === 1,
    isFar: pitch < PAINTED_PITCH * scale,
    output: { top: outputTop, bottom: outputTop + outputHeight, width: pitch - 30 * scale },
    answers: { top: above - 84 * scale, bottom: above - 62 * scale },
    shares: { top: above - 58 * scale, bottom: above - 26 * scale },
    losses: { top: above - 22 * scale, bottom: above },
    state: {
      top: stateTop,
      bottom: stateTop + stateHeight,
      width: stateWidth,
      rowHeight: stateRow,
      digits: digits < LEAST_DIGITS ? 0 : digits,
    },
    inside: {
      top: outputTop + outputHeight + labels + 28 * scale,
      bottom: inputTop - 18 * scale,
    },
    input: {
      top: inputTop,
      bottom: inputBottom,
      cell: inputCell,
      digits: inputDigits < (size.isOneHot ? 8 : LEAST_DIGITS) ? 0 : inputDigits,
    },
    symbolY,
    symbolSize,
    timeY,
    lines: Array.from({ length: size.lines }, (_, i) => ({
      top: height + i * lineHeight + 8 * scale,
      bottom: height + (i + 1) * lineHeight - 10 * scale,
    })),
  };
}

/** The part of the time axis to show where none is chosen: around timestep t, with no needless room at the ends. */
export function comfortable(layout: ChainLayout, t: number, steps: number): Window {
  const span = (layout.right - layout.left) / layout.pitch;
  const most = steps - span;
  return { from: most <= 0 ? most / 2 : clamp(t + 0.5 - span * 0.56, 0, most), span };
}

/** The loop of the folded cell: what it and the words beside it take to the right, and whether all of these have room. */
export function loopOf({ width, scale }: Pick<ChainLayout, 'width' | 'scale'>): {
  readonly room: number;
  readonly isTold: boolean;
} {
  const isTold = width > 900;
  return { room: (isTold ? 290 : 200) * scale, isTold };
}
