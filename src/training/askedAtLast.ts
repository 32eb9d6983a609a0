import { below, streamOf } from '../engine/learn/stream.ts';
import type { Example, Examples, Need } from './example.ts';

/** Streams of random numbers from which no sequence is drawn. */
const OTHERS = 2 ** 31;

/**
 * The same for a network that answers at the last timestep alone: a sequence that is asked several times ends at one of
 * these, which the seed chooses; one that goes on in the next is asked at its last.
 */
export function askedAtLast(examples: Examples): Examples {
  const { count, streams, example, need } = examples;
  if (streams)
    return {
      ...examples,
      example(n, seed) {
        const whole = example(n, seed);
        return endingBefore(whole.to, whole, need);
      },
    };
  // Of those that are drawn some tell.
  const told = Array.from({ length: count ?? 20 }, (_, n) => example(n, 0));
  if (told.every(isAskedOnce)) return examples;
  return {
    ...examples,
    isCut: true,
    count: null,
    example(n, seed) {
      const random = streamOf(seed, n + OTHERS);
      const whole = example(count === null ? n : below(random, count), seed);
      return endingBefore(whole.from + 1 + below(random, whole.to - whole.from), whole, need);
    },
  };
}

const isAskedOnce = ({ from, to }: Example) => to - from === 1;

/** A sequence without what comes after a timestep, which it is asked at alone; `to` is the one after it. */
function endingBefore(to: number, whole: Example, { reads, outputs }: Need): Example {
  const asked = { from: to - 1, to };
  switch (whole.kind) {
    case 'next':
      return { ...whole, ...asked, ...cut(to, whole.symbols, whole.answers) };
    case 'yes':
    case 'class':
      return { ...whole, ...asked, ...cut(to, whole.symbols, whole.answers) };
    case 'numbers': {
      const columns = reads.kind === 'numbers' ? reads.columns : 1;
      const rows = whole.rows.subarray(0, to * columns);
      return { ...whole, ...asked, rows, answers: whole.answers.subarray(0, to * Number(outputs)) };
    }
  }
}

const cut = <T>(to: number, symbols: readonly string[], answers: readonly T[]) => ({
  symbols: symbols.slice(0, to),
  answers: answers.slice(0, to),
});
