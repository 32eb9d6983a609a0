import type { Network } from '../../engine/declare/network.ts';
import { type Beside, NARROW, scaleIn, sidesOf } from '../../figures/time/axis.ts';
import { typeSize } from '../../figures/typeSize.ts';
import { NEAREST_SPAN, type Window } from '../../scene/document/scene.ts';

/** What the figure has to fit in, and how much of it there is. */
export interface ChainSize {
  readonly width: number;
  readonly height: number;
  readonly steps: number;
  /** Units of the level whose rows are named. */
  readonly hidden: number;
  /** All levels, from below: their units, and whether they are large from afar; one goes without saying. */
  readonly levels?: readonly { readonly units: number; readonly isLarge: boolean }[];
  /** Which of them the named one is, from 0. */
  readonly shown?: number;
  /** Whether one runs backwards, and begins at the right. */
  readonly isTwoWay?: boolean;
  /** Whether what comes before the first timestep is numbers. */
  readonly hasStart?: boolean;
  readonly inputs: number;
  readonly outputs: number;
  /** Whether the input is a single 1 among zeros, which needs less room than numbers. */
  readonly isOneHot: boolean;
  /** Timesteps that the width holds; null: as many as are comfortable. */
  readonly span: number | null;
  /** Lines along the time axis below the figure. */
  readonly lines: number;
  /** The smallest type that can be read, in CSS pixels. */
  readonly leastType?: number;
  /** How large 1rem is, in which the tools over the figure are measured; 16 CSS pixels go without saying. */
  readonly rem?: number;
  /** Whether it is a heatmap from near too. */
  readonly isHeatmap?: boolean;
}

export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Where the state of a layer, in one of its directions, stands. */
export interface Level extends Band {
  readonly width: number;
  readonly rowHeight: number;
  /** Size of the digits, or 0 where rows are too low for any. */
  readonly digits: number;
}

/** Where the parts of a column stand, relative to the column's centre line; in CSS pixels. */
export interface ChainLayout {
  /** Of the whole sequence. */
  readonly steps: number;
  /** Size of type and lines against that of a laptop window. */
  readonly scale: number;
  readonly width: number;
  /** Down to the end of the time axis; the lines are below. */
  readonly height: number;
  /** Where the columns begin: right of the names of the rows. */
  readonly left: number;
  /** Where they end. */
  readonly right: number;
  /** Of the heatmap: what stands before the first timestep, or behind the last, and how far it is set off; null where nothing does. */
  readonly beside: Pick<Beside, 'width' | 'apart'> | null;
  /** Distance of two timesteps. */
  readonly pitch: number;
  /** How far the columns have closed up: 0 in the chain, 1 in the heatmap. */
  readonly closeness: number;
  /** Whether a timestep has room for all vectors of its cell, side by side. */
  readonly isWide: boolean;
  /** Whether it is near enough for input vectors and distributions to stand there by themselves. */
  readonly isOpen: boolean;
  /** Whether the columns are too many, or too narrow, for elements of their own: they are painted then. */
  readonly isFar: boolean;
  /** What marks the timestep at the cursor. */
  readonly band: Band;
  /** The guess: where the letter or the number that is answered stands. */
  readonly output: Band;
  /**
   * All outputs as bars, where they are open, with the room for their names below: in place of the guess and over the
   * arrow below. Around the inside of a cell they begin at `left`, beside the guess; null: they stand in the middle.
   */
  readonly bars: Band & {
    /** Where their names end, which are never too small to be read. */
    readonly names: number;
    readonly width: number;
    readonly left: number | null;
  };
  /** In the heatmap, above the state: the answers, their probabilities and the loss. */
  readonly answers: Band;
  readonly shares: Band;
  readonly losses: Band;
  readonly state: Level;
  /** The states of all levels, from below; `state` is one of them. */
  readonly levels: readonly Level[];
  /** From near: the room for the inside of a cell, below the distribution. */
  readonly inside: Band;
  /** The input vector, where it is open: over the foot of the arrow, or, around the inside of a cell, beside the letter. */
  readonly input: Band & {
    readonly left: number | null;
    /** Width of one number of the input vector, in the chain. */
    readonly cell: number;
    readonly digits: number;
  };
  /** The letter that is read: its base line, its size in the chain and in the heatmap, and where an arrow from it begins. */
  readonly symbolY: number;
  readonly letter: number;
  readonly letterTop: number;
  readonly symbolSize: number;
  readonly timeY: number;
  /** Lines along the time axis, from the top. */
  readonly lines: readonly Band[];
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
const between = (a: number, b: number, share: number) => a + (b - a) * share;
const smooth = (p: number) => p * p * (3 - 2 * p);

/** Smaller digits cannot be read, in CSS pixels: where there is no room for these there are none. */
const LEAST_DIGITS = 12;
const DIGITS_IN_ROW = 0.62;
/** A row that still has its digits. */
const READABLE = LEAST_DIGITS / DIGITS_IN_ROW + 0.1;
/** Below this height, in CSS pixels, a figure has no room to spare. */
const LOW = 390;
/** Of the bars of a distribution, and of the names below them, at scale 1. */
const LEAST_BARS = 26;
/** Bars that are higher have room to spare for the arrow below, which is then so long. */
const SPARE_BARS = 36;
const LEAD = 32;
const BAR_NAMES = 22;
/** From the guess to the inside of a cell, at scale 1. */
const INSIDE_LEAD = 40;
/** An arrow of the chain at its best, and in a low figure, at scale 1: the open input lies over the foot of one. */
const ARROW = 66;
const LOW_ARROW = 44;
/** Between two layers, at least. */
const LEAST_ARROW = 34;
/** From afar, of a layer that is not the large one: a row, and all of it as a share of the room; and between two layers. */
const SMALL_ROW = 7;
const SMALL_SHARE = 0.16;
const BETWEEN_HEATMAPS = 10;
/** What is left of an arrow where numbers are open at its end, at scale 1. */
const STUB = 14;
/** Over the topmost layer, where two directions come together, at scale 1. */
const MEETING = 7;
/** The letters of the chain, at scale 1, and of a low figure, of its height. */
const LETTER = 36;
const LOW_LETTER = 0.075;
/** From this distance on, or this share of a narrow figure, numbers are open by themselves. */
const OPEN_PITCH = 260;
const OPEN_SHARE = 0.48;
/** Down to here the tools reach, in rem: they do not shrink with the figure. */
const TOOLS = 2.2;
/** So far below them the band of the cursor begins, and a heatmap, or what stands over it, in CSS pixels. */
const BAND_BELOW = 3;
const HEATMAP_BELOW = 9;
/** What the number over an output takes of the room above its bar, in its font size. */
const NUMBER = 1.56;
/** Distances of two timesteps, at scale 1, between which the chain closes up into the heatmap. */
const CHAIN_PITCH = 112;
const HEATMAP_PITCH = 36;
/** Below this distance the columns are painted. */
const PAINTED_PITCH = 84;
/** At this distance, at scale 1, a chain is still easily read. */
const WHOLE_PITCH = 118;
/** From this distance on a cell has room for more than its state. */
const WIDE_PITCH = 236;
/** What each product with a matrix takes of a cell's inside when that has all its digits; its states take one more. */
const PRODUCT_PITCH = 100;
/** What stands beside the last timestep where a layer runs backwards, at scale 1. */
const BEFORE_LAST = 40;
/** How wide an initial state is, at scale 1, and how much of that needs room of its own. */
export const START = 54;
const BEFORE_FIRST = 30;
const NARROW_BEFORE_FIRST = 58;
/** In the heatmap: the room for it, how far it is set off, and how narrow it gets, at scale 1. */
const BESIDE = 60;
const NARROW_BESIDE = 34;
const APART = 7;
const LEAST_BESIDE = 10;
/** The height at which the figure is at its best, in CSS pixels. */
const BEST = 500;
/** From the centre of the timestep at the cursor to the edge of the band behind it, in distances of two timesteps. */
export const NOW_REACH = 0.46;

/** The size of digits for so much room: of what cannot be read there are none. */
export const readable = (room: number): number => (room < LEAST_DIGITS ? 0 : typeSize(room));

/** How far one can zoom in, in timesteps across the figure: below 1 where the inside of one cell is wider than the figure. */
export function nearestSpan(
  size: Pick<ChainSize, 'width' | 'height' | 'leastType'>,
  { operations }: Pick<Network, 'operations'>,
): number {
  const scale = scaleIn(size, BEST);
  const { left, right } = sidesOf(size.width, scale);
  const products = operations.filter(({ kind }) => kind === 'times').length;
  return clamp((right - left) / ((products + 1) * PRODUCT_PITCH * scale), NEAREST_SPAN, 1);
}

/** Lays out one column and the distance of columns; pure, so that tests and pictures share it. */
export function layOutChain(size: ChainSize): ChainLayout {
  const { width, steps, hidden, inputs, outputs, rem = 16 } = size;
  const { levels: given = [{ units: hidden, isLarge: true }], shown = 0 } = size;
  const layers = given.map(({ units: count }) => count);
  // A narrow figure opens a cell when that has all the width, small and without digits.
  const isNarrow = width < NARROW;
  const scale = scaleIn(size, BEST);
  const lineHeight = 76 * scale;
  const height = size.height - size.lines * lineHeight;
  const sides = sidesOf(width, scale);
  const before = (isNarrow ? NARROW_BEFORE_FIRST : BEFORE_FIRST) * scale;
  const besideRun = (isNarrow ? NARROW_BESIDE : BESIDE) * scale;
  const started = size.hasStart ? (size.isHeatmap ? besideRun : before) : 0;
  const left = sides.left + started;
  // Right of the last timestep is the place of what came before it.
  const behind = size.isTwoWay ? (size.isHeatmap ? 0 : BEFORE_LAST * scale) + started : 0;
  const right = Math.max(left + 1, sides.right - behind);
  const room = Math.max(1, right - left);
  const least = (isNarrow ? 118 : 148) * scale;
  // Where not all fit, a little closer, whole columns do: three of them on a phone.
  const isWhole = steps * WHOLE_PITCH * scale <= room;
  const most = isWhole ? steps : Math.max(isNarrow ? 3 : 1, Math.floor(room / least));
  const pitch = size.span
    ? room / size.span
    : size.isHeatmap
      ? room / Math.max(1, steps)
      : Math.min(room / Math.max(1, Math.min(steps, most)), WIDE_PITCH * scale);
  const closeness = size.isHeatmap
    ? 1
    : smooth(clamp((CHAIN_PITCH * scale - pitch) / ((CHAIN_PITCH - HEATMAP_PITCH) * scale), 0, 1));
  const nearness = clamp((pitch / scale - WIDE_PITCH) / 500, 0, 1);

  const isOpen = isNarrow ? pitch >= OPEN_SHARE * room : pitch >= OPEN_PITCH * scale;

  const timeY = height - 14 * scale;
  const symbolSize = Math.min(24 * scale, pitch * 0.86);
  const symbolY = timeY - between(26, 20, closeness) * scale;
  const letter = typeSize(Math.min(LETTER * scale, height * LOW_LETTER));
  const letterTop = symbolY - letter * 0.76 - 4 * scale;
  // The chain: the guess, an arrow, the state, an arrow, the letter.
  const chainWidth = Math.min(between(70, 100, nearness) * scale, pitch * 0.55);
  const wideness = isNarrow
    ? clamp((pitch / room - 0.75) / 0.2, 0, 1)
    : clamp((pitch - 4 * chainWidth) / scale - 100, 0, 100) / 100;
  const isWide = wideness === 1 && !size.isHeatmap;
  const beside = letter + 24 * scale;

  // In the heatmap vectors stand between the state and the letter.
  const cellRoom = isWide ? pitch / 2 - beside - 24 * scale : pitch - 26 * scale;
  const inputCell = clamp(cellRoom / inputs, 0, (size.isOneHot ? 27 : 50) * scale);
  const nearBottom = isWide ? symbolY : letterTop - 2 * scale;
  const inputBottom = between(nearBottom, symbolY - 20 * scale, closeness);
  const inputHeight = between(26 * scale, clamp(inputs * 3, 14, 44) * scale, closeness);
  const inputTop = inputBottom - inputHeight;

  // The tools over the figure do not shrink with it.
  const isLow = size.height < LOW;
  const tools = TOOLS * rem;
  const number = typeSize(13 * scale);
  const outputTop = Math.max(isLow ? 0 : 70 * scale, tools + NUMBER * number);
  const band = {
    top: Math.max(36 * scale, tools + BAND_BELOW),
    bottom: height - 4 * scale,
  };
  const guess = outputs > 0 ? letter * 1.2 : 0;
  const rows = letterTop - outputTop - guess;
  // In a low figure, or between layers, the arrows shrink, so that states have their digits, or at least most of the room.
  const arrows = layers.length + 1;
  const units = layers.reduce((sum, each) => sum + each, 0);
  const arrow =
    isLow || layers.length > 1
      ? clamp(
          (rows - units * READABLE) / arrows,
          // Between many layers there is no more than is left.
          layers.length > 1
            ? Math.min(LEAST_ARROW * scale, Math.max(1, rows / (2 * arrows)))
            : LOW_ARROW * scale,
          ARROW * scale,
        )
      : ARROW * scale;
  const free = Math.max(20, rows - arrows * arrow);
  const mostRow = between(40, 44, nearness) * scale;
  const heights = layers.map((each) => Math.min((free * each) / units, mostRow * each));
  const chainHeight = heights.reduce((sum, each) => sum + each, 0) + (layers.length - 1) * arrow;
  const chainTop = outputTop + guess + (rows - chainHeight) / 2;
  // Between the names of open outputs and the state is an arrow with its name, where the bars can spare that room.
  const names = Math.max(BAR_NAMES * scale, number * 1.45 + 10);
  const underBars = chainTop - (size.isTwoWay ? MEETING * scale : 0) - names;
  const lead = clamp(underBars - outputTop - SPARE_BARS * scale, STUB * scale, LEAD * scale);
  const closedTop = underBars - lead;
  const barsBottom = isWide
    ? outputTop + Math.max(guess - 4 * scale, LEAST_BARS * scale)
    : Math.max(outputTop + 8, closedTop);

  // The heatmap: the same rows with nothing between them; other layers than the large one are low bands.
  const hasOutput = outputs > 0 ? 1 : 0;
  const farTop = Math.max(42 * scale, tools + HEATMAP_BELOW) + hasOutput * 94 * scale;
  const farBottom = inputTop - 12 * scale;
  const farRoom = Math.max(1, farBottom - farTop);
  // Many layers have little each, so that the large one has most of the room.
  const share = Math.min(SMALL_SHARE, 0.4 / layers.length);
  const small = layers.map((each) => Math.min(each * SMALL_ROW * scale, farRoom * share));
  const gap = Math.min(BETWEEN_HEATMAPS * scale, (0.15 * farRoom) / layers.length);
  const others = small.reduce(
    (sum, each, i) => (given[i]?.isLarge ? sum : sum + each),
    (layers.length - 1) * gap,
  );
  // Both directions of a layer are large, and have the same.
  const large = Math.max(1, given.filter(({ isLarge }) => isLarge).length);
  const farHeight =
    Math.max(10 * large, Math.min(farBottom - farTop - others, large * hidden * 40 * scale)) /
    large;
  const farHeights = small.map((each, i) => (given[i]?.isLarge ? farHeight : each));
  const farMiddle = (farTop + farBottom) / 2;

  const stateWidth = between(chainWidth, pitch, closeness);
  const tops = (all: readonly number[], bottom: number, apart: number) =>
    all.map(
      (_, i) => bottom - all.slice(0, i + 1).reduce((sum, each) => sum + each, 0) - i * apart,
    );
  const chainTops = tops(heights, chainTop + chainHeight, arrow);
  const farTops = tops(farHeights, farMiddle + (large * farHeight + others) / 2, gap);
  const levels = layers.map((each, i): Level => {
    const top = between(chainTops[i] ?? 0, farTops[i] ?? 0, closeness);
    const height = between(heights[i] ?? 0, farHeights[i] ?? 0, closeness);
    const rowHeight = height / each;
    const digits = Math.min(
      between(17, 21, nearness) * scale,
      rowHeight * DIGITS_IN_ROW,
      stateWidth * 0.27,
    );
    return { top, bottom: top + height, width: stateWidth, rowHeight, digits: readable(digits) };
  });
  const state = levels[shown] as Level;
  const stateTop = levels[levels.length - 1]?.top ?? 0;
  const above = stateTop - 10 * scale;

  return {
    steps,
    scale,
    width,
    height,
    left,
    right,
    beside:
      started > 0
        ? {
            width: clamp(stateWidth, LEAST_BESIDE * scale, started - 2 * APART * scale),
            apart: APART * scale,
          }
        : null,
    pitch,
    closeness,
    isWide,
    isOpen,
    isFar: size.isHeatmap || pitch < PAINTED_PITCH * scale,
    band,
    output: { top: outputTop, bottom: outputTop + guess },
    bars: {
      top: outputTop,
      bottom: barsBottom,
      names: barsBottom + names,
      // From afar they leave the way between two columns free.
      width: isWide ? pitch / 2 - 90 * scale : isOpen ? pitch - 30 * scale : pitch * 0.66,
      left: isWide ? 80 * scale : null,
    },
    answers: { top: above - 84 * scale, bottom: above - 62 * scale },
    shares: { top: above - 58 * scale, bottom: above - 26 * scale },
    losses: { top: above - 22 * scale, bottom: above },
    state,
    levels,
    inside: {
      top: outputTop + (outputs > 0 ? guess + INSIDE_LEAD * scale : 28 * scale),
      bottom: letterTop - 20 * scale,
    },
    input: {
      top: inputTop,
      bottom: inputBottom,
      left: isWide ? beside : null,
      cell: inputCell,
      digits: readable(
        Math.min(inputHeight * DIGITS_IN_ROW, inputCell * (size.isOneHot ? 0.62 : 0.32)),
      ),
    },
    symbolY,
    letter,
    letterTop,
    symbolSize,
    timeY,
    lines: Array.from({ length: size.lines }, (_, i) => ({
      top: height + i * lineHeight + 8 * scale,
      bottom: height + (i + 1) * lineHeight - 10 * scale,
    })),
  };
}

/** The layout as a level, from 0, the lowest, sees it: with its own state in the place of the state. */
export function levelLayout(layout: ChainLayout, level: number): ChainLayout {
  const state = layout.levels[level];
  if (!state || state === layout.state) return layout;
  const known = levelLayouts.get(layout) ?? new Map<number, ChainLayout>();
  levelLayouts.set(layout, known);
  const own = known.get(level) ?? { ...layout, state };
  known.set(level, own);
  return own;
}

/** Columns are drawn again where their layout is another object. */
const levelLayouts = new WeakMap<ChainLayout, Map<number, ChainLayout>>();

/** The part of the time axis to show where none is chosen: around timestep t, with no needless room at the ends. */
export function comfortable(layout: ChainLayout, t: number, steps: number): Window {
  const span = (layout.right - layout.left) / layout.pitch;
  const most = steps - span;
  const from = clamp(t + 0.5 - span * 0.56, 0, Math.max(0, most));
  // Whole columns begin with a whole one.
  const isWhole = Math.abs(span - Math.round(span)) < 1e-6;
  return { from: most <= 0 ? most / 2 : isWhole ? Math.round(from) : from, span };
}

/**
 * How far from a column's line what comes before the first timestep ends: beside the band of the cursor, and beside the cell,
 * which reaches so far.
 */
export const beforeFirst = ({ pitch, scale }: ChainLayout, reach: number): number =>
  Math.max(pitch * NOW_REACH + 5 * scale, reach + 6 * scale);

/** The loop of the folded cell: what it and the words beside it take to the right, and whether all of these have room. */
export function loopOf({ width, scale }: Pick<ChainLayout, 'width' | 'scale'>): {
  readonly room: number;
  readonly isTold: boolean;
} {
  const isTold = width > 900;
  return { room: (isTold ? 290 : 200) * scale, isTold };
}
