import { keptWork, type WorkStorage } from './keep.ts';

/*
 * Work that the page could not show: it stays on the device, where its reader can save or remove it, and no page begins
 * with it any more.
 */

const KEY = 'unrolled:aside:v1';

/** The pieces of work that no page is to begin with. */
export function asideOf(storage: WorkStorage): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(storage.get(KEY) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((work) => typeof work === 'string') : []);
  } catch {
    return new Set();
  }
}

/** From now on no page begins with any of the work that is kept as yet; false where that cannot be kept. */
export function setAside(storage: WorkStorage): boolean {
  try {
    storage.set(KEY, JSON.stringify(keptWork(storage).map(({ work }) => work)));
    return true;
  } catch {
    return false;
  }
}
