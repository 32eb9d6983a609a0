import { emsOf } from '../../figures/fitted.ts';
import { typeSize } from '../../figures/typeSize.ts';

const sizeAt = (scale: number) => typeSize(12 * scale);

/** Of the width that is reckoned for a text, what one in regular type takes. */
const REGULAR = 0.85;

/** About how wide it is: its lines have a word each. */
export const beforeWidth = (text: string, scale: number): number =>
  Math.max(...text.split(' ').map(emsOf)) * REGULAR * sizeAt(scale);

/** What stands before the first timestep in words, a line each: below it, or, where a wire goes around the cell below, above it. */
export function BeforeName({
  x,
  top,
  bottom,
  side,
  scale,
  limit,
  children,
}: {
  /** The middle of what it names, and where that begins and ends. */
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly side: 1 | -1;
  readonly scale: number;
  /** Where what stands below it begins, or what stands over it ends: without room for them there are no words. */
  readonly limit: number;
  readonly children: string;
}) {
  const size = sizeAt(scale);
  const lines = children.split(' ');
  const height = (lines.length - 1) * size * 1.2;
  const first = side > 0 ? top - 8 * scale - height : bottom + 16 * scale;
  const hasRoom = side > 0 ? first - size > limit : first + height + 4 * scale < limit;
  if (!hasRoom) return null;
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
