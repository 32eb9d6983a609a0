import { vectorOf } from '../declare/network.ts';
import { type BlockValues, blockLength } from './blocks.ts';
import { asDoubles } from './numbers.ts';
import type { Trace } from './trace.ts';

/** What is there of a run that comes in blocks; `blocks` may grow. */
export interface Pieces extends Pick<Trace, 'network' | 'weights' | 'input' | 'steps'> {
  readonly blocks: readonly BlockValues[];
}

/**
 * The run as far as it has come, for reading: of the timesteps that are not there yet those of an earlier whole run of
 * the same network, where there is one. Numbers that are nowhere are NaN to whoever asks for them all the same.
 */
export function traceOfPieces(
  { network, weights, input, steps, blocks }: Pieces,
  before: Trace | null,
  length = blockLength(network),
): Trace {
  const found = Math.min(steps, blocks.length * length);
  const earlier = before && found < steps ? { from: found, run: before } : null;
  const made = earlier ? steps : found;
  const known = new Map<string, Float64Array>();

  const at = (name: string, t: number): Float64Array => {
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
    return asDoubles(slot.data.subarray(row, row + size));
  };
  return {
    network,
    weights,
    input,
    steps,
    made,
    earlier,
    at,
    all(name) {
      const { size } = vectorOf(network, name);
      const all = known.get(name) ?? new Float64Array(made * size);
      if (!known.has(name)) for (let t = 0; t < made; t++) all.set(at(name, t), t * size);
      known.set(name, all);
      return all;
    },
  };
}
