import type { Plan } from './minutes.ts';

/** A time as `m:ss`, or `h:mm:ss` from an hour on; in ms. */
export function clockText(time: number): string {
  const seconds = Math.max(0, Math.floor(time / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** When a slide of a plan begins. */
export const beginText = ({ begins }: Plan, at: number): string =>
  clockText(60_000 * (begins[at] ?? 0));
