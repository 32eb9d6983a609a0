import type { ActivationId } from '../../engine/activations/table.ts';
import type { InBoth } from '../types.ts';

/** The small picture of a term; what it shows is read from the run on the stage. */
export type TermPicture =
  /** The vector or matrix at the term's address, with its numbers. */
  | { readonly kind: 'numbers' }
  | { readonly kind: 'curve'; readonly activation: ActivationId }
  /** A chain of so many cells, or one cell with its loop. */
  | { readonly kind: 'chain'; readonly cells: number }
  | { readonly kind: 'loop' }
  /** Bars that grow or shrink by a factor from step to step, from the last one back. */
  | { readonly kind: 'flow'; readonly factor: number }
  /** A wire with a gate on it. */
  | { readonly kind: 'gate' };

export interface Term extends InBoth<{ readonly name: string; readonly text: string }> {
  readonly id: string;
  /** Its symbol, such as `h_t`, or null for what has none. */
  readonly symbol: string | null;
  /** Where it stands on the stage: `h@t`, `h@t-1` or a parameter; null for what is nowhere alone. */
  readonly at: string | null;
  readonly picture: TermPicture | null;
}
