import { useEffect, useRef, useState } from 'react';

/** Whether nothing shall glide: the reader asked the system for less motion, or the page is being pictured. */
export const prefersStill = () =>
  'still' in document.documentElement.dataset ||
  matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Slow at both ends. */
const ease = (p: number) => (p < 0.5 ? 4 * p ** 3 : 1 - (2 - 2 * p) ** 3 / 2);

/**
 * A number that glides to `target` in `duration` ms, starting anew from where it is whenever the target changes.
 * Jumps at once where motion is not wanted, and when `duration` is 0.
 */
export function useTween(target: number, duration: number): number {
  const current = useRef(target);
  const [, redraw] = useState(target);
  useEffect(() => {
    const from = current.current;
    if (from === target) return;
    if (duration === 0) {
      // Drawn there already.
      current.current = target;
      return;
    }
    const set = (next: number) => {
      current.current = next;
      redraw(next);
    };
    if (prefersStill()) {
      set(target);
      return;
    }
    let frame = 0;
    let start: number | null = null;
    const tick = (now: number) => {
      start ??= now;
      const p = Math.min(1, (now - start) / duration);
      set(p === 1 ? target : from + (target - from) * ease(p));
      if (p < 1) frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [target, duration]);
  return duration === 0 ? target : current.current;
}
