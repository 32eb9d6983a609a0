import type { Probe, Scene } from '../document/scene.ts';
import { inputSizeOf, networkOf, rowValuesOf, stepsOf, unitsShown } from '../read/derive.ts';
import { isIndex, replace } from './replace.ts';

/** The value of the cell whose entries are the rows; null: the hidden state. */
export const withRows = (scene: Scene, rows: string | null): Scene =>
  rows === null || rowValuesOf(scene).includes(rows)
    ? replace(scene, { rows: rows === networkOf(scene).ports.state ? null : rows })
    : scene;

export const withOrder = (scene: Scene, order: Scene['order']): Scene => replace(scene, { order });

/** The unit whose value is drawn along the time axis; null: none. */
export const withPinned = (scene: Scene, pinned: number | null): Scene =>
  pinned === null || isIndex(pinned, unitsShown(scene)) ? replace(scene, { pinned }) : scene;

/** One input changed, to see what remembers it; null: none. */
export const withProbe = (scene: Scene, probe: Probe | null): Scene =>
  probe === null || (isIndex(probe.t, stepsOf(scene)) && isIndex(probe.place, inputSizeOf(scene)))
    ? replace(scene, { probe })
    : scene;

/** The parameter that is open as a matrix; null: none. */
export const withMatrix = (scene: Scene, matrix: string | null): Scene =>
  matrix === null || networkOf(scene).parameters.has(matrix) ? replace(scene, { matrix }) : scene;

/** Closes the matrix that is open, or opens one: the recurrent weights, or what there is. */
export function withMatrixToggled(scene: Scene): Scene {
  if (scene.matrix !== null) return withMatrix(scene, null);
  const parameters = [...networkOf(scene).parameters.values()];
  const square = parameters.find(({ rows, columns, role }) => role === 'h' && rows === columns);
  return withMatrix(scene, (square ?? parameters[0])?.name ?? null);
}
