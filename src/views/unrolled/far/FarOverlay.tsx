import { HaloText } from '../../../figures/HaloText.tsx';
import { useWords } from '../../../language/useWords.ts';
import type { Cursor, Window } from '../../../scene/document/scene.ts';
import { type ChainLayout, columnX } from '../layout.ts';
import { ticksFor } from './ticks.ts';

/** Over the painted columns: where the cursor is, what is still to come, which unit is chosen, and the time axis. */
export function FarOverlay({
  layout,
  window: shown,
  cursor,
  steps,
  row,
}: {
  readonly layout: ChainLayout;
  readonly window: Window;
  readonly cursor: Cursor;
  readonly steps: number;
  /** The row of the chosen unit. */
  readonly row: number;
}) {
  const words = useWords();
  const { state, pitch, left, right, scale, timeY, symbolY } = layout;
  const shift = shown.from * pitch;
  const x = columnX(layout, cursor.t) - shift;
  const width = Math.max(state.width, 3) + 4;
  const label = words.transport.now(cursor.t);
  const labelHalf = label.length * 3.4 * scale;
  const end = Math.min(right, columnX(layout, steps - 1) - shift + pitch / 2);
  const veil = Math.max(left, x + pitch / 2);
  const top = layout.answers.top;
  // The label of the cursor stands alone.
  const ticks = ticksFor(shown, steps, (right - left) / (64 * scale)).filter(
    (t) => Math.abs(t - cursor.t) * pitch > 44 * scale,
  );
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
      {ticks.map((t) => (
        <text
          key={t}
          className="tick"
          x={columnX(layout, t) - shift}
          y={timeY}
          fontSize={12.5 * scale}
        >
          {t}
        </text>
      ))}
      {x > left - width && x < right + width && (
        <>
          <rect
            className="far-cursor"
            x={x - width / 2}
            y={state.top - 3}
            width={width}
            height={state.bottom - state.top + 6}
            rx={Math.min(6, width / 3)}
          />
          <rect
            className="far-unit"
            x={x - width / 2 + 2}
            y={state.top + row * state.rowHeight}
            width={width - 4}
            height={Math.max(2, state.rowHeight)}
          />
          <HaloText
            className="far-now"
            // At the last steps it would be cut by the edge of the figure.
            x={Math.min(x, layout.width - labelHalf - 2)}
            y={timeY}
            fontSize={12.5 * scale}
          >
            {label}
          </HaloText>
        </>
      )}
    </g>
  );
}
