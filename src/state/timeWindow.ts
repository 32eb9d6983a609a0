import { withWindow } from '../scene/change/changeView.ts';
import { isEqual } from '../scene/document/equal.ts';
import type { Window } from '../scene/document/scene.ts';
import { stepsOf } from '../scene/read/derive.ts';
import { keepingInView, zoomed } from '../scene/walk/window.ts';
import { change, store } from './store.ts';

/*
 * What of the time axis is in view.
 */

/** The stage has drawn this part of the time axis (null: what it shows has none), and can show as little of it as `nearest`. */
export function see(seen: Window | null, nearest = 1): void {
  const old = store.getState();
  if (nearest !== old.nearest || !isEqual(seen, old.seen)) store.setState({ seen, nearest });
}

/**
 * Shows `factor` times as much of the time axis around the cursor, with a halt where one timestep fills the screen.
 */
export function zoom(factor: number): void {
  const { seen, nearest, scene } = store.getState();
  if (!seen) return;
  const { from, span } = seen;
  const { t } = scene.cursor;
  const steps = stepsOf(scene);
  const to = (span - 1) * (span * factor - 1) < 0 ? 1 / span : factor;
  const isInView = t + 1 > from && t < from + span;
  const atCursor = (t + 0.5 - from) / span;
  const around = atCursor >= 0 && atCursor <= 1 ? atCursor : 0.5;
  const next = zoomed(seen, to, around, steps, nearest);
  change((old) => withWindow(old, isInView ? keepingInView(next, t, steps) : next));
}

/** What a press of a button shows of the time axis: two thirds as much, or half as much again. */
export const zoomIn = (): void => zoom(1 / 1.5);
export const zoomOut = (): void => zoom(1.5);

/** Shows what lies so many timesteps later (or earlier). */
export function pan(by: number): void {
  const { seen } = store.getState();
  if (seen) change((old) => withWindow(old, { from: seen.from + by, span: seen.span }));
}

/** Shows the whole sequence; where that is shown already, the steps around the cursor. */
export function showAll(): void {
  if (!store.getState().seen) return;
  change((old) => {
    const all = withWindow(old, { from: 0, span: Math.max(1, stepsOf(old)) });
    return all === old ? withWindow(old, null) : all;
  });
}
