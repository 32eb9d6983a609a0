import type { ActivationId } from '../../engine/activations/table.ts';
import type { CellId } from '../../engine/cells/table.ts';
import type { HeadId } from '../../engine/declare/heads.ts';
import type { AnswersAt, Direction } from '../../engine/declare/layers.ts';
import type { Skips } from '../safetensors/readContainer.ts';
import type { Asks } from './conventions/convention.ts';

/** A recurrent layer: its cell, the units of a direction, and whether it has two. */
export interface ModelLayer {
  readonly cell: CellId;
  readonly hidden: number;
  readonly isBidirectional: boolean;
}

/** Recurrent layers and a linear head, as PyTorch stores them; the gates of a matrix are stacked by rows. */
export interface TorchModel {
  readonly ok: true;
  readonly cell: CellId;
  /** Of the input (or how many symbols there are), the first layer, and the output. */
  readonly sizes: { readonly input: number; readonly hidden: number; readonly output: number };
  /** The layers above the first, from below. */
  readonly above: readonly (ModelLayer & {
    /** Of an Elman cell, where the file says it; null: as the first one's. */
    readonly activation: ActivationId | null;
  })[];
  /** Whether the first layer has both directions. */
  readonly isBidirectional: boolean;
  /** How many numbers the row of a symbol has; null without an embedding. */
  readonly embedding: number | null;
  /** What stands before `weight_ih_l0`, such as `rnn.`, possibly empty; two where each direction is a module of its own. */
  readonly prefixes: readonly string[];
  /** What stands before `weight`, such as `fc.`. */
  readonly headPrefix: string;
  /** Of each layer: none, one, or PyTorch's two; one alone goes under the name of the first. */
  readonly bias: 'none' | 'single' | 'double';
  /** The layers, from 1, that the file gives fewer biases: zeros stand for what they lack. */
  readonly lacking: readonly number[];
  readonly hasHeadBias: boolean;
  /** Whether it begins with states of its own; zeros stand for those that the file lacks. */
  readonly hasStart: boolean;
  /** Whether the matrix of the head is that of the embedding, which the page has twice. */
  readonly isTied: boolean;
  /** By PyTorch's names without prefix, and `embedding.weight`, `head.weight`, `head.bias`; row-major, finite. */
  readonly parameters: Readonly<Record<string, Float64Array>>;
  /** The type of its numbers, as the file names it. */
  readonly type: string;
  /** Tensors that no network computes with, such as a counter, with their shapes: left out, but not in silence. */
  readonly unused: readonly string[];
  /** Arrays that were not read, since reading them could run a program. */
  readonly pickled: readonly string[];
  /** Other linear layers that read the state; the reader may choose one of them. */
  readonly otherHeads: readonly OtherHead[];
  /** What a file says besides; one of PyTorch's says nothing. */
  readonly says: ModelSays;
}

export interface OtherHead {
  /** What stands before `weight`. */
  readonly prefix: string;
  readonly output: number;
  readonly weight: Float64Array;
  readonly bias: Float64Array | null;
}

export interface ModelSays {
  /** Of an Elman cell; null where the file does not say it. */
  readonly activation: ActivationId | null;
  /** Of a GRU: whether the reset gate acts after the matrix product, as PyTorch has it, or before. */
  readonly reset: 'after' | 'before';
  readonly peepholes: boolean;
  /** What the answer goes through; null where the file does not say it. */
  readonly head: HeadId | null;
  /** At which timesteps the answer is made; null where the file does not say it. */
  readonly answersAt: AnswersAt | null;
  /** False where the file has no head, and the hidden state stands for its answer. */
  readonly hasHead: boolean;
  /** How many numbers of the highest layer the head reads, of how many, where it is not all: zeros stand for its other weights. */
  readonly headReads: readonly [read: number, of: number] | null;
  /** The direction that it reads, where these are all numbers of one; null else. */
  readonly headDirection: Direction | null;
  /** Whether it reads the sum or the mean of both directions, for which W_y has the same numbers twice; null else. */
  readonly headMerges: 'sum' | 'mean' | null;
  /** Whether it gives the logarithm of that answer. */
  readonly isLog: boolean;
  /** Over how many timesteps the file has its layers written out; null where they are loops. */
  readonly unrolled: number | null;
  /** The timesteps that it goes over as if they were not there, which the page computes; null: none. */
  readonly skips: Skips | null;
  /** What its layers compute in, by the name that the file has for it; null where it is singles or doubles. */
  readonly computesIn: string | null;
  /** What whoever runs the file gives it as the state before the first step. */
  readonly startsFrom: readonly string[];
  /** What names leave open, with what is possible: the first was taken. */
  readonly asks: Asks;
  /** What would be open if other code than PyTorch had written the file under its names. */
  readonly otherwise: Asks;
}

/** What PyTorch's names say. */
export const NOTHING: ModelSays = {
  activation: null,
  reset: 'after',
  peepholes: false,
  head: null,
  answersAt: null,
  hasHead: true,
  headReads: null,
  headDirection: null,
  headMerges: null,
  isLog: false,
  unrolled: null,
  skips: null,
  computesIn: null,
  startsFrom: [],
  asks: {},
  otherwise: {},
};

/** All layers, from below. */
export const layersIn = ({
  cell,
  sizes: { hidden },
  isBidirectional,
  above,
}: Pick<TorchModel, 'cell' | 'sizes' | 'isBidirectional' | 'above'>): readonly ModelLayer[] => [
  { cell, hidden, isBidirectional },
  ...above,
];

/** How many numbers a layer gives out at each timestep. */
export const widthOf = ({
  hidden,
  isBidirectional,
}: Pick<ModelLayer, 'hidden' | 'isBidirectional'>): number =>
  isBidirectional ? 2 * hidden : hidden;
