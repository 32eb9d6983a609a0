import type { ActivationId } from '../../../engine/activations/table.ts';
import type { Direction } from '../../../engine/declare/layers.ts';
import type { Refusal } from '../../safetensors/refusal.ts';
import type { Tensor } from '../../tensors/tensor.ts';

/** What a way of naming says of a layer besides its tensors. */
export interface LayerSays {
  /** Where a GRU resets; as PyTorch does unless told. */
  readonly reset?: 'after' | 'before';
  /** Of an Elman cell, where the file says it. */
  readonly activation?: ActivationId;
  /** What the names leave open, with what is possible: the first is taken. */
  readonly asks?: Asks;
}

/** Questions that names do not answer. */
export interface Asks {
  /** What the state of an Elman cell goes through. */
  readonly activation?: readonly ActivationId[];
  /** Whether z keeps the old state, as in PyTorch, or lets the new one in. */
  readonly update?: readonly ('old' | 'new')[];
  readonly reset?: readonly ('after' | 'before')[];
  /** In what order gates are stacked. */
  readonly gates?: readonly GateOrder[];
  /** Whether a matrix has a row for each input, where it is square. */
  readonly rows?: readonly ('unit' | 'input')[];
  /** Whether a square matrix of the head stands as those of the layer do. */
  readonly headToo?: boolean;
  /** Which stands first in a matrix that reads both. */
  readonly joined?: readonly ('input' | 'state')[];
  /** What of a layer in both directions a head reads that has as many columns as one of them has units. */
  readonly direction?: readonly HeadDirection[];
  /** Which of modules that are alike reads which: their names from below, with `UNDER` between them. */
  readonly order?: readonly string[];
}

/** One direction's units, or both directions' units added up, or their means. */
export type HeadDirection = Direction | 'sum' | 'mean';

/** Between the name of a module and that of the one on top of it. */
export const UNDER = ' → ';

/** By PyTorch's letters. */
export type GateOrder = 'ifgo' | 'ifog' | 'igfo' | 'iofg' | 'rzn' | 'zrn';

/** All tensors of a file, those of a convention under PyTorch's names. */
export interface Translation {
  readonly tensors: readonly Tensor[];
  /** By what stands before `weight_ih_l0`. */
  readonly says?: ReadonlyMap<string, LayerSays>;
  /** What is no part of the network and known to be none. */
  readonly unused?: readonly Tensor[];
}

/**
 * A way of naming the arrays of a network: recognises its own, and makes PyTorch's of them (`weight_ih_l0`,
 * `weight_hh_l0`, `bias_ih_l0`, `bias_hh_l0` under any prefix, `_reverse` for the other direction; `….weight` and
 * `….bias` for a linear layer), leaving all others as they are.
 */
export interface Convention {
  /** null where nothing of the kind is there. */
  readonly translate: (tensors: readonly Tensor[]) => Translation | Refusal | null;
}
