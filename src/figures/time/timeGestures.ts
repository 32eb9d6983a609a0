import { shrinkOf, xIn } from '../pointerIn.ts';
import { type Stretch, shareAt, type TimeAxis } from './axis.ts';
import type { ListenToGestures } from './useTimeGestures.ts';

/** A pointer that moved less than this has clicked. */
const SLACK = 5;
/** After the wheel has rested for so long, the figure may glide again, in ms. */
const REST = 160;
const LINE = 33;
/** Fingers closer than this are taken to be so far apart. */
const CLOSE = 20;

const OWN_GESTURES = 'button, select, input, [role="scrollbar"]';
const isOn = ({ target }: Event, what: string) => target instanceof Element && target.closest(what);

/** Listens to an element for gestures on its time axis. Gives back what ends it. */
export const listenToGestures: ListenToGestures = (
  element,
  { current, hand, show, pending, turn },
) => {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const shareIn = (axis: TimeAxis, clientX: number) => shareAt(axis, xIn(element, clientX));
  const onWheel = (event: WheelEvent) => {
    if (!current.current) return;
    event.preventDefault();
    const unit = event.deltaMode === 1 ? LINE : 1;
    const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
    const isPan =
      !event.ctrlKey && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY));
    const rate = event.ctrlKey ? 0.01 : 0.0016;
    if (isPan) pending.current.by += sideways * unit;
    else
      pending.current.factor *= Math.exp(Math.max(-240, Math.min(240, event.deltaY * unit)) * rate);
    pending.current.share = shareIn(current.current, event.clientX);
    clearTimeout(resting);
    hand.hold(true);
    resting = setTimeout(() => {
      resting = undefined;
      hand.hold(false);
    }, REST);
    turn();
  };

  const held = new Map<number, number>();
  let from: { readonly xs: readonly number[]; readonly seen: Stretch } | null = null;
  let isDragging = false;
  const grasp = () => {
    const seen = hand.seen();
    from = seen && held.size > 0 ? { xs: [...held.values()], seen } : null;
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || held.size >= 2 || isOn(event, OWN_GESTURES)) return;
    held.set(event.pointerId, event.clientX);
    isDragging = held.size > 1;
    grasp();
  };
  const onMove = (event: PointerEvent) => {
    const axis = current.current;
    if (!held.has(event.pointerId) || !from || !axis) return;
    held.set(event.pointerId, event.clientX);
    const now = [...held.values()];
    const moved = (now[0] ?? 0) - (from.xs[0] ?? 0);
    if (!isDragging && Math.abs(moved) < SLACK) return;
    if (!isDragging) {
      isDragging = true;
      element.setPointerCapture(event.pointerId);
    }
    hand.hold(true);
    element.classList.add('is-dragged');
    const { seen, xs } = from;
    /** Timesteps of a stretch that lie in so many pixels of the window. */
    const stepsIn = (pixels: number, { span }: Stretch) =>
      (pixels * shrinkOf(element) * span) / (axis.right - axis.left);
    if (now.length < 2) {
      show({ from: seen.from - stepsIn(moved, seen), span: seen.span });
      return;
    }
    const [a = 0, b = 1] = xs;
    const [c = 0, d = 1] = now;
    const factor = Math.max(CLOSE, Math.abs(a - b)) / Math.max(CLOSE, Math.abs(c - d));
    const wide = hand.zoomed(seen, factor, shareIn(axis, (a + b) / 2));
    show({ from: wide.from - stepsIn((c + d - a - b) / 2, wide), span: wide.span });
  };
  const onUp = (event: PointerEvent) => {
    if (!held.delete(event.pointerId)) return;
    if (isDragging && held.size === 0) {
      // The click that ends a drag is none.
      element.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => element.removeEventListener('click', swallow, { capture: true }));
      hand.hold(false);
      element.classList.remove('is-dragged');
    }
    grasp();
  };
  const swallow = (event: Event) => event.stopPropagation();
  const onDouble = (event: MouseEvent) => {
    if (!isOn(event, OWN_GESTURES)) hand.fit();
  };

  element.addEventListener('wheel', onWheel, { passive: false });
  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onUp);
  element.addEventListener('pointercancel', onUp);
  element.addEventListener('dblclick', onDouble);
  return () => {
    clearTimeout(resting);
    // Whoever is gone holds nothing.
    if (resting !== undefined || (isDragging && held.size > 0)) hand.hold(false);
    element.removeEventListener('wheel', onWheel);
    element.removeEventListener('pointerdown', onDown);
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerup', onUp);
    element.removeEventListener('pointercancel', onUp);
    element.removeEventListener('dblclick', onDouble);
  };
};
