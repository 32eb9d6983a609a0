import { FIRST_BACK_PHASE } from '../../engine/back/backPhases.ts';
import type { LossKind } from '../../engine/declare/cell.ts';

/** The timesteps whose answers are judged. */
export type LossAt =
  /** Every one that has a target: known from the sequence or chosen or, where it tells none, assumed. */
  | { readonly kind: 'every' }
  /** The last one that has a target. */
  | { readonly kind: 'last' }
  | { readonly kind: 'one'; readonly t: number }
  /** Those listed, in order, at least one. */
  | { readonly kind: 'masked'; readonly steps: readonly number[] };

/** A target that the reader chose: what `output` should be at timestep t. A class is its output with the value 1. */
export interface TargetEdit {
  readonly t: number;
  readonly output: number;
  /** Finite. */
  readonly value: number;
}

/** The loss whose gradient flows back. */
export interface GradientSpec {
  /** null: the one that goes with the head. */
  readonly loss: LossKind | null;
  readonly reduction: 'sum' | 'mean';
  readonly at: LossAt;
  /** By timestep, then output; at most one for each. */
  readonly targets: readonly TargetEdit[];
  /** Where the gradient's global norm would be clipped; above 0. */
  readonly clip: number;
}

/** How the gradient is looked at. */
export interface GradientView {
  /** The step inside the cursor's timestep, on the way back: an id that `backPhasesAt` lists there. */
  readonly phase: string;
  /** Whether all timesteps share one colour scale, or each has its own. */
  readonly scale: 'common' | 'step';
  /** Whether the other cells stand beside the scene's own. */
  readonly lanes: boolean;
  /** The parameter whose gradient is shown where a step has several; null: its first. */
  readonly weight: string | null;
}

export const DEFAULT_GRADIENT: GradientSpec = {
  loss: null,
  reduction: 'sum',
  at: { kind: 'last' },
  targets: [],
  clip: 1,
};

export const DEFAULT_GRADIENT_VIEW: GradientView = {
  phase: FIRST_BACK_PHASE,
  scale: 'common',
  lanes: false,
  weight: null,
};
