/** Every phase picture is drawn in a box of this size and scaled with the page. */
export const WIDTH = 380;
export const HEIGHT = 214;

/** At most `most` places around `middle`, first to last, out of `count`. */
export function nearestTo(middle: number, count: number, most: number): readonly number[] {
  const shown = Math.min(count, most);
  const first = Math.max(0, Math.min(middle - Math.floor(shown / 2), count - shown));
  return Array.from({ length: shown }, (_, i) => first + i);
}
