import { type Told, toldOf } from '../engine/run/told.ts';
import type { Trace } from '../engine/run/trace.ts';
import { hasManyAnswers } from '../engine/run/vast.ts';
import { store } from './store.ts';

/*
 * What is told of the answers of a network that has very many of them. To make those of a timestep takes its time: few
 * are made at once, all others one after the other between all else that the page does.
 */

/** Multiplications that are done at once. */
const LIGHT = 2e5;
/** So long the page may be held up, in ms. */
const SLICE = 8;
/** What has come is shown every so many ms. */
const SHOWN_EVERY = 90;

const known = new WeakMap<Trace, (Told | undefined)[]>();

/** The timesteps that are wanted, the last one that was asked for last. */
let wanted = new Map<Trace, Set<number>>();
let isMaking = false;
let shown = 0;
const waiting: (() => void)[] = [];

/** What is told of a timestep; null while it is being made: the page's state changes when there is more. */
export function toldAt(trace: Trace, t: number): Told | null {
  if (!hasManyAnswers(trace.network) || t >= trace.made) return null;
  const all = known.get(trace) ?? [];
  known.set(trace, all);
  const told = all[t];
  if (told) return told;
  const { values, ports, spec } = trace.network;
  if ((values.get(ports.state)?.size ?? 0) * spec.sizes.output < LIGHT) {
    const made = toldOf(trace, t);
    all[t] = made;
    return made;
  }
  const steps = wanted.get(trace) ?? new Set();
  wanted.set(trace, steps);
  steps.add(t);
  if (!isMaking) {
    isMaking = true;
    shown = performance.now();
    setTimeout(makeSome);
  }
  return null;
}

/** Waits for all that was asked for. */
export const answersThere = (): Promise<void> =>
  isMaking ? new Promise((done) => waiting.push(done)) : Promise.resolve();

function makeSome(): void {
  const until = performance.now() + SLICE;
  while (wanted.size > 0 && performance.now() < until) makeOne();
  const isShown = wanted.size === 0 || performance.now() - shown > SHOWN_EVERY;
  if (!isShown) {
    setTimeout(makeSome);
    return;
  }
  // What nobody draws any more need not be made: whoever draws now asks for what is still wanted.
  wanted = new Map();
  isMaking = false;
  show();
  if (!isMaking) for (const done of waiting.splice(0)) done();
}

function makeOne(): void {
  for (const [trace, steps] of wanted) {
    const all = known.get(trace);
    for (const t of steps) {
      if (all) all[t] ??= toldOf(trace, t);
      steps.delete(t);
      break;
    }
    if (steps.size === 0) wanted.delete(trace);
    return;
  }
}

function show(): void {
  shown = performance.now();
  store.setState(({ runs }) => ({ runs: runs + 1 }));
}
