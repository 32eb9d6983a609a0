import { Refused } from './refused.ts';

/**
 * How far a value has come on the way from the graph's input to its answer. `whole` and `real` numbers are known: shapes,
 * weights, states of zeros. `given`: the caller of the graph gives them, and they are no part of the sequence.
 */
export type Stage =
  | 'whole'
  | 'real'
  | 'given'
  /** The sequence: places of symbols, then numbers. */
  | 'ids'
  | 'input'
  /** What the layer gives. */
  | 'hidden'
  | 'cell'
  /** After the matrix of the head, its bias, and what makes an answer of it. */
  | 'product'
  | 'logits'
  | 'answer';

/**
 * A value of the graph. Of known ones, `data` are their numbers; of all others, where each element comes from: its place in
 * the graph's input, or (sequence * timesteps + t) * units + unit of the answer; of a layer with `placesOf` that
 * layer added, so that states of several layers may lie in one value.
 */
export interface OnnxValue {
  readonly name: string;
  readonly stage: Stage;
  readonly shape: readonly number[];
  readonly data: Float64Array;
  /** A number of TensorProto.DataType, for the known ones; 0 for others. */
  readonly kind: number;
}

/** Far more places than the states of a layer have, which begin at so many times its number. */
const PLACES = 2 ** 40;

/** Where the places of a layer begin; the lowest is the first. */
export const placesOf = (layer: number): number => layer * PLACES;

/** The layer that a place is in. */
export const layerOfPlace = (place: number): number => Math.floor(place / PLACES);

/** Whether all of a value is of one layer. */
export const isOfLayer = ({ data }: OnnxValue, layer: number): boolean =>
  data.every((place) => layerOfPlace(place) === layer);

export const isKnown = ({ stage }: OnnxValue) => stage === 'whole' || stage === 'real';

export const sizeOf = (shape: readonly number[]) =>
  shape.reduce((product, length) => product * length, 1);

/** Elements that the nodes of one graph may make, all together; a layer that is shown needs a tenth of it. */
const MAX_ELEMENTS = 8_000_000;
/** Bytes of a weight, for each of which a node may make one more: a matrix of the file is often turned by one. */
const WEIGHT = 4;
const MAX_RANK = 8;

/** Counts what is made, before room is made for it. */
export interface Account {
  elements: number;
  readonly most: number;
}

export const accountFor = (bytesOfWeights: number): Account => ({
  elements: 0,
  most: MAX_ELEMENTS + bytesOfWeights / WEIGHT,
});

export function makeRoom(account: Account, shape: readonly number[], name: string): Float64Array {
  const size = sizeOf(shape);
  account.elements += size;
  expectRank(shape, name);
  if (!(account.elements <= account.most)) throw new Refused('tooLarge', name);
  return new Float64Array(size);
}

export function expectRank(shape: readonly number[], name: string): void {
  if (shape.length > MAX_RANK) throw new Refused('tooLarge', `${name}: ${shape.length} axes`);
}
