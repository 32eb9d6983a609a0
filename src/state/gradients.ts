import {
  backpropagate,
  type GradientBuffers,
  type GradientTrace,
  gradientTraceOf,
} from '../engine/gradientTrace.ts';
import type { LossSpec } from '../engine/loss.ts';
import type { Trace } from '../engine/trace.ts';
import { remember } from '../scene/memo.ts';
import gradientWorker from './gradient.worker.ts?worker&url';
import type { GradientRequest } from './gradientMessages.ts';
import { store } from './store.ts';
import { startWorker } from './workers.ts';

/*
 * Gradients of runs, where they are computed: short ones at once; a long one in a worker when only numbers of it have
 * changed since the last, which stays in the figure meanwhile.
 */

/** Multiplications of a run that, with its way back, fit well into a frame. */
const LIGHT = 2e6;

const atOnce = remember(
  (trace: Trace, loss: LossSpec) => gradientTraceOf(trace, loss, backpropagate(trace, loss)),
  8,
);

/** One gradient of each kind is kept and, where it is long, computed in the background. */
interface Lane {
  gradient: GradientTrace | null;
  busy: Wanted | null;
  next: Wanted | null;
  worker: Worker | null;
}

interface Wanted {
  readonly trace: Trace;
  readonly loss: LossSpec;
}

const lanes = new Map<string, Lane>();

const isOf = ({ trace, loss }: Wanted, wanted: Wanted) =>
  trace === wanted.trace && loss === wanted.loss;

/**
 * The gradient of a loss of a run; where it is long and only its numbers changed, the last one until it is there
 * (`runs` of the state then goes up). Gradients of one lane take each other's place.
 */
export function gradientOf(lane: string, trace: Trace, loss: LossSpec): GradientTrace {
  if (trace.steps * trace.network.weightCount < LIGHT) return atOnce(trace, loss);
  const kept = lanes.get(lane) ?? { gradient: null, busy: null, next: null, worker: null };
  lanes.set(lane, kept);
  const { gradient } = kept;
  const wanted = { trace, loss };
  if (gradient && isOf({ trace: gradient.trace, loss: gradient.spec }, wanted)) return gradient;
  const canWait = gradient?.trace.network === trace.network && gradient.trace.steps === trace.steps;
  if (!canWait || typeof Worker === 'undefined') {
    kept.gradient = gradientTraceOf(trace, loss, backpropagate(trace, loss));
    return kept.gradient;
  }
  if (!kept.busy || !isOf(kept.busy, wanted)) {
    kept.next = wanted;
    if (!kept.busy) startNext(kept);
  }
  return gradient;
}

function startNext(lane: Lane): void {
  const { next } = lane;
  lane.next = null;
  lane.busy = next;
  if (!next) return;
  const done = (buffers: GradientBuffers) => {
    lane.gradient = gradientTraceOf(next.trace, next.loss, buffers);
    startNext(lane);
    store.setState(({ runs }) => ({ runs: runs + 1 }));
  };
  lane.worker ??= startWorker(gradientWorker);
  lane.worker.onmessage = ({ data }: MessageEvent<GradientBuffers>) => done(data);
  // A worker that cannot start: the page computes by itself, late but right.
  lane.worker.onerror = () => {
    lane.worker?.terminate();
    lane.worker = null;
    lane.busy = null;
    done(backpropagate(next.trace, next.loss));
  };
  const { network, weights, input } = next.trace;
  const request: GradientRequest = { spec: network.spec, weights, input, loss: next.loss };
  lane.worker.postMessage(request);
}
