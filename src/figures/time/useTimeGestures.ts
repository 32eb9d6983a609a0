import { type RefObject, useEffect, useRef } from 'react';
import { useFrame } from '../useFrame.ts';
import type { Stretch, TimeAxis } from './axis.ts';
import type { TimeHand } from './timeHand.ts';

/** What gestures on a time axis turn. */
interface Turned {
  readonly current: RefObject<TimeAxis | null>;
  readonly hand: TimeHand;
  readonly show: (stretch: Stretch) => void;
  /** What the wheel has been turned since the last frame, and what shows it with the next one. */
  readonly pending: RefObject<{ factor: number; share: number; by: number }>;
  readonly turn: () => void;
}

export type ListenToGestures = (element: HTMLElement, turned: Turned) => () => void;

let listen: ListenToGestures | null = null;

/** What listens comes with what stands around the stage, before anything is drawn. */
export const gestureWith = (listenTo: ListenToGestures): void => {
  listen = listenTo;
};

/** Zooming with wheel and pinch, panning by dragging and with the wheel's other axis, fitting with a double click. */
export function useTimeGestures(
  ref: RefObject<HTMLElement | null>,
  axis: TimeAxis | null,
  hand: TimeHand,
): void {
  const current = useRef(axis);
  current.current = axis;
  const show = useFrame(hand.show);
  const pending = useRef({ factor: 1, share: 0.5, by: 0 });
  const turn = useFrame(() => {
    const { factor, share, by } = pending.current;
    pending.current = { factor: 1, share, by: 0 };
    const seen = hand.seen();
    const axis = current.current;
    if (!seen || !axis) return;
    const wide = factor === 1 ? seen : hand.zoomed(seen, factor, share);
    hand.show({ from: wide.from + (by * wide.span) / (axis.right - axis.left), span: wide.span });
  });

  useEffect(
    () =>
      (ref.current && listen?.(ref.current, { current, hand, show, pending, turn })) ?? undefined,
    [ref, hand, show, turn],
  );
}
