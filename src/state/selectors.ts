import { type Difference, differenceBetween } from '../engine/measure/difference.ts';
import { unitOrder } from '../engine/measure/unitOrder.ts';
import type { Trace } from '../engine/run/trace.ts';
import type { Scene } from '../scene/document/scene.ts';
import { inputOf, networkOf, probedInputOf } from '../scene/read/derive.ts';
import { remember } from '../scene/read/memo.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { runOf } from './runs.ts';

/** The run of a scene's network over its input. Moving the cursor, or anything else that a run does not need, gives
 * the same object again. While a long run is being computed, it is the one before. */
export const traceOf = (scene: Scene): Trace =>
  runOf('scene', networkOf(scene), weightsOf(scene), inputOf(scene));

/** The run with the probe's one input changed, or null where there is no probe. */
const probedTraceOf = (scene: Scene): Trace | null =>
  scene.probe &&
  runOf('probe', networkOf(scene), weightsOf(scene), probedInputOf(scene, scene.probe));

/** The name of the value that the stage shows at the place of the state. */
export const shownValueOf = (scene: Scene): string =>
  scene.rows ?? networkOf(scene).states[0] ?? 'x';

/** How far the state of the probed run lies from that of the scene's, or null where there is no probe. */
export function differenceIn(scene: Scene): Difference | null {
  const probed = probedTraceOf(scene);
  const trace = traceOf(scene);
  return probed && compare(trace, probed, shownValueOf(scene));
}

const compare = remember(differenceBetween, 2);

/** Which unit stands in which row of the stage, from the top. */
export const orderOf = (scene: Scene): Int32Array => {
  const trace = traceOf(scene);
  return order(trace, shownValueOf(scene), scene.order);
};

const order = remember(unitOrder, 2);

/** The unit one row below (or above) in the order of the stage; the same one at either end. */
export function unitBeside(scene: Scene, by: 1 | -1): number {
  const units = orderOf(scene);
  return units[units.indexOf(scene.unit) + by] ?? scene.unit;
}
