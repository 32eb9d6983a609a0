import { cells } from '../../engine/cells/table.ts';
import type { Cell } from '../../engine/declare/cell.ts';
import { layersOf, suffixOf } from '../../engine/declare/layers.ts';
import type { Scene, WeightEdit } from '../document/scene.ts';
import { networkOf } from '../read/derive.ts';
import { replace } from './replace.ts';

/** Bias 1 for every unit of the gates that keep what a cell has; none where the network has no biases. */
export function openGates(scene: Scene): readonly WeightEdit[] {
  const { parameters, spec } = networkOf(scene);
  return layersOf(spec).flatMap(({ cell }, i) => {
    const { keeps = [] }: Cell = cells[cell];
    const suffix = suffixOf(spec, i + 1, 'forward');
    return keeps.flatMap((gate) => {
      const bias = parameters.get(`b_${gate}${suffix}`) ?? parameters.get(`b_x${gate}${suffix}`);
      return Array.from({ length: bias?.rows ?? 0 }, (_, index) => ({
        parameter: bias?.name ?? '',
        index,
        value: 1,
      }));
    });
  });
}

/** A new network that begins with these gates open, so that it can learn what a task asks it to remember. */
export const withOpenGates = (scene: Scene): Scene => replace(scene, { edits: openGates(scene) });
