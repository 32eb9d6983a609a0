import { useMemo } from 'react';
import { useTween } from '../useTween.ts';
import type { Stretch } from './axis.ts';

const GLIDE_MS = 320;

/** What a figure shows on its way to `target`; while a hand holds the figure, or it is a picture, there at once. */
export function useStretch(target: Stretch, isHeld: boolean, isPicture: boolean): Stretch {
  const duration = isHeld || isPicture ? 0 : GLIDE_MS;
  const from = useTween(target.from, duration);
  const span = Math.exp(useTween(Math.log(target.span), duration));
  // In the middle of a glide the two would not fit each other at a new size: then the target counts.
  const isStill = isHeld || Math.abs(span - target.span) < 1e-6 * target.span;
  const shownSpan = isStill ? target.span : span;
  const shownFrom = isHeld ? target.from : from;
  return useMemo(() => ({ from: shownFrom, span: shownSpan }), [shownFrom, shownSpan]);
}
