import type { Scene } from '../scene/document/scene.ts';

/** Scenes to go back and forward to, the nearest last. */
export interface History {
  readonly past: readonly Scene[];
  readonly future: readonly Scene[];
  /** The kind of edit that the last entry is still open for; null where the next edit is an entry of its own. */
  readonly open: string | null;
}

/** Undo steps that are kept. */
export const HISTORY_LIMIT = 200;

export const EMPTY_HISTORY: History = { past: [], future: [], open: null };

/** After an edit that led away from `before`. Edits of one kind, one after the other, are one entry. */
export function recorded(history: History, before: Scene, kind: string | null): History {
  const isSameEdit = kind !== null && kind === history.open;
  const past = isSameEdit ? history.past : [...history.past, before].slice(-HISTORY_LIMIT);
  return { past, future: [], open: kind };
}

/** The next edit is an entry of its own, whatever its kind. */
export const closed = (history: History): History =>
  history.open === null ? history : { ...history, open: null };

/** One step back from `now`, or forward; null where there is none. */
export function travelled(
  { past, future }: History,
  now: Scene,
  direction: 'back' | 'forward',
): { readonly history: History; readonly scene: Scene } | null {
  const [from, to] = direction === 'back' ? [past, future] : [future, past];
  const scene = from.at(-1);
  if (!scene) return null;
  const [left, reached] = [from.slice(0, -1), [...to, now]];
  const history =
    direction === 'back'
      ? { past: left, future: reached, open: null }
      : { past: reached, future: left, open: null };
  return { history, scene };
}
