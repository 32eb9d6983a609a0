import { createStore } from 'zustand/vanilla';
import type { GradientTrace } from '../engine/back/gradientTrace.ts';
import type { Trace } from '../engine/run/trace.ts';
import { blankedGradient, blankedTrace } from '../exercise/blanked.ts';
import type { Verdict } from '../exercise/judge.ts';
import type { Ask } from '../scene/document/ask.ts';
import { remember } from '../scene/read/memo.ts';

/** How far one exercise has come. */
export interface Attempt {
  /** What it is about: another run, or another question, begins anew. */
  readonly ask: Ask | null;
  readonly trace: Trace | null;
  /** What was typed, by `askedKey`. */
  readonly typed: ReadonlyMap<string, string>;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** What is told again: answered, or given up. */
  readonly found: ReadonlySet<string>;
  /** Which of these were told without being answered. */
  readonly told: ReadonlySet<string>;
  readonly tries: number;
  /** The most that was asked for as help: 0 none, 1 the operands, 2 the written sum. */
  readonly hint: number;
  /** When it was begun, in ms. */
  readonly since: number;
}

export const NOTHING: ReadonlySet<string> = new Set();

/** An attempt at its beginning. */
export const begun = (ask: Ask | null, trace: Trace | null): Attempt => ({
  ask,
  trace,
  typed: new Map(),
  verdicts: new Map(),
  found: NOTHING,
  told: NOTHING,
  tries: 0,
  hint: 0,
  since: Date.now(),
});

/** The exercise on the stage. */
export const attempts = createStore<Attempt>(() => begun(null, null));

/** Whether an attempt is at this question about this run. */
export const isOf = (attempt: Attempt, ask: Ask, trace: Trace) =>
  attempt.ask === ask && attempt.trace === trace;

const foundIn = (trace: Trace, ask: Ask): ReadonlySet<string> => {
  const attempt = attempts.getState();
  return isOf(attempt, ask, trace) ? attempt.found : NOTHING;
};

const runOf = remember(blankedTrace, 4);
const wayBackOf = remember(blankedGradient, 4);

export const blankRun = (trace: Trace, ask: Ask): Trace => runOf(trace, ask, foundIn(trace, ask));

export const blankGradient = (gradient: GradientTrace, ask: Ask): GradientTrace =>
  wayBackOf(gradient, ask, foundIn(gradient.trace, ask));
