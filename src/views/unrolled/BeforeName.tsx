import { typeSize } from '../../figures/typeSize.ts';

const sizeAt = (scale: number) => typeSize(12 * scale);

/**
 * What stands before the first timestep in words, a line each: below it, or, where a wire goes around the cell below, above
 * it; where there is no room, on the other side.
 */
export function BeforeName({
  x,
  top,
  bottom,
  side,
  scale,
  above,
  below,
  children,
}: {
  /** The middle of what it names, and where that begins and ends. */
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly side: 1 | -1;
  readonly scale: number;
  /** Where what stands over it ends, and what stands below it begins: without room for them there are no words. */
  readonly above: number;
  readonly below: number;
  readonly children: string;
}) {
  const size = sizeAt(scale);
  const lines = children.split(' ');
  const height = (lines.length - 1) * size * 1.2;
  const over = top - 8 * scale - height;
  const under = bottom + 16 * scale;
  const isClearOver = over - size > above;
  const isClearUnder = under + height + 4 * scale < below;
  if (!isClearOver && !isClearUnder) return null;
  const first = isClearOver && (side > 0 || !isClearUnder) ? over : under;
  return (
    // Lines are set apart by their places alone, which nobody hears.
    <text className="before-name" x={x} y={first} fontSize={size} role="img" aria-label={children}>
      {lines.map((line, i) => (
        <tspan key={line} x={x} dy={i === 0 ? undefined : size * 1.2}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
