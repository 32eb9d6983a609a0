import { run, type Trace } from '../engine/trace.ts';
import { inputOf, networkOf } from '../scene/derive.ts';
import { remember } from '../scene/memo.ts';
import type { Scene } from '../scene/scene.ts';
import { weightsOf } from '../scene/weights.ts';

/** A trace of many steps is large: one for the page, one for what it is compared with. */
const TRACES = 2;

const runOnce = remember(run, TRACES);

/** The run of a scene's network over its text. Moving the cursor, or anything else that a run does not need, gives
 * the same object again. */
export const traceOf = (scene: Scene): Trace =>
  runOnce(networkOf(scene), weightsOf(scene), inputOf(scene));
