import type { GradientFlow } from '../engine/back/gradientFlow.ts';
import type { GradientTrace } from '../engine/back/gradientTrace.ts';
import { type CellId, cells } from '../engine/cells/table.ts';
import type { Scene } from '../scene/document/scene.ts';
import { inputOf, networkOf, stepsOf } from '../scene/read/derive.ts';
import { lossSpecOf } from '../scene/read/gradientLoss.ts';
import { remember } from '../scene/read/memo.ts';
import { RANDOM, weightsOf } from '../scene/read/weights.ts';
import {
  flowingValue,
  flowOf,
  laneFor,
  lastLossGradient,
  onlyLast,
  sceneGradient,
} from './backMoment.ts';
import { gradientOf } from './gradients.ts';
import { latestRun } from './runs.ts';
import { settledRun } from './settledRun.ts';

/** One cell's gradient beside those of the others. */
export interface GradientLane {
  readonly cell: CellId;
  /** Whether it is the scene's own network. */
  readonly isOwn: boolean;
  readonly gradient: GradientTrace;
  readonly flow: GradientFlow;
  /** The way back of the last loss alone. */
  readonly last: GradientFlow;
}

/**
 * Every cell on the scene's input, with its sizes and its loss: the scene's own network as it is, the others with
 * random weights of the scene's seed. Equal scenes give the same list. Null where there is no timestep, and while long
 * ones are being computed.
 */
export function lanesOf(scene: Scene): readonly GradientLane[] | null {
  if (stepsOf(scene) === 0) return null;
  const found = (Object.keys(cells) as CellId[]).map((cell) => laneOf(scene, cell));
  const there = found.filter((each) => each !== null);
  return there.length === found.length ? listed(...there) : null;
}

const listed = remember((...lanes: readonly GradientLane[]) => lanes, 2);

function laneOf(scene: Scene, cell: CellId): GradientLane | null {
  if (cell === scene.cell) {
    const gradient = sceneGradient(scene);
    const last = lastLossGradient(scene);
    return gradient && last ? lane(cell, true, gradient, last) : null;
  }
  const source = scene.source.kind === 'random' ? scene.source : RANDOM;
  const other: Scene = { ...scene, cell, source, fills: [], edits: [] };
  const own = laneFor(scene, cell);
  const trace = settledRun(latestRun(own, networkOf(other), weightsOf(other), inputOf(other)));
  if (!trace) return null;
  const loss = lossSpecOf(other);
  const gradient = gradientOf(own, trace, loss);
  const last =
    loss.steps.length > 1
      ? gradientOf(laneFor(scene, `${cell} last`), trace, onlyLast(loss))
      : gradient;
  return gradient && last ? lane(cell, false, gradient, last) : null;
}

const lane = remember(
  (cell: CellId, isOwn: boolean, gradient: GradientTrace, last: GradientTrace): GradientLane => ({
    cell,
    isOwn,
    gradient,
    flow: flowOf(gradient, flowingValue(gradient)),
    last: flowOf(last, flowingValue(last)),
  }),
  12,
);
