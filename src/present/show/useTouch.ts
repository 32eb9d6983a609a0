import { type RefObject, useEffect } from 'react';
import { goByBuilds, goBySlides } from './going.ts';
import { show } from './show.ts';

/** Part of the width at either edge where a tap turns the slide. */
const EDGE = 0.07;
/** A finger that moved less has tapped; one that moved further sideways has swiped; in CSS pixels. */
const TAP = 10;
const SWIPE = 60;

const OWN = 'button, a, input, select, textarea, label, summary, dialog, [role="scrollbar"]';

/** Touch turns the slides: taps at the edges go on by builds, and swipes outside the figure, which keeps its own, by slides. */
export function useTouch(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let start: { readonly id: number; readonly x: number; readonly y: number } | null = null;
    const down = (event: PointerEvent) => {
      const isFirst = event.isPrimary && event.pointerType === 'touch';
      start = isFirst ? { id: event.pointerId, x: event.clientX, y: event.clientY } : null;
    };
    const up = (event: PointerEvent) => {
      const from = start;
      start = null;
      const { target } = event;
      if (from?.id !== event.pointerId || !(target instanceof Element)) return;
      if (target.closest(OWN) || show.getState().isBlack) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      const { left, width } = element.getBoundingClientRect();
      const share = (event.clientX - left) / width;
      if (Math.hypot(dx, dy) < TAP) {
        if (share < EDGE) goByBuilds(-1);
        else if (share > 1 - EDGE) goByBuilds(1);
      } else if (
        Math.abs(dx) > SWIPE &&
        Math.abs(dx) > 2 * Math.abs(dy) &&
        !target.closest('[data-part="stage"]')
      )
        goBySlides(dx < 0 ? 1 : -1);
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointerup', up);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointerup', up);
    };
  }, [root]);
}
