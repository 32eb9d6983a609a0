import type { Network } from '../engine/declare/network.ts';
import { traceOfPieces } from '../engine/run/pieces.ts';
import type { Input } from '../engine/run/slot.ts';
import type { Trace } from '../engine/run/trace.ts';
import { hasVectors } from '../engine/wasm/hasVectors.ts';
import { announce } from './device.ts';
import { addBlockHere, askForOneBlock, type GrowingRun, growingRun, makeRun } from './makeRun.ts';
import run from './run.worker.ts?worker&url';
import {
  isSameCourse,
  isSameRun,
  type RunRequest,
  type RunResult,
  type WantedRun,
} from './runMessages.ts';
import { settledRun } from './settledRun.ts';
import { store } from './store.ts';
import { createWorkerQueue } from './workerQueue.ts';

/** What has come of a run is shown every so many ms: oftener, drawing it would hold up what comes. */
const SHOWN_EVERY = 90;

export interface RunLane {
  /** A run as far as it has come; where only its weights are others, the last one until there is something of it. */
  readonly show: (wanted: WantedRun) => Trace;
  /** Has the worker start, and compile what computes a run of this network, before there is one. */
  readonly warmUp: (network: Network, input: Input) => void;
  /** Whether all of what is wanted is there. */
  readonly isWhole: () => boolean;
}

/**
 * One long run after the other, from a worker of their own. Another network or input takes the place of what is being
 * made; other weights wait for it, since whoever drags one would otherwise never see the end of a run. `runs` of the state goes
 * up with what there is to show: `inPieces`, or when all of it has come.
 */
export function createRunLane(inPieces: boolean): RunLane {
  const desk = createWorkerQueue<RunRequest, RunResult>(run);
  let shown: { readonly run: GrowingRun; readonly trace: Trace } | null = null;
  let making: { readonly run: GrowingRun; readonly stop: () => void } | null = null;
  let next: WantedRun | null = null;
  let last = 0;

  function put(run: GrowingRun, before: Trace | null): Trace {
    const trace = traceOfPieces(run, before);
    shown = { run, trace };
    last = performance.now();
    return trace;
  }

  function leave() {
    making?.stop();
    making = null;
    next = null;
  }

  function begin(wanted: WantedRun): Trace {
    const old = shown && isSameCourse(shown.run, wanted) ? shown.trace : null;
    const before = old && settledRun(old);
    const known = [making?.run, shown?.run].filter((run) => run !== undefined);
    const run = growingRun(wanted, known);
    leave();
    // What fits into a frame is there at once, as after a letter more.
    if (run.blocks.length === run.count - 1) addBlockHere(run);
    if (run.blocks.length === run.count) return put(run, null);
    if (!hasVectors()) announce('noVectors');
    last = performance.now();
    making = { run, stop: makeRun(run, desk, () => arrive(run, before)) };
    return old ?? put(run, before);
  }

  function arrive(run: GrowingRun, before: Trace | null) {
    const isWhole = run.blocks.length === run.count;
    if (!isWhole && (!inPieces || performance.now() - last < SHOWN_EVERY)) return;
    put(run, before);
    if (isWhole) {
      making = null;
      if (next) begin(next);
    }
    store.setState(({ runs }) => ({ runs: runs + 1 }));
  }

  return {
    warmUp(network, input) {
      if (!making) askForOneBlock(network, input, desk);
    },
    isWhole: () => making === null,
    show(wanted) {
      if (shown && isSameRun(shown.run, wanted)) {
        if (making && !isSameRun(making.run, wanted)) leave();
        next = null;
        return shown.trace;
      }
      if (!shown || !making || !isSameCourse(making.run, wanted)) return begin(wanted);
      next = isSameRun(making.run, wanted) ? null : wanted;
      return shown.trace;
    },
  };
}
