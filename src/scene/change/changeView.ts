import type { FigureId } from '../document/figures.ts';
import type { Probe, Scene, Window } from '../document/scene.ts';
import { inputSizeOf, networkOf, rowValuesOf, stepsOf } from '../read/derive.ts';
import { nearestWindow, windowKeyOf } from '../walk/window.ts';
import { isIndex, replace } from './replace.ts';

/** Another part of the time axis of the figure that is shown, at the nearest one there is; null: what is shown where none is chosen. */
export function withWindow(scene: Scene, window: Window | null): Scene {
  if (window && !(Number.isFinite(window.from) && Number.isFinite(window.span))) return scene;
  return replace(scene, { [windowKeyOf(scene)]: window && nearestWindow(window, stepsOf(scene)) });
}

/** The value of the cell whose entries are the rows; null: the hidden state. */
export const withRows = (scene: Scene, rows: string | null): Scene =>
  rows === null || rowValuesOf(scene).includes(rows)
    ? replace(scene, { rows: rows === networkOf(scene).ports.state ? null : rows })
    : scene;

export const withOrder = (scene: Scene, order: Scene['order']): Scene => replace(scene, { order });

/** The unit whose value is drawn along the time axis; null: none. */
export const withPinned = (scene: Scene, pinned: number | null): Scene =>
  pinned === null || isIndex(pinned, scene.hidden) ? replace(scene, { pinned }) : scene;

/** One input changed, to see what remembers it; null: none. */
export const withProbe = (scene: Scene, probe: Probe | null): Scene =>
  probe === null || (isIndex(probe.t, stepsOf(scene)) && isIndex(probe.place, inputSizeOf(scene)))
    ? replace(scene, { probe })
    : scene;

export const withFigure = (scene: Scene, figure: FigureId): Scene => replace(scene, { figure });

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
