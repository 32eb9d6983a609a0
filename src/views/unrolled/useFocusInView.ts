import { type RefObject, useEffect, useRef } from 'react';
import { xIn } from '../../figures/pointerIn.ts';
import { withWindow } from '../../scene/change/changeView.ts';
import { change, store } from '../../state/store.ts';
import type { ChainLayout } from './layout.ts';

/** Kept free beside what is brought into view, in CSS pixels. */
const MARGIN = 24;

/** What the keyboard comes to is seen: the figure pans as far as it must. */
export function useFocusInView(ref: RefObject<HTMLElement | null>, layout: ChainLayout): void {
  const current = useRef(layout);
  current.current = layout;
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const onFocus = ({ target }: FocusEvent) => {
      const { seen } = store.getState();
      if (!(target instanceof SVGElement) || !target.matches(':focus-visible') || !seen) return;
      const { left, right, pitch } = current.current;
      const box = target.getBoundingClientRect();
      const over = xIn(element, box.right) - right + MARGIN;
      const under = left - xIn(element, box.left) + MARGIN;
      const by = over > MARGIN ? over : under > MARGIN ? -under : 0;
      if (by !== 0)
        change((scene) => withWindow(scene, { from: seen.from + by / pitch, span: seen.span }));
    };
    element.addEventListener('focusin', onFocus);
    return () => element.removeEventListener('focusin', onFocus);
  }, [ref]);
}
