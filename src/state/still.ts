import type { Scene, StillScene } from '../scene/document/scene.ts';
import { fieldsOfKind } from '../scene/fields/byKind.ts';

const MOVING: ReadonlySet<string> = new Set(fieldsOfKind('place'));

/** The scenes given out last: the page's, and those of pictures beside it. */
const KEPT = 4;
const kept: Scene[] = [];

/** A scene without where one stands in it: the same object for as long as nothing else changes. */
export function stillOf(scene: Scene): StillScene {
  const known = kept.find((old) => old === scene || isSameBut(old, scene));
  if (known) return known;
  kept.unshift(scene);
  kept.length = Math.min(kept.length, KEPT);
  return scene;
}

const isSameBut = (a: Scene, b: Scene): boolean =>
  (Object.keys(a) as (keyof Scene)[]).every((key) => MOVING.has(key) || a[key] === b[key]);
