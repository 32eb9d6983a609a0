import { type Level, levelOf } from '../../engine/declare/levels.ts';
import { type Network, vectorOf } from '../../engine/declare/network.ts';
import { comesAt, sweepAt, sweepsOf } from '../../engine/declare/sweeps.ts';
import type { Difference } from '../../engine/measure/difference.ts';
import type { Trace } from '../../engine/run/trace.ts';
import type { OutputLabel } from '../../scene/read/answer.ts';
import type { Band, ChainLayout } from './layout.ts';

/** How far a timestep has come: all of it, up to a phase (of whose values one is looked at), or nothing yet. */
export type ColumnProgress =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'now';
      readonly phase: string;
      readonly live: readonly string[];
      readonly value: string;
    }
  | { readonly kind: 'ghost' }
  /** Where one goes through the timesteps several times: what came before this time, and of this time all or nothing. */
  | { readonly kind: 'between'; readonly sweep: number; readonly isDone: boolean };

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

/** A level of a column: what it is drawn of besides. */
export interface LevelRun extends Level {
  /** From 0, the lowest. */
  readonly level: number;
  /** The value whose entries are its rows. */
  readonly shown: string;
  readonly order: Int32Array;
  readonly difference: Difference | null;
}

/** What a column is drawn from. */
export interface ColumnProps
  extends Omit<
    PartProps,
    | 'network'
    | 'isAnswering'
    | 'side'
    | 'foot'
    | 'around'
    | 'isUnder'
    | 'beside'
    | 'shown'
    | 'order'
    | 'difference'
  > {
  /** How far the timestep after has come. */
  readonly after: ColumnProgress;
  /** Its levels, from below. */
  readonly levels: readonly LevelRun[];
  /** The level whose inside is seen from near. */
  readonly near: number;
}

/** How far a level of a timestep has come: those below the cursor's are done, those above it are yet to come. */
export function progressIn(
  network: Network,
  { level, sweep }: Pick<LevelRun, 'level' | 'sweep'>,
  progress: ColumnProgress,
): ColumnProgress {
  if (progress.kind === 'between') return inSweep(progress, sweep);
  if (progress.kind !== 'now') return progress;
  const at = levelOf(network, progress);
  return at === level ? progress : at > level ? DONE : GHOST;
}

const inSweep = (
  { sweep, isDone }: { readonly sweep: number; readonly isDone: boolean },
  own: number,
): ColumnProgress => (own < sweep || (own === sweep && isDone) ? DONE : GHOST);

/** How far an end of a timestep has come: its input with the first way through, its output with the last. */
export function progressAt(network: Network, end: End, progress: ColumnProgress): ColumnProgress {
  if (progress.kind !== 'between') return progress;
  return inSweep(progress, end === 'x' ? 0 : sweepsOf(network).length - 1);
}

/** Whether the last way through the timesteps has come to a timestep. */
export function isAnsweringAt(network: Network, progress: ColumnProgress): boolean {
  const end = progressAt(network, 'y', progress);
  if (end.kind !== 'now') return end.kind === 'done';
  return sweepAt(network, end.phase) === sweepsOf(network).length - 1;
}

/** How far timestep `at` has come when the cursor, whose own progress is `now`, is somewhere. */
export function progressOf(
  network: Network,
  at: number,
  cursor: { readonly t: number; readonly phase: string },
  now: ColumnProgress,
): ColumnProgress {
  if (at === cursor.t) return now;
  const sweeps = sweepsOf(network);
  const sweep = sweepAt(network, cursor.phase);
  const isDone = comesAt(network, { sweep, t: at }, cursor) === 'before';
  if (sweeps.length === 1) return isDone ? DONE : GHOST;
  // Columns are drawn again where their progress is another object.
  const key = `${sweep} ${isDone}`;
  const progress = known.get(key) ?? { kind: 'between', sweep, isDone };
  known.set(key, progress);
  return progress;
}

const known = new Map<string, ColumnProgress>();

const DONE: ColumnProgress = { kind: 'done' };
export const GHOST: ColumnProgress = { kind: 'ghost' };

/** Called with the timestep, and the unit and the value of it where one was picked. */
export type OnGo = (t: number, unit?: number, value?: string) => void;

/** What every part of a column (one timestep) is drawn from. */
export interface PartProps {
  readonly t: number;
  readonly layout: ChainLayout;
  readonly trace: Trace;
  /** The network as the level that is drawn knows it; all of it where there is but one. */
  readonly network: Network;
  /** How far to the right, in timesteps, the one that is computed before stands: -1, or 1 where the level runs backwards. */
  readonly side: 1 | -1;
  /** Where the state of the layer below begins, from which this one's input comes; null where the input does. */
  readonly foot: number | null;
  /** The level of the same layer below it, around which its input goes, and which goes around it to what is above; null where none is. */
  readonly around: PartProps | null;
  /** Whether the level above is of the same layer: a wire to that leaves on the right. */
  readonly isUnder: boolean;
  /** The states of all levels that begin at the same end, from below. */
  readonly beside: readonly Band[];
  readonly progress: ColumnProgress;
  /** Whether the last way through the timesteps, on which the head answers, has come to this one. */
  readonly isAnswering: boolean;
  /** How far the timestep that is computed before it has come: what stands open there reaches farther. */
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
