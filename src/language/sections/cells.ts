import type { CellId, CellPhase } from '../../engine/cells/table.ts';
import type { HeadId, HeadPhase } from '../../engine/declare/heads.ts';
import type { Teller } from '../story.ts';

/** What is said of a phase. */
export interface PhaseWords {
  /** Short; of the label of the activation that the reader chose, where the phase is that activation. */
  readonly name: string | ((activation: string) => string);
  /** What happens in it. */
  readonly told: Teller;
  /** Whether it says itself that numbers have become NaN. */
  readonly saysNaN?: true;
}

/** What is said of a value: what it is, and, of a state, what that of the timestep before is. */
export interface ValueWords {
  readonly name: string;
  readonly before?: string;
}

/** All that is said of one cell. */
export interface WordsOfCell<C extends CellId> {
  /** Its short name, and what it is. */
  readonly name: string;
  readonly about: string;
  /** Conventions in which programs and books differ; null where they do not. */
  readonly conventions: string | null;
  readonly phases: Readonly<Record<CellPhase<C>, PhaseWords>>;
  /** Of each value that has a letter, but for the sums before an activation. */
  readonly values: Readonly<Record<string, ValueWords>>;
}

/** All that is said of one head. */
export interface WordsOfHead<H extends HeadId> {
  /** Its short name, and what it makes of the logits. */
  readonly name: string;
  readonly about: string;
  /** How it answers, in a few words. */
  readonly answers: string;
  readonly phases: Readonly<Record<HeadPhase<H>, PhaseWords>>;
}

export type CellTable = { readonly [C in CellId]: WordsOfCell<C> };

export type HeadTable = { readonly [H in HeadId]: WordsOfHead<H> };

/** Words of what cells leave open. */
export interface CellOptionWords {
  readonly reset: string;
  readonly resets: Readonly<Record<'after' | 'before', string>>;
  /** Which of the two forms is whose. */
  readonly resetOf: Readonly<Record<'after' | 'before', string>>;
  readonly peepholes: string;
  /** What they do, and that they begin at zero. */
  readonly aboutPeepholes: string;
  readonly off: string;
  readonly on: string;
  readonly drawsAnew: string;
}
