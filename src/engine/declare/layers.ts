import type { ActivationId } from '../activations/table.ts';
import type { CellId } from '../cells/table.ts';
import { chosen } from '../operations/apply.ts';
import type { NumberFormat } from '../run/numbers.ts';
import type { Bias, CellOptions, Reset } from './cell.ts';
import type { HeadId } from './heads.ts';
import type { Dimension } from './part.ts';

/** What a reader chooses of a layer, its size aside. */
export interface CellSpec {
  readonly cell: CellId;
  /** f of the cell; used by cells that leave it open. */
  readonly activation: ActivationId;
  readonly bias: Bias;
  /** Where a GRU resets; 'after' unless told. */
  readonly reset?: Reset;
  /** Whether an LSTM has peepholes; not unless told. */
  readonly peepholes?: boolean;
  /** Whether a second cell reads the sequence from its end; not unless told. */
  readonly isBidirectional?: boolean;
  /** Whether the states before the first timestep are weights; they are zeros unless told. */
  readonly hasStart?: boolean;
}

/** A layer above another. */
export interface LayerSpec extends CellSpec {
  /** Units of a direction. */
  readonly hidden: number;
}

/**
 * When the head answers: at every timestep; at the last alone, from what the highest layer has there (PyTorch's `output[-1]`);
 * or there from what each direction of that layer ends with (Keras, PyTorch's `h_n`): backwards that is the first timestep.
 */
export type AnswersAt = 'every' | 'last' | 'ends';

/** What a reader chooses: layers, a head, and their sizes. The first layer stands in the spec itself. */
export interface NetworkSpec extends CellSpec {
  /** The layers above the first, from below; none unless told. */
  readonly above?: readonly LayerSpec[];
  /** How many numbers a symbol's row of the embedding has; without one a symbol is read as a one-hot vector. */
  readonly embedding?: number;
  /** What follows the hidden state, or null for the bare cell. */
  readonly head: HeadId | null;
  readonly headBias: boolean;
  /** At every timestep unless told; `ends` means `last` where the highest layer has one direction. */
  readonly answersAt?: AnswersAt;
  /** What it computes with; doubles unless told. */
  readonly numbers?: NumberFormat;
  /** Of the input vector (or how many symbols there are), of the first layer's hidden state, of the output vector. */
  readonly sizes: Readonly<Record<Dimension, number>>;
}

/** Whether the head reads what both directions of the highest layer have made. */
export const isHighestBoth = ({
  isBidirectional,
  above = [],
}: {
  readonly isBidirectional?: boolean;
  readonly above?: readonly { readonly isBidirectional?: boolean }[];
}): boolean => (above.length > 0 ? above.at(-1)?.isBidirectional : isBidirectional) ?? false;

/** When the head of a network can answer: from both ends only where there are two directions. */
export const answerTimes = (of: Parameters<typeof isHighestBoth>[0]): readonly AnswersAt[] =>
  isHighestBoth(of) ? ['every', 'last', 'ends'] : ['every', 'last'];

/** What a network computes with. */
export const formatOf = ({ spec }: { readonly spec: NetworkSpec }): NumberFormat =>
  spec.numbers ?? 'float64';

/** All layers, from below. */
export const layersOf = ({ above = [], ...first }: NetworkSpec): readonly LayerSpec[] => [
  { ...first, hidden: first.sizes.hidden },
  ...above,
];

/** The layer of a spec that a name of a value, parameter or phase speaks of; null where it names none. */
export function layerIn(spec: NetworkSpec, name: string): number | null {
  const [, layer] = /\.(\d+)[fb]?$/.exec(name) ?? [];
  return layer !== undefined && Number(layer) <= layersOf(spec).length ? Number(layer) : null;
}

/** In which order a layer goes through the timesteps: from the first on, or from the last. */
export type Direction = 'forward' | 'backward';

/** The directions of a layer. */
export const directionsOf = ({ isBidirectional }: CellSpec): readonly Direction[] =>
  isBidirectional ? ['forward', 'backward'] : ['forward'];

/** What a spec says of what a cell leaves open. */
export const optionsOf = ({ bias, reset, peepholes, activation }: CellSpec): CellOptions => ({
  bias,
  reset: reset ?? 'after',
  peepholes: peepholes ?? false,
  f: chosen(activation),
});

/** Whether a network is one layer in one direction: names then need not say of which layer they are. */
const isSingle = (spec: NetworkSpec): boolean => {
  const [first, ...others] = layersOf(spec);
  return others.length === 0 && !first?.isBidirectional;
};

/**
 * What names of a layer end with: nothing where there is but one, else `.2` for the second from below (or for what both
 * its directions made together), `.2f` and `.2b` for its direction forwards and backwards.
 */
export function suffixOf(spec: NetworkSpec, layer: number, direction: Direction | null): string {
  if (isSingle(spec)) return '';
  const isBoth = layersOf(spec)[layer - 1]?.isBidirectional ?? false;
  return `.${layer}${isBoth && direction ? { forward: 'f', backward: 'b' }[direction] : ''}`;
}
