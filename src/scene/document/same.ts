import { fieldsOfKind } from '../fields/byKind.ts';
import { isEqual } from './equal.ts';
import type { Scene, StillScene } from './scene.ts';

const MADE = fieldsOfKind('network', 'weights', 'text', 'training', 'question', 'beside');
const TRAINED = fieldsOfKind('network', 'weights', 'training');
const NETWORK = fieldsOfKind('network');

const agree = (a: StillScene, b: StillScene, names: readonly (keyof StillScene)[]): boolean =>
  names.every((name) => isEqual(a[name], b[name]));

/** Whether two scenes are of one kind of network, whatever its weights. */
export const isSameNetwork = (a: StillScene, b: StillScene): boolean => agree(a, b, NETWORK);

/** Whether two scenes train to the same weights. */
export const isSameTraining = (a: Scene, b: Scene): boolean =>
  agree(a, b, TRAINED) && (a.training.data.kind !== 'input' || a.text === b.text);

/** Whether a training of the one can go on in the other: they may differ in weights and in how updates are made. */
export const isSameLesson = (a: StillScene, b: StillScene): boolean =>
  isSameNetwork(a, b) &&
  isEqual(a.training.data, b.training.data) &&
  a.training.seed === b.training.seed &&
  (a.training.data.kind !== 'input' || a.text === b.text);

/** Whether two scenes are the same network, weights and text, however they are looked at. */
export const isSameWork = (a: Scene, b: Scene): boolean => agree(a, b, MADE);

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
