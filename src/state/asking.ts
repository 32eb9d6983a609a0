import type { GradientTrace } from '../engine/back/gradientTrace.ts';
import { INPUT } from '../engine/declare/part.ts';
import { sweepsOf } from '../engine/declare/sweeps.ts';
import { BLANK } from '../engine/explain/blank.ts';
import type { Trace } from '../engine/run/trace.ts';
import type { Ask } from '../scene/document/ask.ts';
import { remember } from '../scene/read/memo.ts';
import { fetchedLater } from './fetchedLater.ts';

/*
 * Runs of which numbers are asked for. What makes them blank is fetched with the first exercise; until it is there, all of
 * the timestep that is asked about is blank, and all that comes after.
 */

const fetched = fetchedLater(() => import('./attempt.ts'));

/** The run without the numbers that are asked for and not yet found. */
export const askedRun = (trace: Trace, ask: Ask): Trace =>
  fetched()?.blankRun(trace, ask) ?? withoutStep(trace, ask);

/** The same of the way back; null until what makes it blank is there. */
export const askedGradient = (gradient: GradientTrace, ask: Ask): GradientTrace | null =>
  fetched()?.blankGradient(gradient, ask) ?? null;

const withoutStep = remember((trace: Trace, { t: asked, of }: Ask): Trace => {
  if (of === 'gradient') return trace;
  // Where a layer reads from the end, what is asked for leads to earlier timesteps too.
  const isOneWay = sweepsOf(trace.network).length === 1;
  const isTold = (value: string, t: number) => value === INPUT || (isOneWay && t < asked);
  const blank = (numbers: Float64Array) => numbers.map(() => BLANK);
  return {
    ...trace,
    earlier: null,
    at: (value, t) => (isTold(value, t) ? trace.at(value, t) : blank(trace.at(value, t))),
    all: (value) => (value === INPUT ? trace.all(value) : blank(trace.all(value))),
  };
}, 2);
