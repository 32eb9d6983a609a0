import { sceneOfPreset } from '../document/defaults.ts';
import { presetOf } from '../document/presets.ts';
import {
  MAX_HIDDEN,
  MAX_SEED,
  MAX_VOCABULARY,
  type Scene,
  type WeightEdit,
  type WeightFill,
  type WeightSource,
} from '../document/scene.ts';
import { fieldsOfKind, pick } from '../fields/byKind.ts';
import { networkOf } from '../read/derive.ts';
import { baseWeightsOf, canonicalEdits, RANDOM } from '../read/weights.ts';
import { vocabularyOf } from '../text/symbols.ts';
import { isIndex, replace, rounded } from './replace.ts';

/*
 * Every change that can be made to a scene. Each takes a valid scene and gives a valid one: the same object where
 * nothing changes, also where what is asked for is impossible (NaN as a weight, a unit that is not there).
 */

/** Nothing changed by hand. */
const NO_EDITS = { fills: [] as readonly WeightFill[], edits: [] as readonly WeightEdit[] };

/** What stays when another network comes. */
const OF_ANY_NETWORK = fieldsOfKind('beside', 'look');

/** A preset with its own text, from its start. */
export function withPreset(scene: Scene, id: string): Scene {
  const preset = presetOf(id);
  if (!preset) return scene;
  return replace(scene, { ...sceneOfPreset(preset), ...pick(scene, OF_ANY_NETWORK) });
}

/** A random network that knows the symbols of the text (its words, where it knew words), and answers with one of them. */
export function withOwnNetwork(scene: Scene): Scene {
  const vocabulary = vocabularyOf(scene.text, scene.vocabulary).slice(0, MAX_VOCABULARY);
  if (vocabulary.length === 0) return scene;
  const seed = scene.source.kind === 'random' ? scene.source.seed : 1;
  return replace(scene, {
    vocabulary,
    events: null,
    outputs: 'symbols',
    head: scene.outputs === 'symbols' ? scene.head : 'softmax',
    source: { kind: 'random', initial: 'xavier', seed },
    ...NO_EDITS,
  });
}

/** Another number of hidden units, at the nearest bound where it is outside; the weights are drawn anew. */
export function withHidden(scene: Scene, hidden: number): Scene {
  const size = rounded(hidden, 1, MAX_HIDDEN);
  if (Number.isNaN(size) || size === scene.hidden) return scene;
  const source = scene.source.kind === 'random' ? scene.source : RANDOM;
  return replace(scene, { hidden: size, source, ...NO_EDITS });
}

export const withActivation = (scene: Scene, activation: Scene['activation']): Scene =>
  replace(scene, { activation });

/** Biases on (zero, or the preset's) or off; those changed by hand are forgotten when they go. */
export const withBias = (scene: Scene, bias: boolean): Scene => replace(scene, { bias });

/** The states before the first timestep as weights (zero at first), or zeros; those changed by hand are forgotten when they go. */
export const withStart = (scene: Scene, hasStart: boolean): Scene => replace(scene, { hasStart });

/** Doubles or singles; its weights stay, and are rounded as long as they are singles. */
export const withNumbers = (scene: Scene, numbers: Scene['numbers']): Scene =>
  replace(scene, { numbers });

/** Another head on the same hidden states; its weights stay, since every head has them. */
export const withHead = (scene: Scene, head: Scene['head']): Scene => replace(scene, { head });

/** Answers at every timestep, or at the last alone; its weights stay, since the head reads as many numbers. */
export const withAnswersAt = (scene: Scene, answersAt: Scene['answersAt']): Scene =>
  replace(scene, { answersAt });

/** Weights drawn anew; what was changed by hand is forgotten. The seed is rounded into its bounds. */
export function withSource(
  scene: Scene,
  initial: Extract<WeightSource, { kind: 'random' }>['initial'],
  seed: number,
): Scene {
  if (Number.isNaN(seed)) return scene;
  const source = { kind: 'random', initial, seed: rounded(seed, 0, MAX_SEED) } as const;
  return replace(scene, { source, ...NO_EDITS });
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
export const withoutEdits = (scene: Scene): Scene => replace(scene, NO_EDITS);
