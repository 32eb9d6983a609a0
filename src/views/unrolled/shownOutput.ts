import type { Network } from '../../engine/declare/network.ts';
import type { Progress } from './part.ts';

/** Which value of the head a column shows, or null before the head has begun. */
export function shownOutput(
  network: Network,
  progress: Progress,
): { readonly value: string; readonly isChosen: boolean } | null {
  const has = (name: string) =>
    progress.kind === 'done' ? network.values.has(name) : isLive(progress, name);
  if (has('o')) return { value: 'y', isChosen: true };
  if (has('y')) return { value: 'y', isChosen: false };
  if (has('z')) return { value: 'z', isChosen: false };
  if (has('wy')) return { value: 'wy', isChosen: false };
  return null;
}

/** The value that a head comes to: its probabilities, or the numbers themselves. */
export const answerValueOf = ({ values }: Network): string => (values.has('y') ? 'y' : 'z');

const isLive = (progress: Progress, name: string) =>
  progress.kind === 'now' && progress.live.includes(name);

/** The places to draw: all in order, or the largest few where there is no room for all. */
export function shownPlaces(values: ArrayLike<number>, room: number): readonly number[] {
  const all = Array.from(values, (_, i) => i);
  if (all.length <= room) return all;
  return all.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, Math.max(1, room));
}
