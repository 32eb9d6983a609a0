import { formatOf } from '../engine/declare/layers.ts';
import type { Network } from '../engine/declare/network.ts';
import { type BlockValues, blockLength, createBlockRun } from '../engine/run/blocks.ts';
import { handedOver, handOver } from '../engine/run/handOver.ts';
import type { Pieces } from '../engine/run/pieces.ts';
import { type Input, inputSteps } from '../engine/run/slot.ts';
import { copyOf } from './handedOver.ts';
import type { RunBegin, RunRequest, RunResult, WantedRun } from './runMessages.ts';
import type { WorkerQueue } from './workerQueue.ts';

/*
 * A run is made block by block: by a worker, or, where none computes it, by the page itself between all else that it has
 * to do.
 */

/** A run to which blocks are added. */
export interface GrowingRun extends Pieces {
  readonly blocks: BlockValues[];
  /** How many they will be. */
  readonly count: number;
}

/** A run with what is known of it from others: what they have read and computed alike up to somewhere. */
export function growingRun(wanted: WantedRun, known: readonly Pieces[]): GrowingRun {
  const { network, weights, input } = wanted;
  const steps = inputSteps(input, network);
  const shared = known.map((run) => sharedBlocks(run, wanted));
  const blocks = shared.reduce((most, each) => (each.length > most.length ? each : most), []);
  return { network, weights, input, steps, blocks, count: Math.ceil(steps / blockLength(network)) };
}

function sharedBlocks(run: Pieces, wanted: WantedRun): BlockValues[] {
  const { network, weights, input, blocks } = run;
  if (network !== wanted.network || weights !== wanted.weights) return [];
  const length = blockLength(network);
  const other = blocks.findIndex((_, i) => !isSamePart(input, wanted.input, network, i, length));
  return blocks.slice(0, other < 0 ? blocks.length : other);
}

/** Whether two inputs have the same block, and end with it or go on after it alike. */
function isSamePart(a: Input, b: Input, network: Network, index: number, length: number): boolean {
  const end = (input: Input) => Math.min(inputSteps(input, network), (index + 1) * length);
  if (a.kind !== b.kind || end(a) !== end(b)) return false;
  const [one, width] = numbersOf(a, network);
  const [other] = numbersOf(b, network);
  for (let i = index * length * width; i < end(a) * width; i++)
    if (!Object.is(one[i], other[i])) return false;
  return true;
}

const numbersOf = (input: Input, { spec }: Network): readonly [ArrayLike<number>, number] =>
  input.kind === 'symbols' ? [input.indices, 1] : [input.data, spec.sizes.input];

/** The next block, computed while the page waits. */
export const addBlockHere = (run: GrowingRun): void => void run.blocks.push(ownBlocks(run)());

/** Computes the blocks of a run here, those first that it does not have yet. */
function ownBlocks({ network, weights, input, blocks }: GrowingRun): () => BlockValues {
  const own = createBlockRun(network);
  own.begin(weights, input, blocks.length, lastStates(network, blocks.at(-1)));
  return () => new Map(copyOf(own.next()).slots);
}

/**
 * So many blocks are asked for ahead that the worker is not idle while the page draws, and so few that one that is
 * wanted no more is soon through.
 */
const AHEAD = 10;

/** Has the blocks made that a run does not have yet, and tells of each. Gives back what stops it. */
export function makeRun(
  run: GrowingRun,
  desk: WorkerQueue<RunRequest, RunResult>,
  onBlock: () => void,
): () => void {
  const { blocks, count } = run;
  let asked = blocks.length;
  let by: 'worker' | 'page' | 'nobody' = 'worker';
  let begin: RunBegin | null = beginning(run);

  function ask() {
    for (; asked < Math.min(count, blocks.length + AHEAD); asked++) {
      desk(begin, take, goOnHere, begin ? [begin.weights.buffer] : []);
      begin = null;
    }
  }
  function take(slots: RunResult) {
    if (by !== 'worker') return;
    blocks.push(new Map(slots));
    ask();
    onBlock();
  }
  function goOnHere() {
    if (by !== 'worker') return;
    by = 'page';
    const next = ownBlocks(run);
    const slice = () => {
      if (by !== 'page') return;
      blocks.push(next());
      if (blocks.length < count) setTimeout(slice);
      onBlock();
    };
    setTimeout(slice);
  }
  ask();
  return () => {
    by = 'nobody';
  };
}

/** Has the worker compile what computes such a run, by a block of it that nobody reads; its weights are zeros. */
export function askForOneBlock(
  network: Network,
  input: Input,
  desk: WorkerQueue<RunRequest, RunResult>,
): void {
  const begin = beginning(
    growingRun({ network, input, weights: new Float64Array(network.weightCount) }, []),
  );
  desk(begin, nothing, nothing, [begin.weights.buffer]);
}

const nothing = () => undefined;

/** With a copy of the weights that is handed over: made faster than the one that a message makes, and of half the size in singles. */
const beginning = ({ network, weights, input, blocks }: GrowingRun): RunBegin => ({
  spec: network.spec,
  weights: formatOf(network) === 'float32' ? new Float32Array(weights) : weights.slice(),
  input,
  index: blocks.length,
  before: lastStates(network, blocks.at(-1)),
});

/** What a block hands over to the next. */
function lastStates(network: Network, values: BlockValues | undefined): Float64Array | undefined {
  if (!values) return undefined;
  const states = new Float64Array(handedOver(network));
  handOver({ values }, network, blockLength(network) - 1, states, 0);
  return states;
}
