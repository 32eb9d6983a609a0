import { MAX_WEIGHTS } from '../document/scene.ts';
import { packExactly, unpackExactly } from './packedWeights.ts';

/** `own.` begins the weights that come from nowhere else (trained here, or from a file); a preset has no point in its name. */
export const OWN = 'own.';

/** `own.48.` and all weights of a network, packed: every double as it is. */
export const writeOwn = (weights: readonly number[]): string =>
  `${OWN}${weights.length}.${packExactly(weights)}`;

/** What such a value says, for `parse` to judge; null where it cannot be read. */
export function readOwn(value: string) {
  const [, count = '', packed = ''] = /^own\.(\d{1,7})\.([\w-]+)$/.exec(value) ?? [];
  // A claim of more must not be made room for.
  if (count === '' || Number(count) > MAX_WEIGHTS) return null;
  const weights = unpackExactly(packed, Number(count));
  return weights && { value: { kind: 'own', weights } };
}
