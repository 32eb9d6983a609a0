import { NARROW } from '../../figures/time/axis.ts';
import { typeSize } from '../../figures/typeSize.ts';
import { useWords } from '../../language/useWords.ts';
import type { ChainLayout } from './layout.ts';

/** Before the first timestep there is none: an empty place, clear of what belongs to the first. */
export function NoPrevious({
  layout: { state, scale, width },
  side,
  near,
  limit,
}: {
  readonly layout: ChainLayout;
  /** On which side it stands, and how far from the column's line it ends there. */
  readonly side: 1 | -1;
  readonly near: number;
  /** Where what stands below it begins. */
  readonly limit: number;
}) {
  const words = useWords();
  const middle = (state.top + state.bottom) / 2;
  const x = side * (near + 17 * scale);
  const size = typeSize(12 * scale);
  const reach = Math.min(24 * scale, (state.bottom - state.top) / 2);
  const box = (width < NARROW ? 18 : 34) * scale;
  const lines = words.stage.noPrevious.split(' ');
  // Below it, or, where a wire goes around the cell below, above it.
  const height = (lines.length - 1) * size * 1.2;
  const first = side > 0 ? middle - reach - 8 * scale - height : middle + reach + 16 * scale;
  return (
    <g className="no-previous">
      <rect
        className="quiet-place"
        x={x - box / 2}
        y={middle - reach}
        width={box}
        height={2 * reach}
        rx={5}
      />
      {(side > 0 || first + height + 4 * scale < limit) && (
        // Lines are set apart by their places alone, which nobody hears.
        <text x={x} y={first} fontSize={size} role="img" aria-label={words.stage.noPrevious}>
          {lines.map((line, i) => (
            <tspan key={line} x={x} dy={i === 0 ? undefined : size * 1.2}>
              {line}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
}
