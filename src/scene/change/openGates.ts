import { cells } from '../../engine/cells/table.ts';
import type { Cell } from '../../engine/declare/cell.ts';
import type { Scene, WeightEdit } from '../document/scene.ts';
import { networkOf } from '../read/derive.ts';
import { replace } from './replace.ts';

/** Bias 1 for every unit of the gates that keep what a cell has; none where the network has no biases. */
export function openGates(scene: Scene): readonly WeightEdit[] {
  const { parameters } = networkOf(scene);
  const { keeps = [] }: Cell = cells[scene.cell];
  return keeps.flatMap((gate) => {
    const bias = parameters.get(`b_${gate}`) ?? parameters.get(`b_x${gate}`);
    return Array.from({ length: bias?.rows ?? 0 }, (_, index) => ({
      parameter: bias?.name ?? '',
      index,
      value: 1,
    }));
  });
}

/** A new network that begins with these gates open, so that it can learn what a task asks it to remember. */
export const withOpenGates = (scene: Scene): Scene => replace(scene, { edits: openGates(scene) });
