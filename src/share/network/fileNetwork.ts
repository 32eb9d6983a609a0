import type { CellId } from '../../engine/cells/table.ts';
import type { Tensor } from '../tensors/tensor.ts';
import type { HeadDirection, LayerSays } from './conventions/convention.ts';

/** A network as a file holds it: what it is made of, and the array of every weight. */
export interface FileNetwork {
  readonly ok: true;
  readonly embedding: FileEmbedding | null;
  /** From below. */
  readonly layers: readonly FileLayer[];
  /** null: the file has none, and the hidden state is its answer. */
  readonly head: FileHead | null;
  /** Other linear layers that read the state, any of which may be the one that answers. */
  readonly otherHeads: readonly FileHead[];
  /** What its head reads of both directions, where it is as wide as one of them and the file says it. */
  readonly headReads?: HeadDirection;
  /** Orders in which its layers may stand, as names do not say it: the first was taken. */
  readonly order?: readonly string[];
  /** What no network computes with. */
  readonly unused: readonly Tensor[];
}

export interface FileEmbedding {
  readonly symbols: number;
  readonly size: number;
  /** A row for each symbol. */
  readonly weight: Tensor;
}

export interface FileLayer {
  readonly cell: CellId;
  readonly input: number;
  readonly hidden: number;
  readonly isBidirectional: boolean;
  readonly bias: 'none' | 'single' | 'double';
  readonly says: LayerSays;
  /** What stands before `weight_ih`, such as `rnn.`. */
  readonly prefix: string;
  /** By PyTorch's names without prefix and number of the layer, such as `weight_ih`, `bias_hh_reverse`. */
  readonly tensors: ReadonlyMap<string, Tensor>;
}

export interface FileHead {
  readonly output: number;
  /** A row for each output. */
  readonly weight: Tensor;
  readonly bias: Tensor | null;
  /** Whether its matrix is the embedding's. */
  readonly isTied: boolean;
  /** Whether it has a column for each unit of one direction, where the layer has both. */
  readonly isHalf: boolean;
}
