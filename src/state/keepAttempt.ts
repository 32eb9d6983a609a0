import { askedKey, askedOf } from '../exercise/asked.ts';
import type { Scene } from '../scene/document/scene.ts';
import { fieldsOfKind, pick } from '../scene/fields/byKind.ts';
import { networkOf } from '../scene/read/derive.ts';
import type { Attempt } from './attempt.ts';
import { local } from './local.ts';
import { shortHash } from './shortHash.ts';

/*
 * Exercises that were begun and not done, on this device: whoever comes back finds what was typed. One that is done is
 * forgotten, so that it can be done anew.
 */

const KEY = 'unrolled:attempts:v1';
/** The oldest gives way to a newer one. */
const MOST = 24;
const MOST_TYPED = 120;

type Kept = Pick<Attempt, 'typed' | 'found' | 'told' | 'tries' | 'hint' | 'since'>;

const ABOUT = fieldsOfKind('network', 'weights', 'text', 'question');

/** An exercise by its network, numbers and question, however it is looked at. */
const exerciseId = (scene: Scene): string => shortHash(JSON.stringify(pick(scene, ABOUT)));

/** Keeps how far an exercise has come, where it is begun and not done. Storage may be forbidden or full. */
export function keepAttempt(scene: Scene, attempt: Attempt): void {
  const { ask } = scene;
  if (!ask) return;
  const { typed, found, told, tries, hint, since } = attempt;
  const isBegun = tries > 0 || hint > 0 || [...typed.values()].some((text) => text !== '');
  const isDone = askedOf(networkOf(scene), ask).every((asked) => found.has(askedKey(asked)));
  const id = exerciseId(scene);
  try {
    const others = readAll().filter(([each]) => each !== id);
    const mine = { typed: [...typed], found: [...found], told: [...told], tries, hint, since };
    const kept = isBegun && !isDone ? [...others, [id, mine]] : others;
    if (kept.length > 0) local.set(KEY, JSON.stringify(kept.slice(-MOST)));
    else local.remove(KEY);
  } catch {}
}

/** How far an exercise had come; null where nothing is kept of it. */
export function keptAttempt(scene: Scene): Kept | null {
  const { ask } = scene;
  if (!ask) return null;
  const id = exerciseId(scene);
  const keys = new Set(askedOf(networkOf(scene), ask).map(askedKey));
  const [, said] = readAll().find(([each]) => each === id) ?? [];
  return said === undefined ? null : readKept(said, keys);
}

function readAll(): (readonly [id: string, said: unknown])[] {
  try {
    const all: unknown = JSON.parse(local.get(KEY) ?? '[]');
    return Array.isArray(all) ? all.filter(isPair) : [];
  } catch {
    return [];
  }
}

const isPair = (data: unknown): data is readonly [string, unknown] =>
  Array.isArray(data) && data.length === 2 && typeof data[0] === 'string';

function readKept(said: unknown, keys: ReadonlySet<string>): Kept | null {
  if (typeof said !== 'object' || said === null) return null;
  const { typed, found, told, tries, hint, since } = said as Record<string, unknown>;
  const keysIn = (data: unknown) =>
    new Set(Array.isArray(data) ? data.filter((each): each is string => keys.has(each)) : []);
  const pairs = Array.isArray(typed) ? typed.filter(isPair) : [];
  const count = (data: unknown, most: number) =>
    typeof data === 'number' && Number.isInteger(data) && data >= 0 ? Math.min(data, most) : 0;
  const shown = keysIn(found);
  return {
    typed: new Map(
      pairs.flatMap(([key, text]) =>
        keys.has(key) && typeof text === 'string' ? [[key, text.slice(0, MOST_TYPED)]] : [],
      ),
    ),
    found: shown,
    told: new Set([...keysIn(told)].filter((key) => shown.has(key))),
    tries: count(tries, 9999),
    hint: count(hint, 2),
    since: count(since, Date.now()),
  };
}
