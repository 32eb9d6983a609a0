/** Symbols narrower than this are left out; then there are only timesteps. */
const LEAST = 11;
/** Half of the width that the present timestep takes in writing. */
const NOW_HALF = 24;

/** The one time axis of all lanes: the symbols that are read, and the timesteps. */
export function TimeAxis({
  symbols,
  width,
  now,
}: {
  readonly symbols: readonly string[];
  readonly width: number;
  readonly now: number;
}) {
  const steps = symbols.length;
  const pitch = width / Math.max(1, steps);
  const x = (t: number) => (t + 0.5) * pitch;
  // At the ends a text would be cut by the edges.
  const inside = (at: number, half: number) => Math.max(half, Math.min(at, width - half));
  const least = 44 / Math.max(0.01, pitch);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((each) => each >= least) ?? 2000;
  const ticks = Array.from({ length: Math.ceil(steps / step) }, (_, i) => i * step);
  return (
    <div className="compare-axis">
      <svg width={width} height={pitch >= LEAST ? 44 : 22} aria-hidden="true">
        {pitch >= LEAST &&
          symbols.map((symbol, t) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a timestep is its place.
            <text key={t} className={t === now ? 'symbol-now' : undefined} x={x(t)} y={15}>
              {symbol}
            </text>
          ))}
        {ticks
          .filter((t) => Math.abs(inside(x(t), 0) - inside(x(now), NOW_HALF)) > 40)
          .map((t) => (
            <text
              key={t}
              className="axis-tick"
              x={inside(x(t), String(t).length * 4)}
              y={pitch >= LEAST ? 36 : 15}
            >
              {t}
            </text>
          ))}
        <text className="axis-now" x={inside(x(now), NOW_HALF)} y={pitch >= LEAST ? 36 : 15}>
          {`t = ${now}`}
        </text>
      </svg>
    </div>
  );
}
