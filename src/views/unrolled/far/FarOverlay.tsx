import { isInView, type TimeAxis, xAt } from '../../../figures/time/axis.ts';
import { TimeCursor } from '../../../figures/time/TimeCursor.tsx';
import { TimeTicks } from '../../../figures/time/TimeTicks.tsx';
import { useWords } from '../../../language/useWords.ts';
import type { ChainLayout } from '../layout.ts';

/** Over the painted columns: where the cursor is, what is still to come, which unit is chosen, and the time axis. */
export function FarOverlay({
  layout,
  axis,
  now,
  row,
}: {
  readonly layout: ChainLayout;
  readonly axis: TimeAxis;
  readonly now: number;
  /** The row of the chosen unit. */
  readonly row: number;
}) {
  const words = useWords();
  const { state, pitch, left, right, scale, timeY, symbolY } = layout;
  const x = xAt(axis, now);
  const width = Math.max(state.width, 3);
  const end = Math.min(right, xAt(axis, axis.steps - 1) + pitch / 2);
  const veil = Math.max(left, x + pitch / 2);
  const top = layout.answers.top;
  return (
    <g className="far-overlay">
      {end > veil && (
        <rect
          className="veil"
          x={veil}
          y={top}
          width={end - veil}
          height={symbolY + 6 * scale - top}
        />
      )}
      <TimeCursor
        axis={axis}
        t={now}
        column={state.width}
        top={state.top - 3}
        bottom={state.bottom + 3}
      />
      {isInView(axis, now) && (
        <rect
          className="far-unit"
          x={x - width / 2}
          y={state.top + row * state.rowHeight}
          width={width}
          height={Math.max(2, state.rowHeight)}
        />
      )}
      <TimeTicks
        axis={axis}
        y={timeY}
        fontSize={12.5 * scale}
        now={now}
        label={words.transport.now(now)}
        width={layout.width}
      />
    </g>
  );
}
