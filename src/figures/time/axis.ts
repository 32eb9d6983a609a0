import { LEAST_TYPE } from '../typeSize.ts';

/** A part of a sequence of timesteps: `from` where it begins, `span` how many there are; both may lie between two. */
export interface Stretch {
  readonly from: number;
  readonly span: number;
}

/** Room beside the sequence for what is there before its first timestep, or behind its last; in CSS pixels. */
export interface Beside {
  /** The places that something stands at, counted on like timesteps: -1, and how many timesteps there are. */
  readonly places: readonly number[];
  /** How wide what stands there is, and how far it is set off. */
  readonly width: number;
  readonly apart: number;
}

/** What of a sequence a figure shows, and where: a timestep is a column, `pitch` wide, in CSS pixels. */
export interface TimeAxis extends Stretch {
  readonly left: number;
  readonly right: number;
  /** Distance of two timesteps. */
  readonly pitch: number;
  /** How many timesteps the sequence has. */
  readonly steps: number;
  /** Null where nothing stands beside it. */
  readonly beside: Beside | null;
}

export const timeAxis = (
  { left, right }: Pick<TimeAxis, 'left' | 'right'>,
  { from, span }: Stretch,
  steps: number,
  beside: Beside | null = null,
): TimeAxis => ({
  left,
  right,
  from,
  span,
  steps,
  beside,
  pitch: Math.max(1e-6, (right - left) / span),
});

/** An axis of numbers 0 to `last` as points, the first at the left edge and the last at the right one. */
export const pointAxis = (sides: Pick<TimeAxis, 'left' | 'right'>, last: number): TimeAxis =>
  timeAxis(sides, { from: 0.5, span: Math.max(1, last) }, last + 1);

/** The centre of a timestep's column, or of a place beside the sequence. */
export function xAt({ left, pitch, from, steps, beside }: TimeAxis, t: number): number {
  if (beside?.places.includes(t)) {
    const aside = beside.apart + beside.width / 2;
    return t < 0 ? left - from * pitch - aside : left + (steps - from) * pitch + aside;
  }
  return left + (t + 0.5 - from) * pitch;
}

/** The places beside the sequence that are in view: those at an end that is. */
export const shownBeside = ({ from, span, steps, beside }: TimeAxis): readonly number[] =>
  beside?.places.filter((t) => (t < 0 ? from < NEARLY : from + span > steps - NEARLY)) ?? [];

/** Of a timestep: what rounding and the end of a movement may leave out of view. */
const NEARLY = 0.01;

/** What is seen at x: a timestep, or a place beside the sequence. */
export function placeAt(axis: TimeAxis, x: number): number | null {
  const half = (axis.beside?.width ?? 0) / 2;
  const place = shownBeside(axis).find((t) => Math.abs(x - xAt(axis, t)) <= half);
  return place ?? (x < axis.left || x > axis.right ? null : stepAt(axis, x));
}

/** From where to where the pointer finds something: the axis, and what stands beside it. */
export function reachOf(axis: TimeAxis): readonly [from: number, to: number] {
  const { left, right, beside } = axis;
  if (!beside) return [left, right];
  const places = shownBeside(axis).map((t) => xAt(axis, t));
  return [
    Math.min(left, ...places.map((x) => x - beside.width / 2)),
    Math.max(right, ...places.map((x) => x + beside.width / 2)),
  ];
}

/** The timestep whose column is at x; null beside the sequence. */
export function stepAt({ left, pitch, from, steps }: TimeAxis, x: number): number | null {
  const t = Math.floor(from + (x - left) / pitch);
  return t >= 0 && t < steps ? t : null;
}

/** Where x is between the ends of the axis: 0 left, 1 right. */
export const shareAt = ({ left, right }: TimeAxis, x: number): number =>
  Math.max(0, Math.min(1, (x - left) / (right - left)));

/** Whether the column of a timestep is in view, in part at least. */
export const isInView = ({ from, span }: Stretch, t: number): boolean =>
  t + 1 > from && t < from + span;

/** The first and the last timestep in view, and `more` on either side; the last is before the first where there is none. */
export const shownRange = (
  { from, span, steps }: Stretch & Pick<TimeAxis, 'steps'>,
  more = 0,
): readonly [first: number, last: number] => [
  Math.max(0, Math.floor(from) - more),
  Math.min(steps - 1, Math.ceil(from + span) - 1 + more),
];

/** The timesteps in view, and `more` on either side. */
export function shownSteps(axis: TimeAxis, more = 0): readonly number[] {
  const [first, last] = shownRange(axis, more);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** Narrower than this, in CSS pixels, a figure has room for the symbols of its rows alone. */
export const NARROW = 640;

/** The room of a figure, and the smallest type that can be read in it, in CSS pixels. */
export interface FigureSize {
  readonly width: number;
  readonly height: number;
  readonly leastType?: number;
}

/** Size of type and lines in a figure that is at its best `height` CSS pixels high, against that of a laptop window. */
export const scaleIn = ({ width, height, leastType = 0 }: FigureSize, best: number): number =>
  Math.max(
    0.78,
    leastType / LEAST_TYPE,
    Math.min(width / (width < NARROW ? 460 : 1060), height / best, 2.4),
  );

/** From where to where the axis of a figure goes: right of the names of its rows. */
export const sidesOf = (width: number, scale: number): Pick<TimeAxis, 'left' | 'right'> => {
  const left = (width < NARROW ? 57 : 136) * scale;
  return { left, right: Math.max(left + 1, width - 12 * scale) };
};
