import { type RefObject, useEffect, useRef } from 'react';
import { xIn } from '../pointerIn.ts';
import type { TimeAxis } from './axis.ts';
import type { TimeHand } from './timeHand.ts';

/** Kept free beside what is brought into view, in CSS pixels. */
const MARGIN = 24;

/** What the keyboard comes to is seen: the figure pans as far as it must. */
export function useFocusInView(
  ref: RefObject<HTMLElement | null>,
  axis: TimeAxis | null,
  hand: TimeHand,
): void {
  const current = useRef(axis);
  current.current = axis;
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const onFocus = ({ target }: FocusEvent) => {
      const seen = hand.seen();
      if (!(target instanceof SVGElement) || !target.matches(':focus-visible')) return;
      if (!seen || !current.current) return;
      const { left, right, pitch } = current.current;
      const box = target.getBoundingClientRect();
      const over = xIn(element, box.right) - right + MARGIN;
      const under = left - xIn(element, box.left) + MARGIN;
      const by = over > MARGIN ? over : under > MARGIN ? -under : 0;
      if (by !== 0) hand.show({ from: seen.from + by / pitch, span: seen.span });
    };
    element.addEventListener('focusin', onFocus);
    return () => element.removeEventListener('focusin', onFocus);
  }, [ref, hand]);
}
