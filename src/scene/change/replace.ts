import { isEqual } from '../document/equal.ts';
import type { Scene } from '../document/scene.ts';
import { fieldsOfKind } from '../fields/byKind.ts';
import { fitted } from '../fields/fitted.ts';
import { isTooLarge } from '../read/sizes.ts';

const NETWORK = fieldsOfKind('network');

/**
 * Puts parts into a scene, and right what depends on them. Equal parts do not count as a change; nothing changes either
 * where the network would be too large.
 */
export function replace(before: Scene, parts: Partial<Scene>): Scene {
  const keys = Object.keys(parts) as (keyof Scene)[];
  if (keys.every((key) => isEqual(before[key], parts[key]))) return before;
  const next = fitted({ ...before, ...parts }, before);
  const isOther = NETWORK.some((name) => next[name] !== before[name]);
  return isOther && isTooLarge(next) ? before : next;
}

export const rounded = (value: number, least: number, most: number): number =>
  Math.min(Math.max(least, Math.round(value)), most);

export const isIndex = (value: number, count: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < count;
