/** What the dots need of the room beside a list. */
export const DOTS = 12;
/** From a list to the middle dot, and from there to the others. */
const GAP = 6.5;
const REACH = 3.6;
const LENGTH = 7.3;

/** How much room a list leaves to dots before its first place and after its last. */
export const roomForDots = (
  shown: readonly number[],
  count: number,
): { readonly before: number; readonly after: number } => ({
  before: (shown[0] ?? 0) > 0 ? DOTS : 0,
  after: (shown.at(-1) ?? count) < count - 1 ? DOTS : 0,
});

/** Three dots before and after a list from which a picture shows only some places, wherever it goes on. */
export function LeftOut({
  shown,
  count,
  axis,
  across,
  begin,
  end,
}: {
  /** The places that are shown, in order, and how many there are. */
  readonly shown: readonly number[];
  readonly count: number;
  readonly axis: 'x' | 'y';
  /** Where the list runs: its middle on the other axis, and its two ends on this one. */
  readonly across: number;
  readonly begin: number;
  readonly end: number;
}) {
  const { before, after } = roomForDots(shown, count);
  return [before && begin - GAP, after && end + GAP].map((middle) => {
    if (!middle) return null;
    // Its dashes are the dots.
    const d = axis === 'x' ? `M ${middle - REACH} ${across} h` : `M ${across} ${middle - REACH} v`;
    return <path key={middle} className="left-out" d={d + LENGTH} />;
  });
}
