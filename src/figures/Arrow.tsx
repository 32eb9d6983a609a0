import { memo } from 'react';
import { useRested } from './passing.ts';

/** A straight arrow with a head of constant size; its colour and dashes come from the classes. */
export const Arrow = memo(function Arrow({
  x1,
  y1,
  x2,
  y2,
  className,
  at,
  head = 7,
}: {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly className: string;
  readonly at?: string | undefined;
  readonly head?: number;
}) {
  const name = useRested(at);
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < 2) return null;
  const ux = (x2 - x1) / length;
  const uy = (y2 - y1) / length;
  const size = Math.min(head, length / 2);
  const baseX = x2 - ux * size * 1.6;
  const baseY = y2 - uy * size * 1.6;
  const corners = [
    [x2, y2],
    [baseX - uy * size, baseY + ux * size],
    [baseX + uy * size, baseY - ux * size],
  ];
  return (
    <g className={`arrow ${className}`} data-at={name}>
      <line className="arrow-reach" x1={x1} y1={y1} x2={x2} y2={y2} />
      <line className="arrow-line" x1={x1} y1={y1} x2={baseX} y2={baseY} />
      <polygon className="arrow-head" points={corners.map((point) => point.join(',')).join(' ')} />
    </g>
  );
});
