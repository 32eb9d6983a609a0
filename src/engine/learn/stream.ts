import { createRandom, type Random } from './random.ts';

/** The n-th of the independent streams of random numbers that a seed has; neighbours have nothing in common. */
export function streamOf(seed: number, n: number): Random {
  let hash = (Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return createRandom(hash ^ (hash >>> 13));
}

/** One of so many, each as likely. */
export const below = (random: Random, count: number): number => Math.floor(random() * count);
