import { HaloText } from './HaloText.tsx';
import { readSymbol, SUB } from './readSymbol.ts';
import { Unspoken } from './Unspoken.tsx';

/** A mathematical symbol such as `W_h h_{1}` in SVG text, set like the formulas. */
export function MathLabel({
  x,
  y,
  children,
  size,
  tone,
  at,
  anchor = 'middle',
  hasHalo = false,
}: {
  readonly x: number;
  readonly y: number;
  readonly children: string;
  readonly size: number;
  /** Whose colour it wears. */
  readonly tone: 'x' | 'h' | 'y' | null;
  readonly at?: string | undefined;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Whether it stands on lines, from which a halo keeps it apart. */
  readonly hasHalo?: boolean;
}) {
  const Label = hasHalo ? HaloText : 'text';
  let lowered = false;
  return (
    // What it names says its own name: letters one by one tell a screen reader nothing.
    <Unspoken>
      <Label
        x={x}
        y={y}
        fontSize={size}
        textAnchor={anchor}
        className={tone ? `symbol role-${tone}` : 'symbol'}
        data-at={at}
      >
        {readSymbol(children).map(({ text, isSub, isUpright }, i) => {
          const shift = isSub === lowered ? 0 : isSub ? size * 0.22 : -size * 0.22;
          lowered = isSub;
          return (
            <tspan
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a symbol never move.
              key={i}
              dy={shift || undefined}
              fontSize={isSub ? size * SUB : undefined}
              className={isUpright ? 'upright' : undefined}
            >
              {text}
            </tspan>
          );
        })}
      </Label>
    </Unspoken>
  );
}
