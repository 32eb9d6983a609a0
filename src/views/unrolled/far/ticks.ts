import type { Window } from '../../../scene/document/scene.ts';

/** Round timesteps in a window, at most so many. */
export function ticksFor({ from, span }: Window, steps: number, most: number): readonly number[] {
  const least = span / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const step = [1, 2, 5, 10].map((n) => n * power).find((size) => size >= least) ?? 10 * power;
  const ticks: number[] = [];
  const end = Math.min(steps - 1, from + span - 0.5);
  for (let t = Math.ceil(Math.max(0, from - 0.5) / step) * step; t <= end; t += step) ticks.push(t);
  return ticks;
}
