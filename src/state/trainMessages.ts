import type { Scene } from '../scene/document/scene.ts';
import type { Divergence, Measured, TrainingState } from '../training/trainingRun.ts';

/** What the trainer asks of its worker. */
export type TrainRequest =
  /** Make ready to train this network on; everything before is forgotten. */
  | {
      readonly kind: 'open';
      readonly scene: Scene;
      readonly state: TrainingState;
      /** Loss of the first update of all, by which growth is judged; null where that is still to come. */
      readonly firstLoss: number | null;
    }
  | {
      readonly kind: 'go';
      /** Comes back with the answer. */
      readonly ticket: number;
      /** At most so many updates, and no more after so many ms. */
      readonly updates: number;
      readonly budget: number;
      /** Keep the state at each multiple of so many updates. */
      readonly every: number;
    };

/** What it answers to a `go`; buffers are handed over, not copied. */
export interface TrainResult {
  readonly ticket: number;
  /** Of the network before the first of them. */
  readonly before: Measured;
  /** Loss before each update that was done, in order. */
  readonly losses: Float64Array;
  /** The state after the last of them, measured; where it diverged, the last good one. */
  readonly state: TrainingState;
  readonly kept: readonly TrainingState[];
  /** The last update, where it diverged; null where all is well. */
  readonly diverged: Divergence | null;
}
