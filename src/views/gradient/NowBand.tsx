import { type TimeAxis, xAt } from '../../figures/time/axis.ts';
import { TimeCursor } from '../../figures/time/TimeCursor.tsx';
import type { GradientLayout } from './layout.ts';

/** Where the cursor is: a ground behind the column, or a frame over painted ones. */
export function NowBand({
  axis,
  t,
  layout,
  isOver,
}: {
  readonly axis: TimeAxis;
  readonly t: number;
  readonly layout: GradientLayout;
  readonly isOver: boolean;
}) {
  const { pitch, column, scale, loss, factors, symbolY } = layout;
  if (isOver)
    return (
      <TimeCursor
        axis={axis}
        t={t}
        column={column}
        top={loss.bottom + 8 * scale}
        bottom={factors.top - 8 * scale}
      />
    );
  const top = loss.bottom - 46 * scale;
  return (
    <rect
      className="now-band"
      x={xAt(axis, t) - pitch * 0.46}
      y={top}
      width={pitch * 0.92}
      height={symbolY + 10 * scale - top}
      rx={Math.min(14, pitch / 4)}
    />
  );
}
