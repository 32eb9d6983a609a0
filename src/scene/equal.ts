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
  'twoBiases',
  'reset',
  'peepholes',
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

/**
 * The same scene as `next`, made of the parts of `old` where these say the same: what is remembered by the identity
 * of a part, such as a run, is then found again. `old` itself where all is equal.
 */
export function reuse(old: Scene, next: Scene): Scene {
  const parts = (Object.keys(next) as (keyof Scene)[]).map(
    (key) => [key, isEqual(old[key], next[key]) ? old[key] : next[key]] as const,
  );
  return parts.every(([key, part]) => part === old[key])
    ? old
    : (Object.fromEntries(parts) as unknown as Scene);
}
