import type { Network } from '../engine/declare/network.ts';
import type { Input } from '../engine/run/slot.ts';
import { run, type Trace } from '../engine/run/trace.ts';
import { remember } from '../scene/read/memo.ts';
import { createLater } from './later.ts';
import runWorker from './run.worker.ts?worker&url';
import { type RunRequest, type RunResult, traceFromResult } from './runMessages.ts';

/*
 * Runs of networks, where they are computed: short ones at once; a long one in a worker when only numbers of it have
 * changed since the last, which stays on the stage meanwhile, so that a pointer that drags a weight is never held up.
 */

/** Multiplications that fit well into a frame. */
const LIGHT = 6e6;

const runOnce = remember(run, 2);

interface Wanted {
  readonly network: Network;
  readonly weights: Float64Array;
  readonly input: Input;
}

const isSame = (a: Wanted, b: Wanted) =>
  a.network === b.network && a.weights === b.weights && a.input === b.input;

/** One long run of each kind is kept. */
const createLane = () =>
  createLater<Wanted, RunResult, Trace>({
    worker: runWorker,
    isSame,
    messageOf: ({ network: { spec }, weights, input }): RunRequest => ({ spec, weights, input }),
    resultOf: ({ network, weights, input }, answer) =>
      traceFromResult(answer, network, weights, input),
    // The trace names the buffer that was asked for, by which it is known again.
    compute: ({ network, weights, input }) => ({ ...run(network, weights, input), weights }),
  });

const lanes = { scene: createLane(), probe: createLane() };

/** The run, or where it is long and only its numbers changed, the last one until it is there (`runs` then goes up). */
export function runOf(
  kind: keyof typeof lanes,
  network: Network,
  weights: Float64Array,
  input: Input,
): Trace {
  const steps = input.kind === 'symbols' ? input.indices.length : input.data.length;
  if (steps * network.weightCount < LIGHT) return runOnce(network, weights, input);
  const lane = lanes[kind];
  const wanted = { network, weights, input };
  const last = lane.last();
  if (last && isSame(last.wanted, wanted)) return last.result;
  // A run that has never been on the stage is waited for: there is nothing to show meanwhile.
  if (last?.wanted.network !== network || last.wanted.input !== input) return lane.now(wanted);
  lane.ask(wanted);
  return last.result;
}
