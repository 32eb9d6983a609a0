import { type Network, vectorOf } from '../engine/declare/network.ts';
import { type Input, inputSteps } from '../engine/run/slot.ts';
import type { Trace } from '../engine/run/trace.ts';
import { coreOf, isVast, vastTrace } from '../engine/run/vast.ts';
import { remember } from '../scene/read/memo.ts';
import { runHere } from './runMessages.ts';
import { store } from './store.ts';

/*
 * Runs of networks, where they are computed: short ones at once, long ones as `longRuns` has it, which is fetched with the
 * first of them. Where it does not come, they are computed at once too: late, but right.
 */

/** Multiplications that fit well into a frame. */
const LIGHT = 6e6;

const shortRun = remember(runHere, 6);
/** Long runs for which nothing can stand in. */
const wholeRun = remember(runHere, 2);

let long: typeof import('./longRuns.ts') | null = null;
let fetching: Promise<void> | null = null;
let isMissing = false;

const isShort = (network: Network, input: Input): boolean =>
  inputSteps(input, network) * network.weightCount < LIGHT;

/** Whether such a run of the stage comes from a worker, as it is. */
export const isComputedAway = (network: Network, input: Input): boolean =>
  !isVast(network) && !isShort(network, input);

/**
 * A run of the stage. A long one is there as far as it has come, and where only its weights changed, the last one of its
 * lane stands in until there is something of it; `runs` goes up whenever there is more. Without a lane it is computed now,
 * however long it takes.
 */
export function latestRun(
  lane: string | null,
  network: Network,
  weights: Float64Array,
  input: Input,
): Trace {
  if (!isVast(network)) return plainRun(lane, network, weights, input);
  const core = coreFor(network, weights, input);
  const trace = plainRun(lane, core.network, core.weights, core.input);
  return vastTrace({ network, weights, input }, trace);
}

const coreFor = remember(
  (network: Network, weights: Float64Array, input: Input) => coreOf({ network, weights, input }),
  4,
);

function plainRun(
  lane: string | null,
  network: Network,
  weights: Float64Array,
  input: Input,
): Trace {
  if (isShort(network, input)) return shortRun(network, weights, input);
  if (lane === null) return wholeRun(network, weights, input);
  if (long) return long.longRunOf(lane, { network, weights, input });
  fetching ??= fetchLong();
  return isMissing ? wholeRun(network, weights, input) : nothingYet(network, weights, input);
}

/** Waits for all of the runs that the stage has asked for. */
export async function runsThere(): Promise<void> {
  if (fetching) {
    await fetching;
    // The stage asks for them now.
    await new Promise((done) => setTimeout(done));
  }
  await long?.allThere();
  // Most networks have few answers, which need no telling.
  const answers = await import('./answers.ts').catch(() => null);
  await answers?.answersThere();
}

/** Where it does not come, the next long run asks for it again. */
async function fetchLong(): Promise<void> {
  long = await import('./longRuns.ts').catch(() => null);
  isMissing = long === null;
  // Where it is there already, what is drawn now and the run are not one long task.
  await new Promise((done) => setTimeout(done));
  fetching = null;
  store.setState(({ runs }) => ({ runs: runs + 1 }));
}

const nothingYet = remember((network: Network, weights: Float64Array, input: Input): Trace => {
  const nothing = (name: string) => new Float64Array(vectorOf(network, name).size).fill(Number.NaN);
  const steps = inputSteps(input, network);
  return {
    network,
    weights,
    input,
    steps,
    made: 0,
    earlier: null,
    all: () => new Float64Array(),
    at: nothing,
  };
}, 4);
