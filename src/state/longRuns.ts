import type { Trace } from '../engine/run/trace.ts';
import { createLater } from './later.ts';
import runWorker from './run.worker.ts?worker&url';
import {
  isSameRun,
  type RunKind,
  type RunRequest,
  type RunResult,
  runHere,
  traceFromResult,
  type WantedRun,
} from './runMessages.ts';

/*
 * Long runs: in a worker when only numbers have changed since the last, which stays on the stage meanwhile, so that a
 * pointer that drags a weight is never held up.
 */

/** One long run of each kind is kept. */
const createLane = () =>
  createLater<WantedRun, RunResult, Trace>({
    worker: runWorker,
    isSame: isSameRun,
    messageOf: ({ network: { spec }, weights, input }): RunRequest => ({ spec, weights, input }),
    resultOf: ({ network, weights, input }, answer) =>
      traceFromResult(answer, network, weights, input),
    compute: runHere,
  });

const lanes: Readonly<Record<RunKind, ReturnType<typeof createLane>>> = {
  scene: createLane(),
  probe: createLane(),
};

/** The run, or where only its numbers changed, the last one until it is there (`runs` then goes up). */
export function longRunOf(kind: RunKind, wanted: WantedRun): Trace {
  const lane = lanes[kind];
  const last = lane.last();
  if (last && isSameRun(last.wanted, wanted)) return last.result;
  // A run that has never been on the stage is waited for: there is nothing to show meanwhile.
  if (last?.wanted.network !== wanted.network || last.wanted.input !== wanted.input)
    return lane.now(wanted);
  lane.ask(wanted);
  return last.result;
}

/** A run that has been computed elsewhere is the last of its kind. */
export const noteRun = (kind: RunKind, wanted: WantedRun, trace: Trace): void =>
  lanes[kind].note(wanted, trace);
