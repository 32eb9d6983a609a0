import { type PointerEvent, useRef } from 'react';
import { useFrame } from '../../figures/useFrame.ts';
import { settle } from '../../state/store.ts';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What an entry gains for a pixel upwards; with Shift a tenth of it. */
const RATE = 0.01;
/** A pointer that moved less has clicked. */
const SLACK = 4;

/** Dragging an entry up and down; a click without a drag opens it. */
export function useEntryDrag({
  placeOf,
  at,
  put,
  onOpen,
}: {
  readonly placeOf: (target: EventTarget | null) => Place | null;
  readonly at: (place: Place) => number;
  readonly put: (place: Place, value: number) => void;
  readonly onOpen: (place: Place) => void;
}) {
  const held = useRef<{ place: Place; value: number; y: number; isDragged: boolean } | null>(null);
  const show = useFrame(put);
  return {
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      const place = placeOf(event.target);
      if (!place || event.button !== 0) return;
      held.current = { place, value: at(place), y: event.clientY, isDragged: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const { current } = held;
      if (!current) return;
      const up = current.y - event.clientY;
      if (!current.isDragged && Math.abs(up) < SLACK) return;
      if (!current.isDragged) settle();
      current.isDragged = true;
      const fine = event.shiftKey ? RATE / 10 : RATE;
      show(current.place, Math.round((current.value + up * fine) * 1000) / 1000);
    },
    onPointerUp() {
      const { current } = held;
      held.current = null;
      if (!current) return;
      // The last move may still be waiting for its frame.
      if (current.isDragged) requestAnimationFrame(() => requestAnimationFrame(settle));
      else onOpen(current.place);
    },
    onPointerCancel() {
      held.current = null;
      settle();
    },
  };
}
