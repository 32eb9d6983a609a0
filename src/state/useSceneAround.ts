import { useDeferredValue } from 'react';
import type { Scene } from '../scene/document/scene.ts';
import { useScene, useStore } from './useStore.ts';

export interface SceneAround {
  readonly scene: Scene;
  /** Another one when a long run of the scene has been computed. */
  readonly runs: number;
}

/**
 * The scene for what stands around a figure and tells of its moment: pass it on to a component that is drawn for its sake
 * alone (`memo`). While it plays, that is drawn after the figure and in pieces, so that no step holds the page for as long
 * as both would take; a step of the hand draws all at once. What comes of a long run is drawn in the figure first, too.
 */
export function useSceneAround(): SceneAround {
  const scene = useScene();
  const later = useDeferredValue(scene);
  const isPlaying = useStore(({ playback }) => playback.playing);
  const runs = useDeferredValue(useStore(({ runs }) => runs));
  return { scene: isPlaying ? later : scene, runs };
}
