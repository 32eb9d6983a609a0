import { HaloText } from '../../figures/HaloText.tsx';

/** A bar of a pile: it begins where the one before ended, and a thin line leads on to the next. */
export function Pile({
  from,
  to,
  y,
  height,
  value,
  at,
  text,
  next,
  isTotal = false,
}: {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
  /** Its sign gives the colour. */
  readonly value: number;
  readonly at: string;
  readonly text: string | null;
  /** Top of the next bar, or null for the last. */
  readonly next: number | null;
  readonly isTotal?: boolean;
}) {
  const isDrawn = Number.isFinite(from) && Number.isFinite(to);
  const left = Math.min(from, to);
  const right = Math.max(from, to);
  return (
    <g className={`pile ${value < 0 ? 'neg' : 'pos'}${isTotal ? ' total' : ''}`} data-at={at}>
      {isDrawn && (
        <rect x={left} y={y} width={Math.max(1.5, right - left)} height={height} rx={2} />
      )}
      {isDrawn && next !== null && (
        <line className="pile-next" x1={to} x2={to} y1={y + height} y2={next} />
      )}
      {text !== null && (
        <HaloText
          className="pile-text"
          x={isDrawn ? right + 7 : 180}
          y={y + height / 2}
          fontSize={isTotal ? 13.5 : 12}
        >
          {text}
        </HaloText>
      )}
    </g>
  );
}
