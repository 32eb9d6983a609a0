import {
  backpropagate,
  type GradientBuffers,
  type GradientTrace,
  gradientTraceOf,
} from '../engine/back/gradientTrace.ts';
import type { Network } from '../engine/declare/network.ts';
import type { LossSpec } from '../engine/learn/loss.ts';
import type { Trace } from '../engine/run/trace.ts';
import { isVast } from '../engine/run/vast.ts';
import { remember } from '../scene/read/memo.ts';
import gradientWorker from './gradient.worker.ts?worker&url';
import type { GradientRequest } from './gradientMessages.ts';
import { createLater, type Later } from './later.ts';

/*
 * Gradients of runs, where they are computed: short ones at once; long ones in a worker, while the last stays in the
 * figure where only numbers have changed since.
 */

/** Multiplications of a run that, with its way back, fit well into a frame. */
const LIGHT = 2e6;

/** So many can be waited for once, rather than have a figure come and go. */
const BRIEF = 15e6;

const computed = (trace: Trace, loss: LossSpec) =>
  gradientTraceOf(trace, loss, backpropagate(trace, loss));

const atOnce = remember(computed, 8);

/** Weights whose gradients are shown, and numbers of all timesteps that go with these. */
export const MOST_WEIGHTS = 4e6;
const MOST_NUMBERS = 16e6;

/** Whether a network is too large for the gradients of all that it computes to be held. */
export function isBeyondGradients(network: Network, steps: number): boolean {
  if (!isVast(network)) return network.weightCount > MOST_WEIGHTS;
  const row = [...network.values.values()].reduce((sum, { size }) => sum + size, 0);
  return network.weightCount > MOST_WEIGHTS || steps * row > MOST_NUMBERS;
}

interface Wanted {
  readonly trace: Trace;
  readonly loss: LossSpec;
}

const isSame = (a: Wanted, b: Wanted) => a.trace === b.trace && a.loss === b.loss;

const createLane = () =>
  createLater<Wanted, GradientBuffers, GradientTrace>({
    worker: gradientWorker,
    isSame,
    messageOf: ({ trace: { network, weights, input }, loss }): GradientRequest => ({
      spec: network.spec,
      weights,
      input,
      loss,
    }),
    resultOf: ({ trace, loss }, buffers) => gradientTraceOf(trace, loss, buffers),
    compute: ({ trace, loss }) => computed(trace, loss),
  });

/** One long gradient of each kind is kept. */
const lanes = new Map<string, Later<Wanted, GradientTrace>>();

/** Long gradients that cannot be had later; they are large. */
const waitedFor = remember(computed, 2);

/**
 * The gradient of a loss of a run. A long one is computed in the background (`runs` of the state goes up when it is
 * there): until then it is the last one, where only numbers have changed since, or null. Gradients of one lane take
 * each other's place; without a lane it is computed now, however long it takes.
 */
export function gradientOf(
  laneName: string | null,
  trace: Trace,
  loss: LossSpec,
): GradientTrace | null {
  if (isBeyondGradients(trace.network, trace.steps)) return null;
  const work = trace.steps * trace.network.weightCount;
  if (work < LIGHT) return atOnce(trace, loss);
  if (laneName === null) return waitedFor(trace, loss);
  const lane = lanes.get(laneName) ?? createLane();
  lanes.set(laneName, lane);
  const wanted = { trace, loss };
  const last = lane.last();
  if (last && isSame(last.wanted, wanted)) return last.result;
  const isNear =
    last?.wanted.trace.network === trace.network && last.wanted.trace.steps === trace.steps;
  if (!isNear && work < BRIEF) return lane.now(wanted);
  lane.ask(wanted);
  return isNear ? last.result : null;
}
