/**
 * What stands in a run for a number that is asked for and not told: a double so small that no run makes it, so that
 * colours and sums take it for nothing, and writers know it.
 */
export const BLANK = 123_456_789 * Number.MIN_VALUE;

export const isBlank = (value: number): boolean => value === BLANK;

/** How it is written. */
export const BLANK_TEXT = '?';
