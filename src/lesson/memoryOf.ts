import type { Scene } from '../scene/document/scene.ts';
import { comparedIn } from '../state/compared.ts';

/** A network of the comparison, as the lesson speaks of it. */
export interface SeenLane {
  /** Of its cell, such as 'LSTM'. */
  readonly name: string;
  readonly weightCount: number;
  /** How far the changed input moves the hidden state at each timestep; empty while a long run is being computed. */
  readonly moved: Float64Array;
}

/** The networks that a scene compares, in order; null where one cannot read the input. */
export const lanesIn = (scene: Scene): readonly (SeenLane | null)[] =>
  scene.lanes.map((lane) => {
    const found = comparedIn(scene, lane);
    return (
      found && {
        name: found.own.cell.toUpperCase(),
        weightCount: found.network.weightCount,
        moved: found.remembered?.distances ?? new Float64Array(),
      }
    );
  });
