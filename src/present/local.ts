import type { TextStorage } from '../state/keep.ts';

/** What the browser keeps for this page; any call may throw. */
export const local: TextStorage = {
  get: (key) => localStorage.getItem(key),
  set: (key, value) => localStorage.setItem(key, value),
  remove: (key) => localStorage.removeItem(key),
};
