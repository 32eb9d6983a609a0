import type { Network } from '../engine/declare/network.ts';
import type { Input } from '../engine/run/slot.ts';
import { run, type Trace } from '../engine/run/trace.ts';
import { remember } from '../scene/read/memo.ts';
import { isSameRun, type RunKind, runHere, type WantedRun } from './runMessages.ts';

/*
 * Runs of networks, where they are computed: short ones at once, long ones as `longRuns` has it. That is fetched with the
 * first long run, which is waited for anyway; until it is there, or where it does not come, long ones are computed at once.
 */

/** Multiplications that fit well into a frame. */
const LIGHT = 6e6;

const runOnce = remember(run, 2);

let long: typeof import('./longRuns.ts') | null = null;
/** The last long run of each kind, until `long` keeps it. */
const lastOf = new Map<RunKind, { readonly wanted: WantedRun; readonly trace: Trace }>();

/** The run, or where it is long and only its numbers changed, the last one until it is there (`runs` then goes up). */
export function runOf(kind: RunKind, network: Network, weights: Float64Array, input: Input): Trace {
  const steps = input.kind === 'symbols' ? input.indices.length : input.data.length;
  if (steps * network.weightCount < LIGHT) return runOnce(network, weights, input);
  const wanted = { network, weights, input };
  if (long) return long.longRunOf(kind, wanted);
  const last = lastOf.get(kind);
  if (last && isSameRun(last.wanted, wanted)) return last.trace;
  void fetchLong();
  const trace = runHere(wanted);
  lastOf.set(kind, { wanted, trace });
  return trace;
}

let isFetching = false;

/** Where it does not come, the next long run that is computed asks for it again. */
async function fetchLong(): Promise<void> {
  if (isFetching) return;
  isFetching = true;
  const fetched = await import('./longRuns.ts').catch(() => null);
  isFetching = false;
  if (!fetched) return;
  for (const [kind, { wanted, trace }] of lastOf) fetched.noteRun(kind, wanted, trace);
  lastOf.clear();
  long = fetched;
}
