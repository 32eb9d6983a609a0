import type { Scene } from './scene.ts';

/** Whether two pieces of plain data (scenes, or parts of them) say the same. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isEqual(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

/** What says where one is in a scene and how one looks at it, and nothing of what was made. */
const LOOKING: readonly (keyof Scene)[] = [
  'cursor',
  'value',
  'unit',
  'output',
  'rolled',
  'window',
  'rows',
  'order',
  'pinned',
  'probe',
  'figure',
  'matrix',
  'growthView',
  'gradientView',
];

/** What training needs besides the text of the stage. */
const TRAINED: readonly (keyof Scene)[] = [
  'cell',
  'hidden',
  'activation',
  'bias',
  'head',
  'vocabulary',
  'outputs',
  'source',
  'fills',
  'edits',
  'events',
  'training',
];

/** Whether two scenes train to the same weights. */
export const isSameTraining = (a: Scene, b: Scene): boolean =>
  TRAINED.every((key) => isEqual(a[key], b[key])) &&
  (a.training.data.kind !== 'input' || a.text === b.text);

/** Whether two scenes are the same network, weights and text, however they are looked at. */
export const isSameWork = (a: Scene, b: Scene): boolean =>
  (Object.keys(a) as (keyof Scene)[]).every(
    (key) => LOOKING.includes(key) || isEqual(a[key], b[key]),
  );
