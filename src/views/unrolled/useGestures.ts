import { type RefObject, useEffect, useRef } from 'react';
import { shrinkOf, xIn } from '../../figures/pointerIn.ts';
import { useFrame } from '../../figures/useFrame.ts';
import { withWindow } from '../../scene/change/changeView.ts';
import type { Window } from '../../scene/document/scene.ts';
import { stepsOf } from '../../scene/read/derive.ts';
import { zoomed } from '../../scene/walk/window.ts';
import { change, scrub, showAll, store, zoom } from '../../state/store.ts';
import type { ChainLayout } from './layout.ts';

/** A pointer that moved less than this has clicked. */
const SLACK = 5;
/** After the wheel has rested for so long, the figure may glide again, in ms. */
const REST = 160;
const LINE = 33;

/** Zooming with wheel and pinch, panning by dragging and with the wheel's other axis, fitting with a double click. */
export function useGestures(ref: RefObject<HTMLElement | null>, layout: ChainLayout): void {
  const current = useRef(layout);
  current.current = layout;
  const show = useFrame((window: Window) => change((scene) => withWindow(scene, window)));
  const pending = useRef({ factor: 1, share: 0.5, by: 0 });
  const turn = useFrame(() => {
    const { factor, share, by } = pending.current;
    pending.current = { factor: 1, share, by: 0 };
    if (factor !== 1) zoom(factor, share);
    const { seen } = store.getState();
    if (by !== 0 && seen)
      change((scene) =>
        withWindow(scene, { from: seen.from + by / current.current.pitch, span: seen.span }),
      );
  });

  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const shareAt = (clientX: number) => {
      const { left, right } = current.current;
      return Math.max(0, Math.min(1, (xIn(element, clientX) - left) / (right - left)));
    };
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const unit = event.deltaMode === 1 ? LINE : 1;
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      const isPan =
        !event.ctrlKey && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY));
      const rate = event.ctrlKey ? 0.01 : 0.0016;
      if (isPan) pending.current.by += sideways * unit;
      else
        pending.current.factor *= Math.exp(
          Math.max(-240, Math.min(240, event.deltaY * unit)) * rate,
        );
      pending.current.share = shareAt(event.clientX);
      clearTimeout(resting);
      scrub(true);
      resting = setTimeout(() => scrub(false), REST);
      turn();
    };

    const held = new Map<number, number>();
    let from: { readonly xs: readonly number[]; readonly seen: Window } | null = null;
    let isDragging = false;
    const hold = () => {
      const { seen } = store.getState();
      from = seen && held.size > 0 ? { xs: [...held.values()], seen } : null;
    };
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0 || held.size >= 2) return;
      if (
        event.target instanceof Element &&
        event.target.closest('button, select, input, [role="scrollbar"]')
      )
        return;
      held.set(event.pointerId, event.clientX);
      isDragging = held.size > 1;
      hold();
    };
    const onMove = (event: PointerEvent) => {
      if (!held.has(event.pointerId) || !from) return;
      held.set(event.pointerId, event.clientX);
      const now = [...held.values()];
      const moved = (now[0] ?? 0) - (from.xs[0] ?? 0);
      if (!isDragging && Math.abs(moved) < SLACK) return;
      if (!isDragging) {
        isDragging = true;
        element.setPointerCapture(event.pointerId);
      }
      scrub(true);
      element.classList.add('is-dragged');
      const { pitch } = current.current;
      const { seen, xs } = from;
      if (now.length < 2)
        show({ from: seen.from - (moved * shrinkOf(element)) / pitchOf(seen), span: seen.span });
      else {
        const [a = 0, b = 1] = xs;
        const [c = 0, d = 1] = now;
        const factor = Math.max(20, Math.abs(a - b)) / Math.max(20, Math.abs(c - d));
        const { scene, nearest } = store.getState();
        const wide = zoomed(seen, factor, shareAt((a + b) / 2), stepsOf(scene), nearest);
        const drift = (((c + d) / 2 - (a + b) / 2) * shrinkOf(element)) / Math.max(1, pitch);
        show({ from: wide.from - drift, span: wide.span });
      }
    };
    const pitchOf = (seen: Window) => (current.current.right - current.current.left) / seen.span;
    const onUp = (event: PointerEvent) => {
      if (!held.delete(event.pointerId)) return;
      if (isDragging && held.size === 0) {
        // The click that ends a drag is none.
        element.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => element.removeEventListener('click', swallow, { capture: true }));
        scrub(false);
        element.classList.remove('is-dragged');
      }
      hold();
    };
    const swallow = (event: Event) => event.stopPropagation();
    const onDouble = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('button, select, input')) return;
      showAll();
    };

    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    element.addEventListener('dblclick', onDouble);
    return () => {
      clearTimeout(resting);
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
      element.removeEventListener('dblclick', onDouble);
    };
  }, [ref, show, turn]);
}
