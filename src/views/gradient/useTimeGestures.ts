import { type RefObject, useEffect, useRef } from 'react';
import { xIn } from '../../figures/pointerIn.ts';
import { useFrame } from '../../figures/useFrame.ts';
import { withWindow } from '../../scene/change/changeView.ts';
import type { Window } from '../../scene/document/scene.ts';
import { change, showAll, store, zoom } from '../../state/store.ts';
import type { GradientLayout } from './layout.ts';

/** Zooms with the wheel, pans with its other axis or by dragging the axis, fits with a double click. */
export function useTimeGestures(
  ref: RefObject<HTMLElement | null>,
  layout: GradientLayout | null,
): void {
  const current = useRef(layout);
  current.current = layout;
  const show = useFrame((window: Window) => change((scene) => withWindow(scene, window)));
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      const now = current.current;
      const { seen } = store.getState();
      if (!now || !seen) return;
      event.preventDefault();
      const isPan = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (isPan && !event.ctrlKey) {
        const by = (event.deltaX || event.deltaY) / now.pitch;
        show({ from: seen.from + by, span: seen.span });
        return;
      }
      const x = xIn(element, event.clientX);
      const share = Math.max(0, Math.min(1, (x - now.left) / (now.right - now.left)));
      const turned = Math.max(-240, Math.min(240, event.deltaY));
      zoom(Math.exp(turned * (event.ctrlKey ? 0.01 : 0.0016)), share);
    };
    const onDouble = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('button, select, input')) return;
      showAll();
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('dblclick', onDouble);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('dblclick', onDouble);
    };
  }, [ref, show]);
}
