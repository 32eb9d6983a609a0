import type { Scene } from '../document/scene.ts';

/*
 * How fields are read, fitted to each other and written is not needed to draw the scene that the page begins with: it
 * comes in the file beside the first one, and makes itself known here.
 */

type Fit = (next: Scene, before: Scene) => Scene;

let known: Fit | null = null;

export const bringFields = (fit: Fit): void => {
  known = fit;
};

/**
 * A scene that was `before`, with what no longer goes with its other fields put right.
 *
 * @throws Error where the fields have not been fetched.
 */
export function fitted(next: Scene, before: Scene): Scene {
  if (!known) throw new Error('what reads scenes is not here yet');
  return known(next, before);
}
