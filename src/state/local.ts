import { isFramed } from './framed.ts';
import type { WorkStorage } from './keep.ts';

/** What a frame of a page from elsewhere remembers, until it is left. */
const passing = new Map<string, string>();

/**
 * What the browser keeps for this page; any call may throw. In a frame of a page from elsewhere nothing is kept and
 * nothing that was kept is seen: that page may lay a veil over this one and have its reader click through it.
 */
export const local: WorkStorage = isFramed
  ? {
      get: (key) => passing.get(key) ?? null,
      set: (key, value) => void passing.set(key, value),
      remove: (key) => void passing.delete(key),
      keys: () => [...passing.keys()],
    }
  : {
      get: (key) => localStorage.getItem(key),
      set: (key, value) => localStorage.setItem(key, value),
      remove: (key) => localStorage.removeItem(key),
      keys: () => Object.keys(localStorage),
    };

/** Whether a newer version of this program has kept something here: its keys say a later version. */
export function hasNewerKeys(): boolean {
  if (isFramed) return false;
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
