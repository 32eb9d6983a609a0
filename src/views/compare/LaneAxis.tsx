import type { Stretch, TimeAxis } from '../../figures/time/axis.ts';
import { symbolsOn } from '../../figures/time/symbols.ts';
import { TimeScroll } from '../../figures/time/TimeScroll.tsx';
import { TimeSymbols } from '../../figures/time/TimeSymbols.tsx';
import { TimeTicks } from '../../figures/time/TimeTicks.tsx';
import { useWords } from '../../language/useWords.ts';
import { timeHand } from '../../state/timeHand.ts';

const SIZE = 14;
const LINE = 21;

/** The one time axis of all lanes: the symbols that are read, the timesteps, and what of them is in view. */
export function LaneAxis({
  axis,
  target,
  symbols,
  now,
}: {
  readonly axis: TimeAxis;
  /** What is in view when it has come to rest. */
  readonly target: Stretch;
  readonly symbols: readonly string[];
  readonly now: number;
}) {
  const words = useWords();
  const top = symbolsOn(axis, symbols, SIZE).length > 0 ? LINE : 0;
  return (
    <div className="compare-axis">
      <div>
        <svg width={axis.right} height={2 * LINE} aria-hidden="true">
          <TimeSymbols axis={axis} y={15} size={SIZE} symbols={symbols} now={now} />
          <TimeTicks
            axis={axis}
            y={top + 15}
            fontSize={12}
            now={now}
            label={words.transport.now(now)}
            width={axis.right}
          />
        </svg>
        <TimeScroll
          shown={target}
          steps={axis.steps}
          now={now}
          left={0}
          width={axis.right}
          hand={timeHand}
          label={words.far.scroll}
          told={words.far.shown}
        />
      </div>
    </div>
  );
}
