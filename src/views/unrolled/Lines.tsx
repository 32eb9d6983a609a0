import { useMemo } from 'react';
import { vectorOf } from '../../engine/declare/network.ts';
import { brief } from '../../engine/explain/decimal.ts';
import type { Difference } from '../../engine/measure/difference.ts';
import { writeDistance } from '../../engine/measure/distance.ts';
import { rangeOf } from '../../engine/measure/range.ts';
import type { Trace } from '../../engine/run/trace.ts';
import type { TimeAxis } from '../../figures/time/axis.ts';
import { useWords } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import type { ChainLayout } from './layout.ts';
import { UnitLine } from './UnitLine.tsx';

/** Below a distance of 1e-12 two runs are the same but for rounding. */
const LEAST_DISTANCE = 1e-12;

/** The lines under the figure, on its time axis: the pinned unit, and how far the probed run is from this one. */
export function Lines({
  scene,
  trace,
  value,
  difference,
  layout,
  axis,
}: {
  readonly scene: Scene;
  readonly trace: Trace;
  readonly value: string;
  readonly difference: Difference | null;
  readonly layout: ChainLayout;
  readonly axis: TimeAxis;
}) {
  const words = useWords();
  const { pinned, cursor } = scene;
  const { size } = vectorOf(trace.network, value);
  const numbers = useMemo(() => {
    if (pinned === null) return null;
    const all = trace.all(value);
    return Float64Array.from({ length: trace.steps }, (_, t) => all[t * size + pinned] as number);
  }, [trace, value, pinned, size]);
  const changed = useMemo(
    () =>
      numbers && difference && pinned !== null
        ? numbers.map((number, t) => number + (difference.data[t * size + pinned] as number))
        : null,
    [numbers, difference, pinned, size],
  );
  const distances = useMemo(
    () => difference?.norms.map((norm) => Math.log10(Math.max(LEAST_DISTANCE, norm))) ?? null,
    [difference],
  );
  const now = difference?.norms[cursor.t];
  const [low, high] = rangeOf(trace, value);
  const bands = [...layout.lines];
  const pinnedBand = numbers ? bands.shift() : undefined;
  const distanceBand = distances ? bands.shift() : undefined;
  return (
    <>
      {numbers && pinnedBand && (
        <UnitLine
          layout={layout}
          axis={axis}
          band={pinnedBand}
          series={[
            { numbers, className: 'state' },
            ...(changed ? [{ numbers: changed, className: 'changed' }] : []),
          ]}
          low={low}
          high={high}
          now={cursor.t}
          title={words.far.unitLine(pinned ?? 0)}
          number={cursor.t < trace.made ? brief(numbers[cursor.t] ?? Number.NaN) : ''}
        />
      )}
      {distances && distanceBand && (
        <UnitLine
          layout={layout}
          axis={axis}
          band={distanceBand}
          series={[{ numbers: distances, className: 'distance' }]}
          low={Math.log10(LEAST_DISTANCE)}
          high={Math.max(0, ...distances.subarray(0, 4096))}
          now={cursor.t}
          title={words.far.distance}
          number={now === undefined ? '' : writeDistance(now)}
        />
      )}
    </>
  );
}
