import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useFrame } from '../useFrame.ts';
import type { Stretch } from './axis.ts';
import type { TimeHand } from './timeHand.ts';
import './time.css';

/** What a bar of time shows, and does. */
export interface TimeBarProps {
  readonly shown: Stretch;
  readonly steps: number;
  readonly now: number;
  readonly left: number;
  readonly width: number;
  readonly hand: TimeHand;
  readonly label: string;
  /** What is in view, in words: from the first timestep to the last of all there are. */
  readonly told: (first: number, last: number, steps: number) => string;
}

/** The part of the sequence that is in view, as a bar to drag. */
export function TimeBar({ shown, steps, now, left, width, hand, label, told }: TimeBarProps) {
  const grip = useRef<{ readonly x: number; readonly from: number } | null>(null);
  const show = useFrame((from: number) => hand.show({ from, span: shown.span }));
  const most = steps - shown.span;
  // Of a timestep that is not wholly in view there is no first and last.
  const middle = Math.floor(shown.from + shown.span / 2);
  const share = (value: number) => `${(100 * value) / steps}%`;
  const onDown = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = ((event.clientX - box.left) / box.width) * steps;
    const isOnThumb = at >= shown.from && at <= shown.from + shown.span;
    const from = isOnThumb ? shown.from : at - shown.span / 2;
    if (!isOnThumb) show(from);
    grip.current = { x: event.clientX, from };
    event.currentTarget.setPointerCapture(event.pointerId);
    hand.hold(true);
  };
  const onMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!grip.current) return;
    const { width: wide } = event.currentTarget.getBoundingClientRect();
    show(grip.current.from + ((event.clientX - grip.current.x) / wide) * steps);
  };
  const onUp = () => {
    if (!grip.current) return;
    grip.current = null;
    hand.hold(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by: Record<string, number> = {
      ArrowLeft: -shown.span / 10,
      ArrowRight: shown.span / 10,
      PageUp: -shown.span,
      PageDown: shown.span,
      Home: -steps,
      End: steps,
    };
    const step = Object.hasOwn(by, event.key) ? by[event.key] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    hand.show({ from: shown.from + step, span: shown.span });
  };
  return (
    <div
      className="time-scroll"
      data-unpictured=""
      style={{ left, width }}
      role="scrollbar"
      tabIndex={0}
      aria-label={label}
      aria-controls="stage-figure"
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={Math.round(most)}
      aria-valuenow={Math.round(shown.from)}
      aria-valuetext={told(
        Math.min(Math.ceil(Math.max(0, shown.from)), middle),
        Math.max(Math.min(steps, Math.floor(shown.from + shown.span)) - 1, middle),
        steps,
      )}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={onUp}
      onKeyDown={onKeyDown}
    >
      <span
        className="time-thumb"
        style={{ left: share(shown.from), width: `max(14px, ${share(shown.span)})` }}
      />
      <span className="time-mark" style={{ left: share(now + 0.5) }} />
    </div>
  );
}
