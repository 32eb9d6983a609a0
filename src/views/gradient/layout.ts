import { type Beside, scaleIn, sidesOf, type TimeAxis } from '../../figures/time/axis.ts';

/** What the figure has to fit in, and how much of it there is. */
export interface GradientSize {
  readonly width: number;
  readonly height: number;
  /** Timesteps that the width holds. */
  readonly span: number;
  readonly hidden: number;
  /** Heatmaps one below the other: states and gradient, or the gradient of each cell. */
  readonly bands: number;
  /** The place beside the run at which the initial state stands; null where it is none of weights. */
  readonly start?: number | null;
  /** The smallest type that can be read, in CSS pixels. */
  readonly leastType?: number;
}

export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Where the rows of the figure stand, in CSS pixels; all share one time axis. */
export interface GradientLayout {
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** The same with what stands before the first timestep, or behind the last; how wide that is, and how far set off. */
  readonly outer: Pick<TimeAxis, 'left' | 'right'>;
  readonly beside: Beside | null;
  /** Distance of two timesteps. */
  readonly pitch: number;
  /** Width of a column: less than the pitch where there is room for arrows between. */
  readonly column: number;
  readonly loss: Band;
  readonly heats: readonly Band[];
  /** Height of a unit in each heatmap. */
  readonly row: number;
  /** Size of the digits in a cell; 0 where there is no room. */
  readonly digits: number;
  readonly sizes: Band;
  readonly factors: Band;
  readonly symbolY: number;
  readonly timeY: number;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** The height at which the figure is at its best, in CSS pixels. */
const BEST = 470;
/** What stands beside the run, at scale 1, and how far it is set off. */
const BESIDE = 34;
const APART = 6;
const LEAST_DIGITS = 9;
/** Type that is smaller than that of other figures, as a share of it. */
const SMALL_TYPE = 11 / 12;
/** Room for a number such as −4.1e−5, in sizes of its digits. */
const DIGITS_WIDE = 4.4;

/** Lays the figure out; pure. */
export function layOutGradient({
  width,
  height,
  span,
  hidden,
  bands,
  start = null,
  leastType = 0,
}: GradientSize): GradientLayout {
  const scale = scaleIn({ width, height, leastType: leastType / SMALL_TYPE }, BEST);
  const outer = sidesOf(width, scale);
  const beside = start === null ? 0 : (BESIDE + APART) * scale;
  const left = outer.left + (start !== null && start < 0 ? beside : 0);
  const right = Math.max(left + 1, outer.right - (start !== null && start >= 0 ? beside : 0));
  const pitch = Math.max(1e-6, (right - left) / span);
  const gap = clamp((pitch - 26 * scale) * 0.5, 0, 64 * scale);
  const column = Math.min(pitch - gap, 112 * scale);

  // Below it the bar of what is in view.
  const timeY = height - 14 * scale;
  const symbolY = timeY - 20 * scale;
  const factorBottom = symbolY - 24 * scale;
  const factors = { top: factorBottom - 20 * scale, bottom: factorBottom };
  // Above it stands the number of the loss.
  const lossTop = 22 * scale;
  const loss = { top: lossTop, bottom: lossTop + 34 * scale };
  const between = 12 * scale;
  const room = factors.top - loss.bottom - between;
  const chart = clamp(room * (bands > 2 ? 0.3 : 0.34), 40 * scale, 240 * scale);
  const heatRoom = (room - chart - between * (bands + 1)) / bands;
  const heat = Math.max(10, Math.min(heatRoom, hidden * 34 * scale));
  // What few units leave over goes to the chart.
  const heats = Array.from({ length: bands }, (_, i) => {
    const top = loss.bottom + between + i * (heat + between);
    return { top, bottom: top + heat };
  });
  const below = (heats.at(-1)?.bottom ?? loss.bottom) + between * 1.4;
  const row = heat / hidden;
  const digits = Math.min(row * 0.6, 13 * scale, column / DIGITS_WIDE);
  return {
    scale,
    width,
    height,
    left,
    right,
    outer,
    beside:
      start === null ? null : { places: [start], width: BESIDE * scale, apart: APART * scale },
    pitch,
    column,
    loss,
    heats,
    row,
    digits: digits >= Math.max(LEAST_DIGITS, leastType) ? digits : 0,
    sizes: { top: below, bottom: factors.top - between },
    factors,
    symbolY,
    timeY,
  };
}
