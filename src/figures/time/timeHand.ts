import type { Stretch } from './axis.ts';

/** What hands do to the time that a figure shows. */
export interface TimeHand {
  /** What is in view; null before it is drawn. */
  readonly seen: () => Stretch | null;
  /** Another part comes into view. */
  readonly show: (stretch: Stretch) => void;
  /** A stretch `factor` times as wide as `held`, what is at `share` of its width staying there. */
  readonly zoomed: (held: Stretch, factor: number, share: number) => Stretch;
  /** All comes into view; where it is, the steps around the cursor. */
  readonly fit: () => void;
  /** A pointer or a wheel begins to move the figure, or is done. */
  readonly hold: (isHeld: boolean) => void;
}
