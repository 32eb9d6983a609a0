import { levelOf, levelsOf } from '../engine/declare/levels.ts';
import { type Difference, differenceBetween } from '../engine/measure/difference.ts';
import type { Input } from '../engine/run/slot.ts';
import type { Trace } from '../engine/run/trace.ts';
import type { Scene } from '../scene/document/scene.ts';
import { inputOf, networkOf, probedInputOf, rowsOf, unitAt } from '../scene/read/derive.ts';
import { remember } from '../scene/read/memo.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { askedRun } from './asking.ts';
import { unitsInOrder } from './orders.ts';
import { isSameCourse } from './runMessages.ts';
import { latestRun } from './runs.ts';
import { isWhole, settledRun } from './settledRun.ts';
import { sceneInView, shownScene, store } from './store.ts';

/**
 * The run of a scene's network over its input. Moving the cursor, or anything else that a run does not need, gives the same
 * object again. A long one of the stage is there as far as it has come; that of another picture cannot wait. What is asked for
 * is blank in it.
 */
export function traceOf(scene: Scene): Trace {
  const trace = wholeTraceOf(scene);
  return scene.ask ? askedRun(trace, scene.ask) : trace;
}

/** The same with the numbers that are asked for in it. */
export const wholeTraceOf = (scene: Scene): Trace => runOf(scene, 'scene', inputOf);

/** The run with the probe's one input changed, or null where there is no probe, or where it would tell what is asked. */
const probedTraceOf = (scene: Scene): Trace | null =>
  scene.probe && scene.ask === null
    ? runOf(scene, 'probe', (own) => (own.probe ? probedInputOf(own, own.probe) : inputOf(own)))
    : null;

function runOf(scene: Scene, lane: string, inputIn: (scene: Scene) => Input): Trace {
  const stage = onStage(scene);
  const [network, input] = [networkOf(scene), inputIn(scene)];
  const isOfStage = stage && networkOf(stage) === network && inputIn(stage) === input;
  return isOfStage
    ? latestRun(lane, network, weightsOf(stage), input)
    : latestRun(null, network, weightsOf(scene), input);
}

/** What is in view in place of a scene of the page's, which a training or an undo may be away from; null for other scenes. */
function onStage(scene: Scene): Scene | null {
  const state = store.getState();
  const inView = sceneInView(state);
  return scene === inView || scene === state.scene || scene === shownScene(state) ? inView : null;
}

/** The name of the value that the stage shows at the place of the state. */
export const shownValueOf = (scene: Scene): string => rowsOf(scene);

/** What a level shows at the place of its state: that state, or what the rows are asked to be. */
export function shownValueIn(scene: Scene, level: number): string {
  const network = networkOf(scene);
  const shown = shownValueOf(scene);
  const isIts = levelOf(network, { value: shown }) === level;
  return isIts ? shown : (levelsOf(network)[level]?.network.ports.state ?? shown);
}

/**
 * How far the state of the probed run lies from that of the scene's, or null where there is no probe. While one of them is
 * being computed it is that of the last two that belong together, where their networks and inputs are these.
 */
export function differenceIn(scene: Scene): Difference | null {
  const probed = probedTraceOf(scene);
  const trace = traceOf(scene);
  const value = shownValueOf(scene);
  if (!probed) {
    lastPair = null;
    return null;
  }
  const isPair = trace.weights === probed.weights;
  if (isPair && isWhole(trace) && isWhole(probed)) lastPair = [trace, probed];
  const [one, other] = lastPair ?? [trace, probed];
  const isNear = isSameCourse(one, trace) && isSameCourse(other, probed);
  return isNear ? compare(one, other, value) : compare(trace, probed, value);
}

/** The last run and probed run of the same weights that were whole. */
let lastPair: readonly [Trace, Trace] | null = null;

const compare = remember(differenceBetween, 2);

/**
 * Which unit of a value, usually of what the stage shows, stands in which row, from the top; as long as there is no whole
 * run, in their own order.
 */
export const orderOf = (scene: Scene, value = shownValueOf(scene)): Int32Array => {
  const trace = traceOf(scene);
  const settled = settledRun(trace);
  return unitsInOrder(settled ?? trace, value, settled ? scene.order : 'index');
};

/** The unit one row below (or above) in the order of the cursor's level; the same one at either end. */
export function unitBeside(scene: Scene, by: 1 | -1): number {
  const level = levelOf(networkOf(scene), scene.cursor);
  const units = orderOf(scene, shownValueIn(scene, level));
  return units[units.indexOf(unitAt(scene)) + by] ?? scene.unit;
}
