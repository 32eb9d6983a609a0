import type { Network } from '../engine/declare/network.ts';
import type { Input } from '../engine/run/slot.ts';
import type { Trace } from '../engine/run/trace.ts';
import { createRunLane, type RunLane } from './runLane.ts';
import type { WantedRun } from './runMessages.ts';
import { store } from './store.ts';

/** The long runs that are kept: one of each kind. */
const lanes = new Map<string, RunLane>();

/** Who has this page in a window of theirs sees a run when it is whole. */
const inPieces = typeof window === 'undefined' || window.parent === window;

/** The run as far as it has come, or where only its weights changed, the last one until there is something of it. */
export function longRunOf(kind: string, wanted: WantedRun): Trace {
  return laneOf(kind).show(wanted);
}

/** Has a worker compile what computes a run, while the weights of that run are on their way. */
export const warmUp = (kind: string, network: Network, input: Input): void =>
  laneOf(kind).warmUp(network, input);

function laneOf(kind: string): RunLane {
  const lane = lanes.get(kind) ?? createRunLane(inPieces);
  lanes.set(kind, lane);
  return lane;
}

/** Waits until nothing of the runs that were asked for is on its way, and the page has it. */
export function allThere(): Promise<void> {
  const areWhole = () => [...lanes.values()].every((lane) => lane.isWhole());
  return new Promise((done) => {
    if (areWhole()) return done();
    const leave = store.subscribe(() => {
      if (!areWhole()) return;
      leave();
      setTimeout(done);
    });
  });
}
