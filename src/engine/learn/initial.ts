import type { Network, ParameterSlot } from '../declare/network.ts';
import { createRandom, nearlyNormal, type Random } from './random.ts';

type Fill = (rows: number, columns: number, random: Random) => Float64Array;

/** Every kind of initial weights; menus and links name them by these keys. Biases start at zero. */
export const initials = {
  xavier,
  orthogonal,
  identity,
  coarse,
  zero: (rows: number, columns: number) => new Float64Array(rows * columns),
} as const satisfies Record<string, Fill>;

export type InitialId = keyof typeof initials;

/** Up to this many hidden units the initial weights lie on the grid of 0.01 that the figures show. */
const GRID_HIDDEN = 16;

/** The nearest multiple of 0.01, as the double closest to its decimal form. */
export const toGrid = (w: number): number => Math.round(w * 100) / 100 || 0;

/**
 * Initial weights of a network, flat, equal on every machine for the same seed.
 * Each parameter draws from its own stream, so that a change of head leaves the cell as it was.
 */
export function initialWeights(network: Network, initial: InitialId, seed: number): Float64Array {
  const weights = new Float64Array(network.weightCount);
  for (const slot of network.parameters.values())
    if (!slot.isVector) weights.set(initialParameter(network, slot, initial, seed), slot.offset);
  return weights;
}

/** Initial values of one parameter, row-major: what `initialWeights` gives it for the same seed. */
export function initialParameter(
  network: Network,
  slot: ParameterSlot,
  initial: InitialId,
  seed: number,
): Float64Array {
  const drawn = initials[initial](slot.rows, slot.columns, createRandom(streamOf(slot, seed)));
  return network.spec.sizes.hidden <= GRID_HIDDEN ? drawn.map(toGrid) : drawn;
}

/** A seed of its own for each parameter: FNV-1a over its name, mixed with the reader's seed. */
function streamOf({ name }: ParameterSlot, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const character of name)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Uniform in +-sqrt(6 / (rows + columns)). Source: Glorot and Bengio 2010. */
function xavier(rows: number, columns: number, random: Random): Float64Array {
  const bound = Math.sqrt(6 / (rows + columns));
  const w = new Float64Array(rows * columns);
  for (let i = 0; i < w.length; i++) w[i] = (2 * random() - 1) * bound;
  return w;
}

/** Tenths from -1.2 to 1.2 without 0, for sums that are done by hand. */
function coarse(rows: number, columns: number, random: Random): Float64Array {
  return Float64Array.from({ length: rows * columns }, () => {
    const size = (1 + Math.floor(12 * random())) / 10;
    return random() < 0.5 ? -size : size;
  });
}

/** Ones on the diagonal. With ReLU, the start of Le, Jaitly and Hinton 2015, arXiv 1504.00941. */
function identity(rows: number, columns: number): Float64Array {
  const w = new Float64Array(rows * columns);
  for (let i = 0; i < Math.min(rows, columns); i++) w[i * columns + i] = 1;
  return w;
}

/**
 * Rows (or, where there are more rows than columns, columns) of length 1 at right angles.
 * Gram-Schmidt, twice for accuracy. Source: Saxe, McClelland and Ganguli 2014, arXiv 1312.6120.
 */
function orthogonal(rows: number, columns: number, random: Random): Float64Array {
  const count = Math.min(rows, columns);
  const length = Math.max(rows, columns);
  const vectors: Float64Array[] = [];
  while (vectors.length < count) {
    const v = Float64Array.from({ length }, () => nearlyNormal(random));
    const passes = [...vectors, ...vectors];
    let along = dot(passes[0] ?? v, v);
    passes.forEach((u, k) => {
      along = takeAway(u, along, v, passes[k + 1] ?? v);
    });
    const size = Math.sqrt(along);
    if (size > 1e-6) vectors.push(v.map((entry) => entry / size));
  }
  const w = new Float64Array(rows * columns);
  vectors.forEach((v, k) => {
    for (let j = 0; j < length; j++)
      w[rows <= columns ? k * columns + j : j * columns + k] = v[j] as number;
  });
  return w;
}

/** Takes from v what lies along u, and gives how much of what is left lies along the next; quicker than one after the other. */
function takeAway(u: Float64Array, along: number, v: Float64Array, next: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < v.length; i++) {
    const left = (v[i] as number) - along * (u[i] as number);
    v[i] = left;
    sum += (next[i] as number) * left;
  }
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
