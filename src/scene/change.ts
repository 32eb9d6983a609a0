import { FIRST_PHASE, lastStep, nearestCursor, phaseIdsAt, phaseOrder } from './cursor.ts';
import { sceneOfPreset } from './defaults.ts';
import { networkOf, outputSizeOf } from './derive.ts';
import { isEqual } from './equal.ts';
import {
  MAX_HIDDEN,
  MAX_SEED,
  MAX_VOCABULARY,
  type Scene,
  type WeightEdit,
  type WeightSource,
} from './scene.ts';
import { readText, vocabularyOf } from './symbols.ts';
import { baseWeightsOf, canonicalEdits, presetOf, RANDOM } from './weights.ts';

/*
 * Every change that can be made to a scene. Each takes a valid scene and gives a valid one: the same object where
 * nothing changes, also where what is asked for is impossible (NaN as a weight, a unit that is not there).
 */

const NO_EDITS: readonly WeightEdit[] = [];

/** Puts parts into a scene, and right what depends on them. Equal parts do not count as a change. */
function replace(scene: Scene, parts: Partial<Scene>): Scene {
  const keys = Object.keys(parts) as (keyof Scene)[];
  if (keys.every((key) => isEqual(scene[key], parts[key]))) return scene;
  const next = { ...scene, ...parts };
  const network = networkOf(next);
  const isThere = ({ parameter }: WeightEdit) => network.parameters.has(parameter);
  return {
    ...next,
    edits: next.edits.every(isThere) ? next.edits : next.edits.filter(isThere),
    unit: Math.min(next.unit, next.hidden - 1),
    output: (next.output ?? 0) < outputSizeOf(next) ? next.output : null,
    cursor: nearestCursor(next, next.cursor, phaseOrder(scene)),
  };
}

const rounded = (value: number, least: number, most: number) =>
  Math.min(Math.max(least, Math.round(value)), most);

const isIndex = (value: number, count: number) =>
  Number.isInteger(value) && value >= 0 && value < count;

/** Another input; what is too long is left out. */
export const withText = (scene: Scene, text: string): Scene =>
  replace(scene, { text: readText(text).text });

/** A preset with its own text, from its start. */
export function withPreset(scene: Scene, id: string): Scene {
  const preset = presetOf(id);
  return preset ? replace(scene, { ...sceneOfPreset(preset), rolled: scene.rolled }) : scene;
}

/** A random network that knows the symbols of the text, and answers with one of them. */
export function withOwnNetwork(scene: Scene): Scene {
  const vocabulary = vocabularyOf(scene.text).slice(0, MAX_VOCABULARY);
  if (vocabulary.length === 0) return scene;
  const seed = scene.source.kind === 'random' ? scene.source.seed : 1;
  return replace(scene, {
    vocabulary,
    outputs: 'symbols',
    head: scene.outputs === 'symbols' ? scene.head : 'softmax',
    source: { kind: 'random', initial: 'xavier', seed },
    edits: NO_EDITS,
  });
}

/** Another number of hidden units, at the nearest bound where it is outside; the weights are drawn anew. */
export function withHidden(scene: Scene, hidden: number): Scene {
  const size = rounded(hidden, 1, MAX_HIDDEN);
  if (Number.isNaN(size) || size === scene.hidden) return scene;
  const source = scene.source.kind === 'random' ? scene.source : RANDOM;
  return replace(scene, { hidden: size, source, edits: NO_EDITS });
}

export const withActivation = (scene: Scene, activation: Scene['activation']): Scene =>
  replace(scene, { activation });

/** Biases on (zero, or the preset's) or off; those changed by hand are forgotten when they go. */
export const withBias = (scene: Scene, bias: boolean): Scene => replace(scene, { bias });

/** Another head on the same hidden states; its weights stay, since every head has them. */
export const withHead = (scene: Scene, head: Scene['head']): Scene => replace(scene, { head });

/** Weights drawn anew; what was changed by hand is forgotten. The seed is rounded into its bounds. */
export function withSource(
  scene: Scene,
  initial: Extract<WeightSource, { kind: 'random' }>['initial'],
  seed: number,
): Scene {
  if (Number.isNaN(seed)) return scene;
  const source = { kind: 'random', initial, seed: rounded(seed, 0, MAX_SEED) } as const;
  return replace(scene, { source, edits: NO_EDITS });
}

/** One weight; what the source gives is no edit. A value that is not finite changes nothing. */
export function withWeight(scene: Scene, parameter: string, index: number, value: number): Scene {
  const network = networkOf(scene);
  const slot = network.parameters.get(parameter);
  const isThere = slot && isIndex(index, slot.rows * slot.columns);
  if (!isThere || !Number.isFinite(value)) return scene;
  const edits = [...scene.edits, { parameter, index, value }];
  return replace(scene, { edits: canonicalEdits(network, baseWeightsOf(scene), edits) });
}

/** All weights as the source gives them. */
export const withoutEdits = (scene: Scene): Scene => replace(scene, { edits: NO_EDITS });

/** The unit whose sum is written out. */
export const withUnit = (scene: Scene, unit: number): Scene =>
  isIndex(unit, scene.hidden) ? replace(scene, { unit }) : scene;

/** The output whose sum is written out, or null for always the largest. */
export const withOutput = (scene: Scene, output: number | null): Scene =>
  output === null || isIndex(output, outputSizeOf(scene)) ? replace(scene, { output }) : scene;

export const withRolled = (scene: Scene, rolled: boolean): Scene => replace(scene, { rolled });

/** Moves the cursor; without a phase it keeps its own, or the nearest earlier one that there is. */
export const moveTo = (scene: Scene, t: number, phase = scene.cursor.phase): Scene =>
  replace(scene, { cursor: nearestCursor(scene, { t, phase }) });

const lastPhaseAt = (scene: Scene, t: number) => phaseIdsAt(scene, t).at(-1) ?? FIRST_PHASE;

/** One phase on or back, across timesteps; stays where it is at either end. */
export function stepPhase(scene: Scene, by: 1 | -1): Scene {
  const { t, phase } = scene.cursor;
  const ids = phaseIdsAt(scene, t);
  const beside = ids[ids.indexOf(phase) + by];
  if (beside !== undefined) return moveTo(scene, t, beside);
  if (t + by < 0 || t + by > lastStep(scene)) return scene;
  return moveTo(scene, t + by, by > 0 ? FIRST_PHASE : lastPhaseAt(scene, t + by));
}

/** One timestep on or back, in the same phase or the nearest earlier one; stays where it is at either end. */
export const stepTime = (scene: Scene, by: 1 | -1): Scene => moveTo(scene, scene.cursor.t + by);

/** Completes the timestep; where it is complete, the one after it. */
export function completeStep(scene: Scene): Scene {
  const { t } = scene.cursor;
  const complete = moveTo(scene, t, lastPhaseAt(scene, t));
  if (complete !== scene || t === lastStep(scene)) return complete;
  return moveTo(scene, t + 1, lastPhaseAt(scene, t + 1));
}

/** The first phase of the first timestep. */
export const toStart = (scene: Scene): Scene => moveTo(scene, 0, FIRST_PHASE);

/** The last phase of the last timestep. */
export const toEnd = (scene: Scene): Scene =>
  moveTo(scene, lastStep(scene), lastPhaseAt(scene, lastStep(scene)));

/** Whether there is nothing before the cursor; so it is where there is nothing at all. */
export const atStart = (scene: Scene): boolean => toStart(scene) === scene;

/** Whether there is nothing after the cursor; so it is where there is nothing at all. */
export const atEnd = (scene: Scene): boolean => toEnd(scene) === scene;
