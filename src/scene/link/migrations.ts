/** A link in parts: each a key and what stands behind its '=', as it is written; null for a bare word. */
export type Pairs = readonly (readonly [key: string, value: string | null])[];

/**
 * For every version of links that was ever published, what turns its pairs into those of the newest. When a version
 * is added, the entries before it end in a step to it, and src/scene/fixtures keeps a file of links for each.
 */
export const migrations: Readonly<Record<number, (pairs: Pairs) => Pairs>> = {
  1: (pairs) => pairs,
};

export const VERSION = 1;
