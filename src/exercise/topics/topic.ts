import type { GradientTrace } from '../../engine/back/gradientTrace.ts';
import type { Address } from '../../engine/explain/address.ts';
import type { Trace } from '../../engine/run/trace.ts';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import type { Range } from '../range.ts';
import type { Change, SlipId } from '../slip.ts';

/** What a question is about: the run, and the seed from which numbers are drawn that no run has. */
export interface Subject {
  readonly trace: Trace;
  /** Its way back, for the topics that need one. */
  readonly gradient: GradientTrace | null;
  readonly seed: number;
  readonly ask: Ask;
}

/** A slip, and what it comes to. */
export interface Slip {
  readonly slip: SlipId;
  /** What was done differently; null where the result alone is another. */
  readonly change: Change | null;
  readonly range: Range;
  /** What it concerns, where no change says it: symbols as TeX between dollar signs. */
  readonly of?: string;
}

/** One answer: what is right, and what each slip would give. */
export interface Answer {
  /** Where what it is made of is seen; empty where no figure shows it. */
  readonly address: Address;
  /** Half of the last digit that is asked for; 0 of a whole number. */
  readonly half: number;
  readonly right: number;
  readonly range: Range;
  readonly slips: readonly Slip[];
  /** How it is worked out, and what that comes to; symbols as TeX between dollar signs. */
  readonly written: { readonly sum: string; readonly result: string };
}

/** What can be asked of a network beside the numbers of a moment. */
export interface Topic<Facts> {
  /** How many answers there are; one where it is not said. */
  readonly count?: number;
  /** Whether it needs the way back. */
  readonly hasGradient?: boolean;
  /** What the question says; null where there is nothing to ask. */
  readonly facts: (subject: Subject) => Facts | null;
  /** One for each of `count`, with the numbers that the question tells; none where there is nothing to ask. */
  readonly answers: (subject: Subject) => readonly Answer[];
  /** Another scene to ask of, where numbers of the run alone make no other exercise. */
  readonly draw?: (scene: Scene, seed: number) => Scene;
}

/** A number without a doubt. */
export const just = (value: number): Range => ({ low: value, high: value });

/** A slip of the result alone. */
export const slipTo = (slip: SlipId, range: Range | number, of?: string): Slip => ({
  slip,
  change: null,
  range: typeof range === 'number' ? just(range) : range,
  ...(of !== undefined && { of }),
});
