import { type Outcome, outcomes } from '../../lesson/test/outcome.ts';
import type { TextStorage } from '../../state/keep.ts';

/*
 * How far sets of exercises have come, on this device alone: what is asked is in a link or a file, and what was answered is
 * sent nowhere.
 */

/** How an exercise of a set went, the first time that it was done. */
export interface Result {
  readonly outcome: Exclude<Outcome, 'left'>;
  readonly tries: number;
  /** Numbers that were told. */
  readonly told: number;
  /** The most that was asked for as help: 0 none, 1 the operands, 2 the written sum. */
  readonly hint: number;
}

/** How far a set has come; its slides are known by their places. */
export interface KeptSet {
  /** The slide that is shown; as many as there are: the results. */
  readonly at: number;
  /** For how long each was looked at until it was done, in ms. */
  readonly spent: ReadonlyMap<number, number>;
  readonly results: ReadonlyMap<number, Result>;
}

export const UNTOUCHED: KeptSet = { at: 0, spent: new Map(), results: new Map() };

const KEY = 'unrolled:sets:v1';
/** The oldest gives way to a newer one. */
const MOST = 24;

export function keepSet(storage: TextStorage, name: string, set: KeptSet): void {
  const { at, spent, results } = set;
  const mine = { at, spent: [...spent], results: [...results] };
  const others = readAll(storage).filter(([each]) => each !== name);
  storage.set(KEY, JSON.stringify([...others, [name, mine]].slice(-MOST)));
}

/** How far a set of so many slides had come. */
export function keptSet(storage: TextStorage, name: string, slides: number): KeptSet {
  const [, said] = readAll(storage).find(([each]) => each === name) ?? [];
  if (typeof said !== 'object' || said === null) return UNTOUCHED;
  const { at, spent, results } = said as Record<string, unknown>;
  return {
    at: countIn(at, slides),
    spent: new Map(
      placesIn(spent, slides).map(([place, ms]) => [place, countIn(ms, Number.MAX_SAFE_INTEGER)]),
    ),
    results: new Map(
      placesIn(results, slides).flatMap(([place, data]) => {
        const result = readResult(data);
        return result ? [[place, result]] : [];
      }),
    ),
  };
}

function readAll(storage: TextStorage): readonly (readonly [string, unknown])[] {
  try {
    const all: unknown = JSON.parse(storage.get(KEY) ?? '[]');
    return Array.isArray(all) ? all.filter(isPair) : [];
  } catch {
    return [];
  }
}

const isPair = (data: unknown): data is readonly [string, unknown] =>
  Array.isArray(data) && data.length === 2 && typeof data[0] === 'string';

function placesIn(data: unknown, slides: number): readonly (readonly [number, unknown])[] {
  if (!Array.isArray(data)) return [];
  return data.filter(
    (pair): pair is readonly [number, unknown] =>
      Array.isArray(pair) && Number.isInteger(pair[0]) && pair[0] >= 0 && pair[0] < slides,
  );
}

function readResult(data: unknown): Result | null {
  if (typeof data !== 'object' || data === null) return null;
  const { outcome, tries, told, hint } = data as Record<string, unknown>;
  const known = outcomes.find((each) => each === outcome);
  if (!known || known === 'left') return null;
  return {
    outcome: known,
    tries: countIn(tries, 9999),
    told: countIn(told, 9999),
    hint: countIn(hint, 2),
  };
}

const countIn = (data: unknown, most: number): number =>
  typeof data === 'number' && Number.isFinite(data) && data >= 0
    ? Math.min(Math.round(data), most)
    : 0;
