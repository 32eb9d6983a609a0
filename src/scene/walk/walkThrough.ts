import type { Scene } from '../document/scene.ts';

/**
 * A way through a scene, from its start to its end. Each step gives the same object where there is nowhere to go, and
 * `by` is 1 for on and -1 for back.
 */
export interface Walk {
  /** Whether a timestep has phases in it. */
  readonly hasPhases: boolean;
  /** One phase on or back, across timesteps. */
  readonly stepPhase: (scene: Scene, by: 1 | -1) => Scene;
  /** One timestep on or back, in the same phase or the nearest earlier one. */
  readonly stepTime: (scene: Scene, by: 1 | -1) => Scene;
  /** Completes the timestep; where it is complete, the one after it. */
  readonly completeStep: (scene: Scene) => Scene;
  readonly toStart: (scene: Scene) => Scene;
  readonly toEnd: (scene: Scene) => Scene;
}
