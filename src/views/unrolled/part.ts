import { type Network, vectorOf } from '../../engine/declare/network.ts';
import type { Difference } from '../../engine/measure/difference.ts';
import type { Trace } from '../../engine/run/trace.ts';
import type { OutputLabel } from '../../scene/read/answer.ts';
import { layerAt } from '../../scene/read/derive.ts';
import type { ChainLayout } from './layout.ts';

/** How far a timestep has come: all of it, up to a phase (of whose values one is looked at), or nothing yet. */
export type ColumnProgress =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'now';
      readonly phase: string;
      readonly live: readonly string[];
      readonly value: string;
    }
  | { readonly kind: 'ghost' };

/** Whether the line that is written out is of a unit of this timestep's cell. */
export const isWrittenOut = (network: Network, progress: ColumnProgress): boolean =>
  progress.kind === 'now' && vectorOf(network, progress.value).part === 'cell';

/** An end of a column whose numbers can be opened: the input vector, the distribution over the outputs. */
export type End = 'x' | 'y';

/** The end that is opened at a timestep, by hand or with the keyboard. */
export interface Opened {
  readonly t: number;
  readonly end: End;
}

/** Called with the end that is opened, or null where none is. */
export type OnOpen = (opened: Opened | null) => void;

/** A layer of a column: what it is drawn of besides. */
export interface LevelRun {
  /** From 1, the lowest. */
  readonly layer: number;
  readonly network: Network;
  /** The value whose entries are its rows. */
  readonly shown: string;
  readonly order: Int32Array;
  readonly difference: Difference | null;
}

/** What a column is drawn from. */
export interface ColumnProps
  extends Omit<PartProps, 'network' | 'foot' | 'shown' | 'order' | 'difference'> {
  /** Its layers, from below. */
  readonly levels: readonly LevelRun[];
  /** The layer whose inside is seen from near. */
  readonly near: number;
}

/** How far a layer of a timestep has come: those below the cursor's are done, those above it are yet to come. */
export function progressIn(
  network: Network,
  layer: number,
  progress: ColumnProgress,
): ColumnProgress {
  if (progress.kind !== 'now') return progress;
  const at = layerAt(network, progress.phase);
  return at === layer ? progress : at > layer ? DONE : GHOST;
}

export const DONE: ColumnProgress = { kind: 'done' };
export const GHOST: ColumnProgress = { kind: 'ghost' };

/** Called with the timestep, and the unit and the value of it where one was picked. */
export type OnGo = (t: number, unit?: number, value?: string) => void;

/** What every part of a column (one timestep) is drawn from. */
export interface PartProps {
  readonly t: number;
  readonly layout: ChainLayout;
  readonly trace: Trace;
  /** The network as the layer that is drawn knows it; all of it where there is but one. */
  readonly network: Network;
  /** Where the state of the layer below begins, from which this one's input comes; null where the input does. */
  readonly foot: number | null;
  readonly progress: ColumnProgress;
  /** How far the timestep before has come: what stands open there reaches farther. */
  readonly before: ColumnProgress;
  /** The input symbol. */
  readonly symbol: string;
  /** What the probe makes of it, or null where it leaves it alone. */
  readonly changedTo: string | null;
  /** Whether it is what is read: not so where the network does not know it. */
  readonly isKnown: boolean;
  /** What each output stands for. */
  readonly outputLabels: readonly OutputLabel[];
  /** The value whose entries are the rows. */
  readonly shown: string;
  readonly unit: number;
  /** Which unit stands in which row. */
  readonly order: Int32Array;
  /** Shown in place of the rows' value: how far the probe moves it. */
  readonly difference: Difference | null;
  /** The end of the column that is opened by hand. */
  readonly opened: End | null;
  readonly onOpen: OnOpen;
  readonly onGo: OnGo;
  /** Called with a value of the cell that was picked. */
  readonly onValue: (value: string) => void;
}
