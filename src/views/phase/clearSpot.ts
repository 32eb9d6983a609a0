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
  const seen = (of: readonly (readonly Point[])[]) =>
    of.flatMap(pointsOf).filter(({ x, y }) => Number.isFinite(x + y));
  const [drawn, behind] = [seen(lines), seen(grid)];
  const touches = (points: readonly Point[], at: Point) =>
    points.filter(
      ({ x, y }) =>
        Math.abs(x - at.x) < width / 2 + CLEAR && Math.abs(y - at.y) < height / 2 + CLEAR,
    ).length;
  let best = { x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 };
  let least: readonly number[] = [];
  for (let y = room.top + height / 2; y <= room.bottom - height / 2; y += STEP)
    for (let x = room.left + width / 2; x <= room.right - width / 2; x += STEP) {
      const at = { x, y };
      const cost = [touches(drawn, at), touches(behind, at), Math.hypot(x - near.x, y - near.y)];
      if (!isLess(cost, least)) continue;
      best = { x, y };
      least = cost;
    }
  return best;
}

/** Whether a cost is less than another: in its first part that differs. Before there is any, all are. */
function isLess(cost: readonly number[], than: readonly number[]): boolean {
  const first = cost.findIndex((part, i) => part !== than[i]);
  return than.length === 0 || (first >= 0 && (cost[first] ?? 0) < (than[first] ?? 0));
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
