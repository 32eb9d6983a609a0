/** A caption over a box; its width is how wide it is, or how wide it may be. */
export interface Caption {
  readonly middle: number;
  readonly width: number;
}

/** What two captions leave between them. */
const GAP = 4;

/**
 * The captions of boxes that stand side by side, none of them over the ends of the row or over its neighbour: one at an
 * end is moved inwards, and two that would meet become narrower in proportion.
 */
export function clearCaptions(
  captions: readonly (Caption | null)[],
  [low, high]: readonly [low: number, high: number],
): readonly (Caption | null)[] {
  const inside = captions.map((caption) => {
    if (!caption) return null;
    const width = Math.min(caption.width, high - low);
    const middle = Math.max(low + width / 2, Math.min(caption.middle, high - width / 2));
    return { middle, width };
  });
  const share = (one: Caption, other: Caption | null | undefined) =>
    other
      ? Math.max(0, Math.abs(one.middle - other.middle) - GAP) / ((one.width + other.width) / 2)
      : 1;
  return inside.map((caption, i) => {
    if (!caption) return null;
    const before = inside.slice(0, i).findLast(Boolean);
    const after = inside.slice(i + 1).find(Boolean);
    return {
      ...caption,
      width: caption.width * Math.min(1, share(caption, before), share(caption, after)),
    };
  });
}
