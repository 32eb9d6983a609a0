import { createStore } from 'zustand/vanilla';

/*
 * What whoever made a link does not want on the page, so that a class sees what it is about and nothing else. It is no
 * lock: the page says what was put away, and one click brings it back. Like the room one is in it is no part of the
 * scene, and no change of the scene loses it.
 */

/** Parts of the page that can be put away. */
export const HIDEABLE = [
  'input',
  'network',
  'training',
  'writing',
  'story',
  'answers',
  'figures',
  'lecture',
  'share',
] as const;

export type HideId = (typeof HIDEABLE)[number];

export const hidden = createStore<{ readonly ids: readonly HideId[] }>(() => ({ ids: [] }));

/** Puts these away and brings everything else back. */
export const hideOnly = (ids: readonly HideId[]): void => {
  if (ids.join() !== hidden.getState().ids.join()) hidden.setState({ ids });
};

/** The pair of an address that says what is put away, with what separates it from the rest; empty where nothing is. */
export const writeHides = (ids: readonly HideId[]): string =>
  ids.length === 0 ? '' : `hide=${HIDEABLE.filter((id) => ids.includes(id)).join('.')}&`;

/** Splits an address, without '#', into what it puts away and the rest. A name that there is not puts nothing away. */
export function readHides(hash: string): {
  readonly ids: readonly HideId[];
  readonly rest: string;
} {
  const found = /^hide=([a-z.]{0,100})(?:&|$)/.exec(hash);
  if (!found) return { ids: [], rest: hash };
  const names = (found[1] ?? '').split('.');
  return { ids: HIDEABLE.filter((id) => names.includes(id)), rest: hash.slice(found[0].length) };
}
