import { type Fitted, fitted, numbersFit } from '../fitted.ts';
import { shownRange, type TimeAxis } from './axis.ts';

/** Characters below this size say nothing. */
const LEAST_TEXT = 9;
/** Of the width of a column: what its text may take, and what a text that cannot be shortened may. */
const ROOM = 0.94;
const MOST = 1.1;

/**
 * The texts of the timesteps in view as they fit into their columns, `size` CSS pixels or smaller; none where they would
 * be too small to be read, or where a number among them would be without its end.
 */
export function symbolsOn(
  axis: TimeAxis,
  texts: readonly string[],
  size: number,
): readonly (Fitted & { readonly t: number })[] {
  const { pitch } = axis;
  const most = Math.min(size, pitch * 0.86);
  const [first, last] = shownRange(axis);
  if (most < LEAST_TEXT) return [];
  const shown = texts.slice(first, last + 1);
  if (!numbersFit(shown, pitch, most, LEAST_TEXT)) return [];
  return shown
    .map((text, i) => ({ t: first + i, ...fitted(text, pitch * ROOM, most, LEAST_TEXT) }))
    .filter(({ width }) => width <= pitch * MOST);
}
