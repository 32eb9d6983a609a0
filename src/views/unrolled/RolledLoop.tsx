import type { Trace } from '../../engine/trace.ts';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { useWords } from '../../language/useWords.ts';
import type { ChainLayout } from './layout.ts';

/** The loop of the folded cell: what comes out on the right goes in again on the left, one timestep later. */
export function RolledLoop({
  layout,
  x,
  strength,
  trace,
  t,
}: {
  readonly layout: ChainLayout;
  readonly x: number;
  /** 1: folded; 0: gone. */
  readonly strength: number;
  readonly trace: Trace;
  readonly t: number;
}) {
  const words = useWords();
  const { state, scale } = layout;
  const weight = [...trace.network.parameters.values()].find(
    ({ rows, columns, role }) => role === 'h' && columns > 1 && rows === columns,
  );
  const middle = (state.top + state.bottom) / 2;
  const out = x + state.width / 2 + 6 * scale;
  const back = x - state.width / 2 - 6 * scale;
  const reach = state.width * (0.9 + 0.8 * strength);
  const low = state.bottom + 20 * scale;
  const path = `M ${out} ${middle} C ${out + reach} ${middle}, ${out + reach} ${low}, ${x + state.width * 0.6} ${low}
    L ${x - state.width * 0.6} ${low} C ${back - reach} ${low}, ${back - reach} ${middle}, ${back - 9 * scale} ${middle}`;
  const head = 7 * scale;
  return (
    <g className="loop role-h" opacity={strength} data-at={weight?.name}>
      <path className="loop-line" d={path} />
      <path className="loop-pulse" d={path} />
      <polygon
        className="arrow-head"
        points={`${back},${middle} ${back - head * 1.6},${middle - head} ${back - head * 1.6},${middle + head}`}
      />
      <MathLabel
        x={out + reach * 0.9}
        y={middle + 4 * scale}
        size={19 * scale}
        tone="h"
        anchor="start"
      >
        {weight?.name ?? ''}
      </MathLabel>
      <text
        className="loop-note"
        x={out + reach * 0.9}
        y={middle + 26 * scale}
        fontSize={12.5 * scale}
      >
        {t === 0 ? words.stage.noPrevious : words.stage.fromStep(t - 1)}
      </text>
    </g>
  );
}
