interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far a text keeps from what is drawn: the radius of the greatest dot. */
const CLEAR = 7;
/** How far apart the places are that are tried, and the points in which a line is seen. */
const STEP = 4;

/**
 * The middle of the place nearest to `near` where a text of this size stands in the room and touches none of the lines,
 * nor of the grid behind them; where every place touches some, the one that touches the fewest points of lines, and of
 * these the fewest of the grid. A line of one point is a dot.
 */
export function clearSpot({
  room,
  width,
  height,
  near,
  lines,
  grid = [],
}: {
  readonly room: { left: number; right: number; top: number; bottom: number };
  readonly width: number;
  readonly height: number;
  readonly near: Point;
  readonly lines: readonly (readonly Point[])[];
  readonly grid?: readonly (readonly Point[])[];
}): Point {
  const places: Places = {
    x: room.left + width / 2,
    y: room.top + height / 2,
    columns: Math.max(0, Math.floor((room.right - room.left - width) / STEP) + 1),
    rows: Math.max(0, Math.floor((room.bottom - room.top - height) / STEP) + 1),
  };
  const touched = (of: readonly (readonly Point[])[]) =>
    touchedAt(places, of.flatMap(pointsOf), width / 2 + CLEAR, height / 2 + CLEAR);
  const [drawn, behind] = [touched(lines), touched(grid)];
  let best = { x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 };
  let least: readonly [number, number, number] = [Number.POSITIVE_INFINITY, 0, 0];
  for (let row = 0; row < places.rows; row++)
    for (let column = 0; column < places.columns; column++) {
      const at = row * (places.columns + 1) + column;
      const [lined, gridded] = [drawn[at] ?? 0, behind[at] ?? 0];
      if (lined > least[0] || (lined === least[0] && gridded > least[1])) continue;
      const x = places.x + column * STEP;
      const y = places.y + row * STEP;
      const away = Math.hypot(x - near.x, y - near.y);
      // Where nobody says what is near, the first of all that are alike.
      if (lined === least[0] && gridded === least[1] && !(away < least[2])) continue;
      best = { x, y };
      least = [lined, gridded, away];
    }
  return best;
}

/** Where the middle of a text may be: the first place, and how many there are, `STEP` from each other. */
interface Places extends Point {
  readonly columns: number;
  readonly rows: number;
}

/**
 * How many of the points a text touches at each place, row by row, with one place more in each. Each point adds one at the
 * corners of the places that reach it, and the sum along rows and down columns is what was to be counted: it is asked
 * with every timestep under a hand, and to hold each place against each point takes longer than all else of the picture.
 */
function touchedAt(
  { x: left, y: top, columns, rows }: Places,
  points: readonly Point[],
  across: number,
  down: number,
): Int32Array {
  const wide = columns + 1;
  const counts = new Int32Array(wide * (rows + 1));
  const add = (at: number, by: number) => {
    counts[at] = (counts[at] ?? 0) + by;
  };
  const after = (place: number, of: number) => Math.min(of, Math.max(0, Math.floor(place) + 1));
  const before = (place: number, of: number) => Math.min(of, Math.max(0, Math.ceil(place)));
  for (const { x, y } of points) {
    if (!Number.isFinite(x + y)) continue;
    const from = after((x - across - left) / STEP, columns);
    const to = before((x + across - left) / STEP, columns);
    const above = after((y - down - top) / STEP, rows) * wide;
    const below = before((y + down - top) / STEP, rows) * wide;
    if (from >= to || above >= below) continue;
    add(above + from, 1);
    add(above + to, -1);
    add(below + from, -1);
    add(below + to, 1);
  }
  for (let at = 0; at < counts.length; at++) if (at % wide > 0) add(at, counts[at - 1] ?? 0);
  for (let at = wide; at < counts.length; at++) add(at, counts[at - wide] ?? 0);
  return counts;
}

/** A line as points so close together that no text slips between them. */
function pointsOf(line: readonly Point[]): readonly Point[] {
  return line.flatMap((from, i) => {
    const to = line[i + 1] ?? from;
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP) || 1);
    return Array.from({ length: count }, (_, part) => ({
      x: from.x + ((to.x - from.x) * part) / count,
      y: from.y + ((to.y - from.y) * part) / count,
    }));
  });
}
