import type { GradientLayout } from './layout.ts';

/** Where the cursor is: a ground behind the column, or a frame over painted ones. */
export function NowBand({
  x,
  layout,
  isOver,
}: {
  readonly x: number;
  readonly layout: GradientLayout;
  readonly isOver: boolean;
}) {
  const { pitch, scale, loss, factors, symbolY } = layout;
  const width = isOver ? Math.max(layout.column, 3) + 4 : pitch * 0.92;
  const bottom = isOver ? factors.top - 8 * scale : symbolY + 10 * scale;
  return (
    <rect
      className={isOver ? 'far-cursor' : 'now-band'}
      x={x - width / 2}
      y={loss.bottom + (isOver ? 8 : -46) * scale}
      width={width}
      height={bottom - loss.bottom - (isOver ? 8 : -46) * scale}
      rx={isOver ? Math.min(6, width / 3) : Math.min(14, pitch / 4)}
    />
  );
}
