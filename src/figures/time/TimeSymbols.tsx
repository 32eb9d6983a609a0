import type { TimeAxis } from './axis.ts';
import { xAt } from './axis.ts';
import { symbolsOn } from './symbols.ts';

/** What was read at each timestep in view, where there is room for it. */
export function TimeSymbols({
  axis,
  y,
  size,
  symbols,
  now,
}: {
  readonly axis: TimeAxis;
  readonly y: number;
  readonly size: number;
  readonly symbols: readonly string[];
  readonly now: number;
}) {
  return symbolsOn(axis, symbols, size).map(({ t, text, fontSize }) => (
    <text
      key={t}
      className={t === now ? 'time-symbol now' : 'time-symbol'}
      x={xAt(axis, t)}
      y={y}
      fontSize={fontSize}
    >
      {text !== symbols[t] && <title>{symbols[t]}</title>}
      {text}
    </text>
  ));
}
