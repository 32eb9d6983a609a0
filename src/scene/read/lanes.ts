import { replace } from '../change/replace.ts';
import { sceneOfPreset } from '../document/defaults.ts';
import { presetOf } from '../document/presets.ts';
import type { Lane, Probe, Scene } from '../document/scene.ts';
import { inputOf, stepsOf } from './derive.ts';
import { remember } from './memo.ts';

/**
 * The scene whose network a lane runs: over the input of the stage, with one that is there. Null where a trained
 * network cannot read what the stage reads: numbers in place of symbols, or words in place of characters.
 */
export const laneScene = remember((scene: Scene, lane: Lane): Scene | null => {
  if (lane.kind === 'own') return scene;
  if (lane.kind === 'random') {
    const { cell, initial, seed } = lane;
    const source = { kind: 'random', initial, seed } as const;
    return replace(scene, { cell, ...layersOf(scene, lane), source, fills: [], edits: [] });
  }
  const preset = presetOf(lane.preset);
  const own = preset && !scene.events && { ...sceneOfPreset(preset), text: scene.text };
  // Of one text, words are fewer timesteps than characters.
  return own && stepsOf(own) === stepsOf(scene) ? own : null;
}, 16);

/** The layers and directions of a network that is drawn: those of the stage, with its own cell, unless it says which. */
function layersOf(
  { above, hidden, activation, isBidirectional }: Scene,
  { cell, shape }: Extract<Lane, { kind: 'random' }>,
): Pick<Scene, 'above' | 'isBidirectional'> {
  if (!shape) return { above: above.map((layer) => ({ ...layer, cell })), isBidirectional };
  const second = { cell, hidden, activation, isBidirectional: false };
  return { above: shape === 'two' ? [second] : [], isBidirectional: shape === 'both' };
}

/** The input that the comparison changes: that of the probe, or else the first symbol into the next one known. */
export function comparedProbe(scene: Scene): Probe | null {
  if (scene.probe || stepsOf(scene) === 0) return scene.probe;
  const input = inputOf(scene);
  if (input.kind !== 'symbols') return { t: 0, place: 0 };
  return { t: 0, place: ((input.indices[0] ?? -1) + 1) % scene.vocabulary.length };
}

/** The same change of input in the words of a lane: a trained network knows other symbols, in other places. */
export function laneProbe(scene: Scene, own: Scene, probe: Probe): Probe {
  if (scene.events || own.vocabulary === scene.vocabulary) return probe;
  return { t: probe.t, place: own.vocabulary.indexOf(scene.vocabulary[probe.place] ?? '') };
}
