import { headOf } from '../declare/network.ts';
import { logTotal } from '../operations/exponentiate.ts';
import type { Trace } from './trace.ts';

/** Of very many answers, so many of the largest are told. */
export const TOLD = 24;

/** What is told of the answers of a timestep where there are very many. */
export interface Told {
  /** Where the largest stand among the outputs, the largest first. */
  readonly places: Int32Array;
  /** What each value of the head has there. */
  readonly values: ReadonlyMap<string, Float64Array>;
  /** The symbol that comes next, and its logit; null where there is none, or answers are no symbols. */
  readonly next: { readonly place: number; readonly logit: number } | null;
  /** The logarithm of the sum of the exponentials of all logits. */
  readonly logTotal: number;
}

export function toldOf(trace: Trace, t: number): Told {
  const { network } = trace;
  const { answer, logits } = headOf(network);
  const places = largestPlaces(trace.at(answer, t), TOLD);
  const values = new Map(
    [...network.values.values()]
      .filter(({ part }) => part === 'head')
      .map(({ name }) => {
        const all = trace.at(name, t);
        return [name, Float64Array.from(places, (place) => all[place] as number)];
      }),
  );
  const all = trace.at(logits, t);
  return { places, values, next: nextOf(trace, t, all), logTotal: logTotal(all, 0, all.length) };
}

function nextOf({ input, network }: Trace, t: number, logits: Float64Array): Told['next'] {
  const { sizes } = network.spec;
  const place = input.kind === 'symbols' ? input.indices[t + 1] : undefined;
  const logit = sizes.input === sizes.output && place !== undefined ? logits[place] : undefined;
  return place === undefined || logit === undefined ? null : { place, logit };
}

/** Where the largest numbers stand, the largest first, of equal ones the first; NaN comes before all. */
export function largestPlaces(numbers: ArrayLike<number>, most: number): Int32Array {
  const count = Math.min(most, numbers.length);
  const places = new Int32Array(count);
  const sizes = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  let found = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    const size = Number.isNaN(number) ? Number.POSITIVE_INFINITY : number;
    if (found === count && size <= (sizes[count - 1] as number)) continue;
    let at = Math.min(found, count - 1);
    for (; at > 0 && (sizes[at - 1] as number) < size; at--) {
      sizes[at] = sizes[at - 1] as number;
      places[at] = places[at - 1] as number;
    }
    sizes[at] = size;
    places[at] = i;
    found = Math.min(count, found + 1);
  }
  return places;
}

/**
 * Softmax cross-entropy of a timestep with a class, in nats; NaN where the logit of that class was not told: it is
 * neither one of the largest, nor what comes next.
 */
export function toldLoss({ network }: Pick<Trace, 'network'>, told: Told, target: number): number {
  const { places, values, next, logTotal } = told;
  const at = places.indexOf(target);
  const known = next?.place === target ? next.logit : values.get(headOf(network).logits)?.[at];
  return logTotal - (known ?? Number.NaN);
}
