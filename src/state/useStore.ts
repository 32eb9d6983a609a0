import { createContext, useContext } from 'react';
import { useStore as useZustand } from 'zustand';
import type { Scene, StillScene } from '../scene/document/scene.ts';
import { stillOf } from './still.ts';
import { type State, sceneInView, store } from './store.ts';

/**
 * A scene that the views inside draw in place of the page's: a small picture of another moment, a page on paper. They
 * draw it as they would the page's own; what is pressed in them would still change the page, so make them inert.
 */
export const PicturedScene = createContext<Scene | null>(null);

/** Whether this is drawn as a picture of a scene, and not on the stage. */
export const useIsPicture = (): boolean => useContext(PicturedScene) !== null;

/** The scene as it is on the page; the component draws again when it changes, or when a long run of it has been computed. */
export function useScene(): Scene {
  const pictured = useContext(PicturedScene);
  useZustand(store, (state) => state.runs);
  return useZustand(store, (state) => pictured ?? sceneInView(state));
}

/** A part of that scene; the component draws again when the part changes, and only then. */
export function useSceneOf<T>(select: (scene: Scene) => T): T {
  const pictured = useContext(PicturedScene);
  return useZustand(store, (state) => select(pictured ?? sceneInView(state)));
}

/**
 * The scene but for where one stands in it. What has no place in time is not drawn again with every step: moving about
 * has to be cheap.
 */
export const useStillScene = (): StillScene => useSceneOf(stillOf);

/** A part of the page's state; the component draws again when that part changes, and only then. */
export const useStore = <T>(selector: (state: State) => T): T => useZustand(store, selector);
