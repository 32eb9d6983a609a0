type Point = readonly [x: number, y: number];

/** A path through points, with round corners. */
export function wirePath(points: readonly Point[], round: number): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${first[0]} ${first[1]}`;
  let from = first;
  rest.forEach((point, i) => {
    const next = rest[i + 1];
    if (!next) {
      path += `L${point[0]} ${point[1]}`;
      return;
    }
    const r = Math.min(round, distance(from, point) / 2, distance(point, next) / 2);
    const before = toward(point, from, r);
    const after = toward(point, next, r);
    path += `L${before[0]} ${before[1]}Q${point[0]} ${point[1]} ${after[0]} ${after[1]}`;
    from = point;
  });
  return path;
}

const distance = (a: Point, b: Point) => Math.hypot(b[0] - a[0], b[1] - a[1]);

const toward = (from: Point, to: Point, by: number): Point => {
  const length = distance(from, to) || 1;
  return [from[0] + ((to[0] - from[0]) * by) / length, from[1] + ((to[1] - from[1]) * by) / length];
};
