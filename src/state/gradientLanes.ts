import { type CellId, cells } from '../engine/cells/table.ts';
import type { GradientFlow } from '../engine/gradientFlow.ts';
import type { GradientTrace } from '../engine/gradientTrace.ts';
import { run, type Trace } from '../engine/trace.ts';
import { inputOf, networkOf } from '../scene/derive.ts';
import { lossOf } from '../scene/gradientLoss.ts';
import { remember } from '../scene/memo.ts';
import type { Scene } from '../scene/scene.ts';
import { RANDOM, weightsOf } from '../scene/weights.ts';
import { flowingValue, flowOf, lastLossGradient, onlyLast, sceneGradient } from './backMoment.ts';
import { gradientOf } from './gradients.ts';

/** One cell's gradient beside those of the others. */
export interface GradientLane {
  readonly cell: CellId;
  readonly name: string;
  /** Whether it is the scene's own network. */
  readonly isOwn: boolean;
  readonly gradient: GradientTrace;
  readonly flow: GradientFlow;
  /** The way back of the last loss alone. */
  readonly last: GradientFlow;
}

const NAMES: Readonly<Record<CellId, string>> = { rnn: 'RNN', lstm: 'LSTM', gru: 'GRU' };

/**
 * Every cell on the scene's input, with its sizes and its loss: the scene's own network as it is, the others with
 * random weights of the scene's seed. Equal scenes give the same list.
 */
export function lanesOf(scene: Scene): readonly GradientLane[] {
  const found = (Object.keys(cells) as CellId[]).map((cell) => laneOf(scene, cell));
  return listed(...found);
}

const listed = remember((...lanes: readonly GradientLane[]) => lanes, 2);

function laneOf(scene: Scene, cell: CellId): GradientLane {
  if (cell === scene.cell) {
    const gradient = sceneGradient(scene);
    const last = lastLossGradient(scene);
    if (gradient && last) return lane(cell, true, gradient, last);
  }
  const source = scene.source.kind === 'random' ? scene.source : RANDOM;
  const other: Scene = { ...scene, cell, source, fills: [], edits: [] };
  const trace = runOnce(networkOf(other), weightsOf(other), inputOf(other));
  const loss = lossOf(other);
  return lane(
    cell,
    false,
    gradientOf(cell, trace, loss),
    loss.steps.length > 1
      ? gradientOf(`${cell} last`, trace, onlyLast(loss))
      : gradientOf(cell, trace, loss),
  );
}

const runOnce: (...args: Parameters<typeof run>) => Trace = remember(run, 4);

const lane = remember(
  (cell: CellId, isOwn: boolean, gradient: GradientTrace, last: GradientTrace): GradientLane => ({
    cell,
    name: NAMES[cell],
    isOwn,
    gradient,
    flow: flowOf(gradient, flowingValue(gradient)),
    last: flowOf(last, flowingValue(last)),
  }),
  12,
);
