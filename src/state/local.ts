import type { WorkStorage } from './keep.ts';

/** What the browser keeps for this page; any call may throw. */
export const local: WorkStorage = {
  get: (key) => localStorage.getItem(key),
  set: (key, value) => localStorage.setItem(key, value),
  remove: (key) => localStorage.removeItem(key),
  keys: () => Object.keys(localStorage),
};

/** Whether a newer version of this program has kept something here: its keys say a later version. */
export function hasNewerKeys(): boolean {
  try {
    return Object.keys(localStorage).some((key) => {
      const version = /^unrolled:[\w-]+:v(\d+)(?::|$)/.exec(key)?.[1];
      return version !== undefined && Number(version) > KEYS_VERSION;
    });
  } catch {
    return false;
  }
}

/** The version in the names under which work, decks and progress are kept. */
const KEYS_VERSION = 1;
