import type { Scene } from '../../scene/document/scene.ts';

/** Whether a layer of the network has both directions: then what comes later reaches the timesteps before it. */
export const readsBackwards = (scene: Scene): boolean =>
  [scene, ...scene.above].some(({ isBidirectional }) => isBidirectional);
