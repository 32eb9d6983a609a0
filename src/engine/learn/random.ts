/** A source of numbers in [0, 1), equal on every machine for the same seed. */
export type Random = () => number;

/** SplitMix32: 32 bits of state, exact integer arithmetic only. `seed` is taken modulo 2^32. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return ((z ^ (z >>> 16)) >>> 0) / 2 ** 32;
  };
}

/**
 * Close to a standard normal number: the sum of twelve uniform ones, less 6 (Irwin and Hall).
 * Unlike Box-Muller it needs no log or cos, whose last digit differs between browsers.
 */
export function nearlyNormal(random: Random): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random();
  return sum;
}
