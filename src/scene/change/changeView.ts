import type { FigureId } from '../document/figures.ts';
import type { Scene, Window } from '../document/scene.ts';
import { stepsOf } from '../read/derive.ts';
import { nearestWindow, windowKeyOf } from '../walk/window.ts';
import { replace } from './replace.ts';

/** Another part of the time axis of the figure that is shown, at the nearest one there is; null: what is shown where none is chosen. */
export function withWindow(scene: Scene, window: Window | null): Scene {
  if (window && !(Number.isFinite(window.from) && Number.isFinite(window.span))) return scene;
  return replace(scene, { [windowKeyOf(scene)]: window && nearestWindow(window, stepsOf(scene)) });
}

export const withFigure = (scene: Scene, figure: FigureId): Scene => replace(scene, { figure });
