/** The least distance of two phases that are told apart, and of two letters, in CSS pixels. */
const PHASE_APART = 5;
const LETTER_APART = 20;
/** Between two of what stands on it. */
const GAP = 8;

/** The places of a timeline: whole numbers from 0 on, so many for each timestep. */
export interface TimelineScale {
  /** Places of a timestep: as many as it has phases at most, or 1 where they would stand too close. */
  readonly parts: number;
  /** The last place. */
  readonly last: number;
  /** One letter in so many timesteps has room. */
  readonly every: number;
}

/**
 * @param most phases that a timestep has at most
 * @param wide width of the widest of what is read, in CSS pixels
 */
export function timelineScale(width: number, steps: number, most: number, wide = 0): TimelineScale {
  const pitch = width / Math.max(1, steps);
  const parts = most > 0 && pitch / most >= PHASE_APART ? most : 1;
  const least = Math.max(LETTER_APART, wide + GAP) / Math.max(pitch, 1e-9);
  return {
    parts,
    last: Math.max(0, steps * parts - 1),
    every: roundUp(least),
  };
}

/** The next of 1, 2, 5, 10, 20, 50 and so on. */
function roundUp(least: number): number {
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((each) => each * ten).find((each) => each >= least) ?? 10 * ten;
}

/** Where phase `index` of `count` stands among the places of its timestep, from the left. */
export function partOf(index: number, count: number, parts: number, direction: 1 | -1): number {
  if (parts === 1 || count === 0) return 0;
  // Fewer phases, as in a first timestep, are spread over the same places.
  const part = Math.floor((index * parts) / count);
  return direction === 1 ? part : parts - 1 - part;
}

/** The phase that stands at a place of its timestep, or the nearest before it on the way. */
export function phaseAtPart(part: number, count: number, parts: number, direction: 1 | -1): number {
  const onWay = direction === 1 ? part : parts - 1 - part;
  let found = 0;
  for (let i = 0; i < count; i++) if (partOf(i, count, parts, 1) <= onWay) found = i;
  return found;
}
