import type { ActivationId } from '../../engine/activations/table.ts';
import type { CellId } from '../../engine/cells/table.ts';
import type { HeadId } from '../../engine/declare/heads.ts';
import type { AnswersAt, Direction } from '../../engine/declare/layers.ts';
import type { OnnxNode } from './readModel.ts';
import type { Stage } from './value.ts';

/** A recurrent node as it was met. */
export interface Layer {
  readonly node: OnnxNode;
  readonly cell: CellId;
  readonly input: number;
  /** Units of a direction. */
  readonly hidden: number;
  readonly isBidirectional: boolean;
  readonly steps: number;
  readonly sequences: number;
  readonly activation: ActivationId | null;
  readonly reset: 'after' | 'before';
  readonly type: string;
  /** By PyTorch's names without the number of a layer, and in its order. */
  readonly parameters: Readonly<Record<string, Float64Array>>;
}

/** The table whose rows are looked up before the layers. */
export interface LookedUp {
  readonly node: OnnxNode;
  readonly symbols: number;
  readonly size: number;
  readonly weight: Float64Array;
}

export interface Linear {
  readonly node: OnnxNode;
  readonly outputs: number;
  /** Row-major, outputs by what the highest layer gives. */
  readonly weight: Float64Array;
  readonly bias: Float64Array | null;
  /** Whether it reads what each direction ends with. */
  readonly isOfEnds: boolean;
  /** How many numbers of a timestep it reads; the weights of the others are zeros. */
  readonly reads: number;
  /** The direction that these are all numbers of; null where they are none's or several's. */
  readonly direction: Direction | null;
}

/** What has been met on the way from the graph's input to its answer. */
export interface Way {
  /** The lengths of the axes of the graph's input before that of its numbers: timesteps, sequences. */
  readonly leading: readonly number[];
  embedding: LookedUp | null;
  /** From below. */
  readonly layers: Layer[];
  linear: Linear | null;
  answer: { readonly node: OnnxNode; readonly head: HeadId; readonly isLog: boolean } | null;
  /** The last stage so far. A node that computes reads this one: there is one way. */
  furthest: Stage;
  /** When the graph answers, once that is known. */
  answersAt: AnswersAt;
  /** States before the first step that the caller of the graph gives. */
  readonly starts: string[];
}

export const createWay = (leading: readonly number[]): Way => ({
  leading,
  embedding: null,
  layers: [],
  linear: null,
  answer: null,
  furthest: 'input',
  answersAt: 'every',
  starts: [],
});
