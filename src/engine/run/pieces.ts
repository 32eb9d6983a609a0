import { vectorOf } from '../declare/network.ts';
import { type BlockValues, blockLength } from './blocks.ts';
import { asDoubles, type Numbers } from './numbers.ts';
import { runsInPieces, type Trace } from './traced.ts';

/** What is there of a run that comes in blocks; `blocks` may grow. */
export interface Pieces extends Pick<Trace, 'network' | 'weights' | 'input' | 'steps'> {
  readonly blocks: readonly BlockValues[];
}

/** The numbers of a value at all timesteps, of which those of the first `filled` are there. */
interface Gathered {
  readonly numbers: Float64Array;
  filled: number;
}

/** What has been gathered of runs, by what all traces of a run share: each piece is copied once. */
const gathered = new WeakMap<object, Map<string, Gathered>>();

/**
 * The run as far as it has come, for reading: of the timesteps that are not there yet those of an earlier whole run of
 * the same network, where there is one. Numbers that are nowhere are NaN to whoever asks for them all the same.
 */
export function traceOfPieces(
  pieces: Pieces,
  before: Trace | null,
  length = blockLength(pieces.network),
): Trace {
  const { network, weights, input, steps, blocks } = pieces;
  const found = Math.min(steps, blocks.length * length);
  const earlier = before && found < steps ? { from: found, run: before } : null;
  const made = earlier ? steps : found;
  // What of a trace is another run's is gathered for that trace alone.
  const owner: object = earlier ? {} : pieces;
  const ofOwner = gathered.get(owner) ?? new Map<string, Gathered>();
  gathered.set(owner, ofOwner);

  /** Numbers of either format: where they are singles, and only copied, they are not turned into doubles first. */
  const rowAt = (name: string, t: number): Numbers => {
    const { size, isState, direction } = vectorOf(network, name);
    const runsBack = isState && direction === 'backward';
    if (t < (isState && !runsBack ? -1 : 0) || t >= steps + (runsBack ? 1 : 0))
      throw new RangeError(`${name} has no timestep ${t}`);
    const isStart = t < 0 || t === steps;
    if (isStart && found === 0) return new Float64Array(size);
    if (t >= found && !isStart)
      return earlier?.run.at(name, t) ?? new Float64Array(size).fill(Number.NaN);
    const slot = blocks[Math.max(0, Math.floor(t / length))]?.get(name);
    if (!slot) throw new Error(`the trace has no value ${name}`);
    const row = ((t % length) + slot.lead) * slot.stride;
    return slot.data.subarray(row, row + size);
  };
  const trace: Trace = {
    network,
    weights,
    input,
    steps,
    made,
    earlier,
    at: (name, t) => asDoubles(rowAt(name, t)),
    all(name) {
      const { size } = vectorOf(network, name);
      const all = ofOwner.get(name) ?? { numbers: new Float64Array(steps * size), filled: 0 };
      ofOwner.set(name, all);
      for (; all.filled < made; all.filled++)
        all.numbers.set(rowAt(name, all.filled), all.filled * size);
      return all.numbers.subarray(0, made * size);
    },
  };
  if (!earlier) runsInPieces.set(trace, pieces);
  return trace;
}
