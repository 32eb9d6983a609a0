import { type CellId, cells } from '../engine/cells/table.ts';
import { differenceOf } from '../engine/difference.ts';
import { run } from '../engine/trace.ts';
import { inputOf, inputSizeOf, networkOf, probedInputOf, stepsOf } from '../scene/derive.ts';
import { remember } from '../scene/memo.ts';
import type { Scene } from '../scene/scene.ts';
import { weightsOf } from '../scene/weights.ts';

export const CELLS = Object.keys(cells) as readonly CellId[];

/**
 * How far the hidden state of each timestep moves when the first input becomes another one, for a cell in the place of
 * the scene's own. The scene's own cell has its own weights; another has random ones, drawn as the scene's are.
 */
export const memoryOf = remember((scene: Scene, cell: CellId): Float64Array => {
  const lane = cell === scene.cell ? scene : inPlace(scene, cell);
  if (stepsOf(lane) === 0) return new Float64Array(0);
  const [network, weights, input] = [networkOf(lane), weightsOf(lane), inputOf(lane)];
  const first = input.kind === 'symbols' ? (input.indices[0] ?? -1) : -1;
  const place = (first + 1) % inputSizeOf(lane);
  const changed = run(network, weights, probedInputOf(lane, { t: 0, place }));
  return differenceOf(run(network, weights, input), changed, 'h').norms;
}, 6);

function inPlace(scene: Scene, cell: CellId): Scene {
  const { source } = scene;
  const drawn =
    source.kind === 'random'
      ? source
      : ({ kind: 'random', initial: 'orthogonal', seed: 1 } as const);
  return { ...scene, cell, source: drawn, fills: [], edits: [] };
}
