import { NARROW } from '../../figures/time/axis.ts';
import { typeSize } from '../../figures/typeSize.ts';
import { useWords } from '../../language/useWords.ts';
import type { ChainLayout } from './layout.ts';

/** Before the first timestep there is none: an empty place, clear of what belongs to the first. */
export function NoPrevious({
  layout: { state, scale, width },
  right,
  limit,
}: {
  readonly layout: ChainLayout;
  /** Where it ends. */
  readonly right: number;
  /** Where what stands below it begins. */
  readonly limit: number;
}) {
  const words = useWords();
  const middle = (state.top + state.bottom) / 2;
  const x = right - 17 * scale;
  const size = typeSize(12 * scale);
  const reach = Math.min(24 * scale, (state.bottom - state.top) / 2);
  const box = (width < NARROW ? 18 : 34) * scale;
  const lines = words.stage.noPrevious.split(' ');
  const first = middle + reach + 16 * scale;
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
      {first + (lines.length - 1) * size * 1.2 + 4 * scale < limit && (
        <text x={x} y={first} fontSize={size}>
          {lines.map((line, i) => (
            <tspan key={line} x={x} dy={i === 0 ? undefined : size * 1.2}>
              {`${line} `}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
}
