import { VERSION } from '../scene/migrations.ts';
import { problemOf, type StorageProblem } from './device.ts';

/** Where texts are kept between visits. Any call may throw: storage can be full, forbidden or absent. */
export interface TextStorage {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
}

/** One piece of work as it was last seen. */
export interface Kept {
  /** Whose it is: a tab, or what was opened in it since. */
  readonly work: string;
  /** When it was kept, in ms since 1970. */
  readonly time: number;
  /** The scene, as a link; it may be longer than links that are handed on. */
  readonly link: string;
}

/** Pieces of work that are kept; a further one takes the place of the oldest. */
export const KEPT = 6;

const PREFIX = 'unrolled:work:v1:';
const SLOTS = Array.from({ length: KEPT }, (_, i) => PREFIX + i);

/** What came of keeping: the text that stands in the place now, or why there is none. */
export type Keeping =
  | { readonly ok: true; readonly text: string }
  /** Another tab has kept something of the same work since: give what follows another name. */
  | { readonly ok: false; readonly why: 'taken' }
  | { readonly ok: false; readonly why: StorageProblem };

/**
 * Keeps the link of a piece of work, in place of what was kept of the same work, if that is still the text `left` that
 * this tab left or found there. Work of other tabs, what was there before a link was opened (give what follows another
 * name), and what a newer version kept, stays.
 */
export function keep(storage: TextStorage, kept: Kept, left: string | null): Keeping {
  const slots = SLOTS.map((key) => ({ key, kept: read(storage, key) }));
  const own = slots.find((slot) => slot.kept?.work === kept.work);
  const free = slots.find((slot) => slot.kept === null);
  const open = slots.filter((slot) => !slot.kept || !isNewer(slot.kept));
  const oldest = (open.length > 0 ? open : slots).reduce((a, b) =>
    (b.kept?.time ?? 0) < (a.kept?.time ?? 0) ? b : a,
  );
  const text = JSON.stringify(kept);
  try {
    if (own && storage.get(own.key) !== left) return { ok: false, why: 'taken' };
    storage.set((own ?? free ?? oldest).key, text);
    return { ok: true, text };
  } catch (error) {
    return { ok: false, why: problemOf(error) };
  }
}

/** Whether a newer version of this program has written it: what is shown of it here is not all. */
export const isNewer = ({ link }: Kept): boolean =>
  Number(/^v=(\d{1,9})&/.exec(link)?.[1] ?? 0) > VERSION;

/** All pieces of work that are kept, the newest first. */
export const keptWork = (storage: TextStorage): readonly Kept[] =>
  SLOTS.map((key) => read(storage, key))
    .filter((kept) => kept !== null)
    .sort((a, b) => b.time - a.time);

/** What was last kept of a piece of work, or of any; null where there is none. */
export const recall = (storage: TextStorage, work?: string): Kept | null =>
  keptWork(storage).find((kept) => work === undefined || kept.work === work) ?? null;

/** The text in the place of a piece of work, as `keep` asks for it; null where there is none. */
export function textLeft(storage: TextStorage, work: string): string | null {
  const key = SLOTS.find((slot) => read(storage, slot)?.work === work);
  return key === undefined ? null : storage.get(key);
}

/** Forgets a piece of work. */
export function forget(storage: TextStorage, work: string): void {
  for (const key of SLOTS)
    if (read(storage, key)?.work === work) attempt(() => storage.remove(key));
}

/** What a slot holds; null where it is empty, or holds what is none of ours. */
function read(storage: TextStorage, key: string): Kept | null {
  let kept: unknown = null;
  attempt(() => {
    kept = JSON.parse(storage.get(key) ?? 'null');
  });
  if (typeof kept !== 'object' || kept === null) return null;
  const { work, time, link } = kept as Partial<Record<keyof Kept, unknown>>;
  const isKept =
    typeof work === 'string' && typeof link === 'string' && typeof time === 'number' && time >= 0;
  return isKept ? { work, time, link } : null;
}

function attempt(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
