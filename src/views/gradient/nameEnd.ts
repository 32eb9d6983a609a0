/** What a name at one end of a level line could meet. */
interface Around {
  readonly left: number;
  readonly right: number;
  /** How wide the name is. */
  readonly width: number;
  /** The edges of the frame around the cursor. */
  readonly frame: readonly number[];
  /** The points of the curve, as far as they are above or below the line. */
  readonly points: readonly { readonly x: number; readonly away: number }[];
}

/** The end of a level line at which the curve keeps farther from its name; where the frame crosses neither, or both. */
export function nameEnd({ left, right, width, frame, points }: Around): 'left' | 'right' {
  const clear = (from: number) => {
    const isOver = (x: number) => x > from && x < from + width;
    if (frame.some(isOver)) return -1;
    return Math.min(...points.filter(({ x }) => isOver(x)).map(({ away }) => Math.abs(away)));
  };
  return clear(left) > clear(right - width) ? 'left' : 'right';
}
