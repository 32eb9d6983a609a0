import type { FocusEvent, PointerEvent } from 'react';
import type { End, OnOpen } from './part.ts';

/** What opens the numbers of an end: pointing at it, the focus, a finger on it. They close as the pointer or the focus leaves. */
export function opensOn(t: number, end: End, onOpen: OnOpen) {
  const open = () => onOpen({ t, end });
  const close = () => onOpen(null);
  // A finger leaves as it is lifted: what it opened stands until another place is pressed.
  const byMouse = (act: () => void) => (event: PointerEvent) => {
    if (event.pointerType !== 'touch') act();
  };
  return {
    'data-opens': end,
    onPointerEnter: byMouse(open),
    onPointerLeave: byMouse(close),
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType === 'touch') open();
    },
    onFocus: (event: FocusEvent<Element>) => {
      if (event.currentTarget.matches(':focus-visible')) open();
    },
    onBlur: close,
  };
}
