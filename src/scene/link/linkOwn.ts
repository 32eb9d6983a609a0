import { MAX_LINK_WEIGHTS, type OwnWeights } from '../document/scene.ts';
import { MAX_LINK_LENGTH } from './longest.ts';
import { packExactly, unpackExactly } from './packedWeights.ts';

/** `own.` begins the weights that come from nowhere else (trained here, or from a file); a preset has no point in its name. */
export const OWN = 'own.';

/**
 * `own.48.` and all weights of a network, packed: every double as it is. Of more than any link says none is written: what
 * stands in their place says nothing, and is as long as a link that is not opened.
 */
export const writeOwn = (weights: OwnWeights): string =>
  `${OWN}${weights.length}.${weights instanceof Float64Array ? '_'.repeat(MAX_LINK_LENGTH) : packExactly(weights)}`;

/** What such a value says, for `parse` to judge; null where it cannot be read. */
export function readOwn(value: string) {
  const [, count = '', packed = ''] = /^own\.(\d{1,7})\.([\w-]+)$/.exec(value) ?? [];
  // A claim of more must not be made room for.
  if (count === '' || Number(count) > MAX_LINK_WEIGHTS) return null;
  const weights = unpackExactly(packed, Number(count));
  return weights && { value: { kind: 'own', weights } };
}
