import type { Scene } from '../document/scene.ts';
import type { Act } from './acts.ts';

/**
 * A way through a scene, from its start to its end. Each step gives the same object where there is nowhere to go, and
 * `by` is 1 for on and -1 for back.
 */
export interface Walk {
  /** Whether a timestep has phases in it. */
  readonly hasPhases: boolean;
  /** 1 where, at the cursor, time goes on from the left to the right as it is drawn, -1 where the walk goes back through it. */
  readonly directionOf: (scene: Scene) => 1 | -1;
  /** The phases of timestep t, in the order of the walk; none where there are none. */
  readonly phasesAt: (scene: Scene, t: number) => readonly string[];
  /** The phase one is in. */
  readonly phaseOf: (scene: Scene) => string;
  /** To timestep t, and there to a phase; without one it stays in its own, or the nearest there is. */
  readonly moveTo: (scene: Scene, t: number, phase?: string) => Scene;
  /** One phase on or back, across timesteps. */
  readonly stepPhase: (scene: Scene, by: 1 | -1) => Scene;
  /** Whether all is done that is done at this timestep before the walk goes on to another. */
  readonly isComplete: (scene: Scene) => boolean;
  /** One timestep on or back, in the same phase or the nearest earlier one. */
  readonly stepTime: (scene: Scene, by: 1 | -1) => Scene;
  /** Completes the timestep; where it is complete, the one after it. */
  readonly completeStep: (scene: Scene) => Scene;
  /** The last timestep before the cursor that is complete; where there is none, the start. */
  readonly completeBefore: (scene: Scene) => Scene;
  readonly toStart: (scene: Scene) => Scene;
  readonly toEnd: (scene: Scene) => Scene;
  /** What is seen to happen as the phase one is in is made. */
  readonly actsOf: (scene: Scene) => readonly Act[];
  /** How far along the cursor is: more with every step on. */
  readonly placeOf: (scene: Scene) => number;
  /** To the moment of another scene. */
  readonly moveAs: (scene: Scene, other: Scene) => Scene;
}
