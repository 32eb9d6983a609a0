import type { CellId } from '../../engine/cells/table.ts';
import { isEqual } from '../document/equal.ts';
import { type Lane, MAX_HIDDEN, MAX_LANES, MAX_LAYERS, type Scene } from '../document/scene.ts';
import { RANDOM } from '../read/weights.ts';
import { withOpenGates } from './openGates.ts';
import { replace, rounded } from './replace.ts';

/** Another cell, of the same sizes, on the same input at the same moment; its weights are drawn. */
export function withCell(scene: Scene, cell: CellId): Scene {
  return cell === scene.cell ? scene : builtAnew(scene, { cell });
}

/** Other layers above the first; all weights are drawn, since a network of other layers is another one. */
export function withAbove(scene: Scene, above: Scene['above']): Scene {
  if (isEqual(above, scene.above) || above.length >= MAX_LAYERS) return scene;
  return builtAnew(scene, { above, rows: null });
}

/** Symbols as vectors of that many numbers, or one-hot (null); all weights are drawn, since another network reads these. */
export function withEmbedding(scene: Scene, length: number | null): Scene {
  const embedding = length && rounded(length, 1, MAX_HIDDEN);
  const isThere = !Number.isNaN(embedding) && embedding !== scene.embedding;
  return isThere && !scene.events ? builtAnew(scene, { embedding }) : scene;
}

/** The first layer in both directions, or forwards alone; all weights are drawn. */
export const withDirections = (scene: Scene, isBidirectional: boolean): Scene =>
  isBidirectional === scene.isBidirectional
    ? scene
    : builtAnew(scene, { isBidirectional, rows: null });

/** A network of other cells: weights that are drawn, with gates open where a task asks to remember. */
function builtAnew(scene: Scene, parts: Partial<Scene>): Scene {
  const source = scene.source.kind === 'random' ? scene.source : RANDOM;
  const next = replace(scene, { ...parts, source, fills: [], edits: [] });
  return scene.training.data.kind === 'task' ? withOpenGates(next) : next;
}

/** Where the reset gate of a GRU acts; its weights stay, since both forms have the same. */
export const withReset = (scene: Scene, reset: Scene['reset']): Scene => replace(scene, { reset });

/** Peepholes of an LSTM on or off; those changed by hand are forgotten when they go. */
export const withPeepholes = (scene: Scene, peepholes: boolean): Scene =>
  replace(scene, { peepholes });

/** Another network in one place of the comparison. */
export const withLane = (scene: Scene, place: number, lane: Lane): Scene =>
  place in scene.lanes
    ? replace(scene, { lanes: scene.lanes.map((old, i) => (i === place ? lane : old)) })
    : scene;

/** Other networks to compare; at most MAX_LANES. */
export const withLanes = (scene: Scene, lanes: readonly Lane[]): Scene =>
  lanes.length > 0 && lanes.length <= MAX_LANES ? replace(scene, { lanes }) : scene;

/** One network more; at most MAX_LANES. */
export const withMoreLanes = (scene: Scene, lane: Lane): Scene =>
  scene.lanes.length < MAX_LANES ? replace(scene, { lanes: [...scene.lanes, lane] }) : scene;

/** One network less; the last one stays. */
export const withoutLane = (scene: Scene, place: number): Scene =>
  scene.lanes.length > 1
    ? replace(scene, { lanes: scene.lanes.filter((_, i) => i !== place) })
    : scene;
