import type { GradientTrace } from '../../engine/back/gradientTrace.ts';
import type { CellId } from '../../engine/cells/table.ts';
import { strideOf } from '../../engine/declare/readStep.ts';
import { extentOf, largestFrom } from '../../engine/measure/extent.ts';
import type { GradientView } from '../../scene/document/gradient.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { remember } from '../../scene/read/memo.ts';
import { flowingValue } from '../../state/backMoment.ts';
import type { GradientLane } from '../../state/gradientLanes.ts';

/** A heatmap of the figure: numbers of every unit at every timestep. */
export interface HeatRows {
  readonly id: string;
  /** What it is, for its place at the left edge. */
  readonly kind: 'states' | 'gradient' | 'lane';
  /** The lane's cell; null where there are no lanes. */
  readonly cell: CellId | null;
  /** Steps x size, row-major. */
  readonly numbers: Float64Array;
  readonly size: number;
  /** The magnitude drawn in full colour at a timestep. */
  readonly extentAt: (t: number) => number;
  /** Whether all timesteps have the same. */
  readonly isCommon: boolean;
  /** The value whose units, or whose gradient, the numbers are. */
  readonly value: string;
  /** How many timesteps on the next one to be computed is. */
  readonly stride: 1 | -1;
  readonly isGradient: boolean;
  /** Whether its numbers are those of the scene's own network. */
  readonly isOwn: boolean;
}

/** States and gradient, or the gradients of the lanes. Equal gradients give the same objects. */
export const bandsOf = (
  scene: Scene,
  gradient: GradientTrace,
  lanes: readonly GradientLane[] | null,
): readonly HeatRows[] =>
  lanes
    ? laneBands(lanes, scene.gradientView.scale)
    : ownBands(gradient, scene.gradientView.scale, flowingValue(gradient, scene.rows));

const ownBands = remember(
  (gradient: GradientTrace, scale: GradientView['scale'], value: string): readonly HeatRows[] => {
    const { trace } = gradient;
    const extent = Math.max(1, extentOf(trace, value));
    return [
      {
        id: 'states',
        kind: 'states',
        cell: null,
        numbers: trace.all(value),
        size: trace.all(value).length / trace.steps,
        extentAt: () => extent,
        isCommon: true,
        value,
        stride: strideOf(trace.network, value),
        isGradient: false,
        isOwn: true,
      },
      gradientBand(gradient, value, scale, 'gradient', null, true),
    ];
  },
);

const laneBands = remember((lanes: readonly GradientLane[], scale: GradientView['scale']) =>
  lanes.map(({ gradient, cell, isOwn }) => ({
    ...gradientBand(gradient, flowingValue(gradient), scale, 'lane', cell, isOwn),
    id: cell,
  })),
);

function gradientBand(
  gradient: GradientTrace,
  value: string,
  scale: GradientView['scale'],
  kind: HeatRows['kind'],
  cell: CellId | null,
  isOwn: boolean,
): HeatRows {
  const numbers = gradient.all(value);
  const { steps } = gradient.trace;
  const size = numbers.length / steps;
  const extents = Float64Array.from({ length: steps }, (_, t) =>
    largestFrom(numbers.subarray(t * size, (t + 1) * size)),
  );
  const common = largestFrom(extents);
  return {
    id: kind,
    kind,
    cell,
    numbers,
    size,
    extentAt: scale === 'step' ? (t) => extents[t] ?? 0 : () => common,
    isCommon: scale === 'common',
    value,
    stride: strideOf(gradient.trace.network, value),
    isGradient: true,
    isOwn,
  };
}
