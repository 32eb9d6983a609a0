import { withFigure } from '../scene/change/changeView.ts';
import type { FigureId } from '../scene/document/figures.ts';
import type { Cursor, Scene } from '../scene/document/scene.ts';
import { toBackStart } from '../scene/walk/backWalk.ts';
import { moveTo } from '../scene/walk/moments.ts';
import { store } from './store.ts';

/** How the gradient was opened last: where the cursor stood, where it was set, and in which scene that came. */
let opened: { readonly from: Cursor; readonly to: Cursor; readonly arrival: number } | null = null;

/** The gradient, at the loss: elsewhere nothing begins yet. */
export function intoGradient(scene: Scene): Scene {
  const next = toBackStart(withFigure(scene, 'gradient'));
  opened = { from: scene.cursor, to: next.cursor, arrival: store.getState().arrivals };
  return next;
}

/** Another figure: from the gradient, where one was before it, unless one has gone to another timestep since. */
export function outOfGradient(scene: Scene, figure: FigureId): Scene {
  const left = withFigure(scene, figure);
  const isAsOpened =
    scene.figure === 'gradient' &&
    opened?.arrival === store.getState().arrivals &&
    opened.to.t === scene.cursor.t;
  return isAsOpened && opened ? moveTo(left, opened.from.t, opened.from.phase) : left;
}
