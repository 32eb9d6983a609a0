import { VERSION } from '../scene/link/migrations.ts';
import { problemOf, type StorageProblem } from './device.ts';
import { WORK_KEYS } from './workKeys.ts';

/** Where texts are kept between visits. Any call may throw: storage can be full, forbidden or absent. */
export interface TextStorage {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
}

export interface WorkStorage extends TextStorage {
  /** The names of all texts. */
  readonly keys: () => readonly string[];
}

/** One piece of work as it was last seen. */
export interface Kept {
  /** Whose it is: a tab, or what was opened in it since. */
  readonly work: string;
  /** When it was kept, in ms since 1970, by the clock of then. */
  readonly time: number;
  /** Whose turn it was: the larger, the later. 0 where an older version kept it. */
  readonly turn: number;
  /** The scene, as a link; it may be longer than links that are handed on. */
  readonly link: string;
}

const PREFIX = `${WORK_KEYS}v1:`;

/** Who has kept something last, and how many have before: an order that no clock can spoil. */
const TURN = 'unrolled:work-turn:v1';

/** How far a clock may be ahead of another's before it is not believed, in ms. */
const DAY = 86_400_000;

/** What came of keeping: the text that stands in the place now, or why there is none. */
export type Keeping =
  | { readonly ok: true; readonly text: string }
  /** Another tab has kept something of the same work since: give what follows another name. */
  | { readonly ok: false; readonly why: 'taken' }
  | { readonly ok: false; readonly why: StorageProblem };

/**
 * Keeps the link of a piece of work, in place of what was kept of the same work, if that is still the text `left` that
 * this tab left or found there. Nothing else makes room for it: what is kept goes when the reader says so.
 */
export function keep(storage: WorkStorage, kept: Omit<Kept, 'turn'>, left: string | null): Keeping {
  try {
    const key = keyOf(storage, kept.work);
    if (key !== null && storage.get(key) !== left) return { ok: false, why: 'taken' };
    const text = JSON.stringify({ ...kept, turn: turnOf(storage, kept.work) });
    storage.set(key ?? PREFIX + kept.work, text);
    return { ok: true, text };
  } catch (error) {
    return { ok: false, why: problemOf(error) };
  }
}

/** The turn of a work that is kept now: one after all others, unless its own was the last. */
function turnOf(storage: WorkStorage, work: string): number {
  const [said, whose] = (storage.get(TURN) ?? '').split(' ');
  const last = isTurn(Number(said))
    ? Number(said)
    : Math.max(0, ...keptWork(storage).map(({ turn }) => turn));
  if (whose === work && isTurn(last)) return last;
  storage.set(TURN, `${last + 1} ${work}`);
  return last + 1;
}

/** More than anybody keeps; what says more is none of ours. */
const MOST_TURNS = 2 ** 50;

const isTurn = (turn: unknown): turn is number =>
  Number.isInteger(turn) && Number(turn) > 0 && Number(turn) < MOST_TURNS;

/** Whether a newer version of this program has written it: what is shown of it here is not all. */
export const isOfNewerVersion = ({ link }: Kept): boolean =>
  Number(/^v=(\d{1,9})&/.exec(link)?.[1] ?? 0) > VERSION;

/** When a piece of work was kept; null where the clock was wrong then, or is now. */
export const timeOf = ({ time }: Kept, now = Date.now()): number | null =>
  time <= now + DAY ? time : null;

/** All pieces of work that are kept, the newest first. */
export const keptWork = (storage: WorkStorage): readonly Kept[] =>
  workKeys(storage)
    .map((key) => read(storage, key))
    .filter((kept) => kept !== null)
    .sort((a, b) => b.turn - a.turn || (timeOf(b) ?? 0) - (timeOf(a) ?? 0) || b.time - a.time);

/** What was last kept of a piece of work; null where there is nothing. */
export function recall(storage: WorkStorage, work: string): Kept | null {
  const key = keyOf(storage, work);
  return key === null ? null : read(storage, key);
}

/** The text in the place of a piece of work, as `keep` asks for it; null where there is none. */
export function textLeft(storage: WorkStorage, work: string): string | null {
  const key = keyOf(storage, work);
  return key === null ? null : storage.get(key);
}

/** Forgets a piece of work. Returns its text, with which it can be `putBack`; null where there was none. */
export function forget(storage: WorkStorage, work: string): string | null {
  let text: string | null = null;
  attempt(() => {
    const key = keyOf(storage, work);
    if (key === null) return;
    text = storage.get(key);
    storage.remove(key);
  });
  return text;
}

/** Keeps again what was forgotten. @throws where there is no more room. */
export const putBack = (storage: WorkStorage, work: string, text: string): void =>
  storage.set(PREFIX + work, text);

/** Whether anything stands in the place of a piece of work, be it what nobody can read. @throws where nothing can be read */
export const hasPlace = (storage: WorkStorage, work: string): boolean =>
  storage.get(PREFIX + work) !== null || keyOf(storage, work) !== null;

function workKeys(storage: WorkStorage): readonly string[] {
  let keys: readonly string[] = [];
  attempt(() => {
    keys = storage.keys().filter((key) => key.startsWith(PREFIX));
  });
  return keys;
}

/** The place of a piece of work: under its name, or where older versions kept it; null where it is not kept. */
function keyOf(storage: WorkStorage, work: string): string | null {
  if (read(storage, PREFIX + work)?.work === work) return PREFIX + work;
  return OLD_KEYS.find((key) => read(storage, key)?.work === work) ?? null;
}

/** The six places of older versions. */
const OLD_KEYS = Array.from({ length: 6 }, (_, i) => PREFIX + i);

/** What is kept under a key; null where it is nothing, or none of ours. */
function read(storage: TextStorage, key: string): Kept | null {
  let kept: unknown = null;
  attempt(() => {
    kept = JSON.parse(storage.get(key) ?? 'null');
  });
  if (typeof kept !== 'object' || kept === null) return null;
  const { work, time, link, turn } = kept as Partial<Record<keyof Kept, unknown>>;
  const isKept =
    typeof work === 'string' && typeof link === 'string' && typeof time === 'number' && time >= 0;
  return isKept ? { work, time, link, turn: isTurn(turn) ? turn : 0 } : null;
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {}
}
