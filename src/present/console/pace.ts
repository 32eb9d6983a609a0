/**
 * How a lecture stands against its plan, in minutes: above 0 ahead, below 0 behind, 0 while the time spent lies within
 * what the plan gives the slide shown. All slides are given the same time.
 */
export function paceOf(plan: {
  /** Time spent, in minutes. */
  readonly spent: number;
  /** Planned length, in minutes. */
  readonly minutes: number;
  /** The slide shown, from 0, and how many there are. */
  readonly at: number;
  readonly count: number;
}): number {
  const { spent, minutes, at, count } = plan;
  const begins = (at / count) * minutes;
  const ends = ((at + 1) / count) * minutes;
  if (spent < begins) return begins - spent;
  return spent > ends ? ends - spent : 0;
}

/** A time as `m:ss`, or `h:mm:ss` from an hour on; in ms. */
export function clockText(time: number): string {
  const seconds = Math.max(0, Math.floor(time / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
