import { NARROW } from '../../figures/time/axis.ts';
import { useWords } from '../../language/useWords.ts';
import { BeforeName } from './BeforeName.tsx';
import type { ChainLayout } from './layout.ts';

/** Before the first timestep there is none: an empty place, clear of what belongs to the first. */
export function NoPrevious({
  layout: { state, scale, width },
  side,
  near,
  ...limits
}: {
  readonly layout: ChainLayout;
  /** On which side it stands, and how far from the column's line it ends there. */
  readonly side: 1 | -1;
  readonly near: number;
  /** Where what stands over it ends, and what stands below it begins. */
  readonly above: number;
  readonly below: number;
}) {
  const words = useWords();
  const middle = (state.top + state.bottom) / 2;
  const x = side * (near + 17 * scale);
  const reach = Math.min(24 * scale, (state.bottom - state.top) / 2);
  const box = (width < NARROW ? 18 : 34) * scale;
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
      <BeforeName
        x={x}
        top={middle - reach}
        bottom={middle + reach}
        side={side}
        scale={scale}
        {...limits}
      >
        {words.stage.noPrevious}
      </BeforeName>
    </g>
  );
}
