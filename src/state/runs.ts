import type { Network } from '../engine/network.ts';
import type { Input } from '../engine/slot.ts';
import { run, type Trace } from '../engine/trace.ts';
import { remember } from '../scene/memo.ts';
import runWorker from './run.worker.ts?worker&url';
import { type RunRequest, type RunResult, traceFromResult } from './runMessages.ts';
import { store } from './store.ts';
import { startWorker } from './workers.ts';

/*
 * Runs of networks, where they are computed: short ones at once; a long one in a worker when only numbers of it have
 * changed since the last, which stays on the stage meanwhile, so that a pointer that drags a weight is never held up.
 */

/** Multiplications that fit well into a frame. */
const LIGHT = 6e6;

const runOnce = remember(run, 2);

/** One run of each kind is kept and, where it is long, computed in the background. */
interface Lane {
  trace: Trace | null;
  /** What is being computed, and what is wanted after it. */
  busy: RunRequest | null;
  next: { readonly request: RunRequest; readonly network: Network; readonly input: Input } | null;
  worker: Worker | null;
}

const lanes: Record<'scene' | 'probe', Lane> = {
  scene: { trace: null, busy: null, next: null, worker: null },
  probe: { trace: null, busy: null, next: null, worker: null },
};

const isOf = (trace: Trace | null, network: Network, weights: Float64Array, input: Input) =>
  trace?.network === network && trace.weights === weights && trace.input === input;

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
  if (isOf(lane.trace, network, weights, input)) return lane.trace as Trace;
  const canWait = lane.trace?.network === network && lane.trace.input === input;
  if (!canWait || typeof Worker === 'undefined') {
    lane.trace = withWeights(run(network, weights, input), weights);
    return lane.trace;
  }
  request(lane, network, weights, input);
  return lane.trace as Trace;
}

/** The trace names the buffer that was asked for, by which it is known again. */
const withWeights = (trace: Trace, weights: Float64Array): Trace => ({ ...trace, weights });

function request(lane: Lane, network: Network, weights: Float64Array, input: Input): void {
  const wanted: RunRequest = { spec: network.spec, weights, input };
  if (lane.busy?.weights === weights && lane.busy.input === input) return;
  lane.next = { request: wanted, network, input };
  if (!lane.busy) startNext(lane);
}

function startNext(lane: Lane): void {
  const { next } = lane;
  lane.next = null;
  lane.busy = next?.request ?? null;
  if (!next) return;
  lane.worker ??= startWorker(runWorker);
  lane.worker.onmessage = ({ data }: MessageEvent<RunResult>) => {
    const { network, input, request: done } = next;
    lane.trace = traceFromResult(data, network, done.weights, input);
    startNext(lane);
    store.setState(({ runs }) => ({ runs: runs + 1 }));
  };
  // A worker that cannot start: the page computes by itself, late but right.
  lane.worker.onerror = () => {
    lane.worker?.terminate();
    lane.worker = null;
    lane.busy = null;
    lane.trace = withWeights(
      run(next.network, next.request.weights, next.input),
      next.request.weights,
    );
    store.setState(({ runs }) => ({ runs: runs + 1 }));
  };
  lane.worker.postMessage(next.request);
}
