import type { Difference } from '../../engine/measure/difference.ts';
import type { Trace } from '../../engine/run/trace.ts';
import type { OutputLabel } from '../../scene/read/answer.ts';
import type { ChainLayout } from './layout.ts';

/** How far a timestep has come: all of it, up to a phase (of whose values one is looked at), or nothing yet. */
export type Progress =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'now';
      readonly phase: string;
      readonly live: readonly string[];
      readonly value: string;
    }
  | { readonly kind: 'ghost' };

/** What every part of a column (one timestep) is drawn from. */
export interface PartProps {
  readonly t: number;
  readonly layout: ChainLayout;
  readonly trace: Trace;
  readonly progress: Progress;
  /** How far the timestep before has come: what stands open there reaches farther. */
  readonly before: Progress;
  /** The input symbol, and whether the network knows it. */
  readonly symbol: string;
  readonly isKnown: boolean;
  /** What the probe makes of it, or null where it leaves it alone. */
  readonly changedTo: string | null;
  /** What each output stands for. */
  readonly outputLabels: readonly OutputLabel[];
  /** The value whose entries are the rows. */
  readonly shown: string;
  readonly unit: number;
  /** Which unit stands in which row. */
  readonly order: Int32Array;
  /** Shown in place of the rows' value: how far the probe moves it. */
  readonly difference: Difference | null;
  /** Called with the timestep, and the unit where one was picked. */
  readonly onGo: (t: number, unit?: number) => void;
  /** Called with a value of the cell that was picked. */
  readonly onValue: (value: string) => void;
}
