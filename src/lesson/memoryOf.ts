import { rememberedOf } from '../engine/remembered.ts';
import { inputOf, networkOf, probedInputOf } from '../scene/derive.ts';
import { comparedProbe, laneProbe, laneScene } from '../scene/lanes.ts';
import { remember } from '../scene/memo.ts';
import type { Scene } from '../scene/scene.ts';
import { weightsOf } from '../scene/weights.ts';

/** A network of the comparison, as the lesson speaks of it. */
export interface SeenLane {
  /** Of its cell, such as 'LSTM'. */
  readonly name: string;
  readonly weightCount: number;
  /** How far the changed input moves the hidden state at each timestep. */
  readonly moved: Float64Array;
}

/** The networks that a scene compares, in order; null where one cannot read the input. */
export const lanesIn = remember(
  (scene: Scene): readonly (SeenLane | null)[] =>
    scene.lanes.map((lane) => {
      const own = laneScene(scene, lane);
      const probe = comparedProbe(scene);
      if (!own || !probe) return null;
      const network = networkOf(own);
      const changed = probedInputOf(own, laneProbe(scene, own, probe));
      const { distances } = rememberedOf(network, weightsOf(own), inputOf(own), changed);
      return {
        name: own.cell.toUpperCase(),
        weightCount: network.weightCount,
        moved: distances,
      };
    }),
  6,
);
