import { parameterOf } from '../../engine/declare/network.ts';
import { weightAddress } from '../../engine/explain/address.ts';
import { brief, fixed } from '../../engine/explain/decimal.ts';
import { slight } from '../../engine/explain/significant.ts';
import { parameterNumbers } from '../../engine/run/trace.ts';
import { halfOf, ranges, shown } from '../range.ts';
import type { TopicFacts } from './facts.ts';
import { type Subject, slipTo, type Topic } from './topic.ts';

/** A weight after one step of gradient descent. */
export const update: Topic<TopicFacts['update']> = {
  hasGradient: true,
  facts(subject) {
    const found = numbersOf(subject);
    if (!found) return null;
    return {
      name: `$${parameterOf(subject.trace.network, subject.ask.value).symbol}$${found.entry}`,
      number: brief(found.weight),
      gradient: slight(found.gradient),
      rate: fixed(found.rate, 1),
    };
  },
  answers(subject) {
    const found = numbersOf(subject);
    if (!found) return [];
    const { entry, weight, gradient, rate } = found;
    const w = shown(weight);
    const g = shown(gradient, slight);
    const step = ranges.multiply(g, ranges.number(rate));
    const right = weight - rate * gradient;
    const written = (text: string) => (text.startsWith('\u2212') ? `(${text})` : text);
    return [
      {
        address: subject.ask.value + entry,
        half: halfOf('gradient'),
        right,
        range: ranges.subtract(w, step),
        slips: [
          slipTo('ascent', ranges.sum([w, step])),
          slipTo('rate', ranges.subtract(w, g)),
          slipTo('step', step),
          slipTo('replaced', g),
        ],
        written: {
          sum: `${brief(weight)} \u2212 ${fixed(rate, 1)} × ${written(slight(gradient))}`,
          result: fixed(right, 3),
        },
      },
    ];
  },
};

/** Below this, in the last digit that is asked for, a step leaves the weight as it is written. */
const LEAST_STEP = 2 * halfOf('gradient');

/**
 * The weight that is asked about: of its matrix the one with the largest gradient where its own would hardly move it;
 * null where none would move.
 */
function numbersOf({ trace, gradient, seed, ask: { value, unit } }: Subject) {
  const slot = trace.network.parameters.get(value);
  if (!slot || !gradient) return null;
  const { offset, rows, columns } = slot;
  const rate = seed % 2 === 0 ? 0.1 : 0.5;
  const sizeAt = (index: number) => Math.abs(gradient.weights[offset + index] ?? 0);
  const isMoved = (index: number) => rate * sizeAt(index) >= LEAST_STEP;
  const all = Array.from({ length: rows * columns }, (_, index) => index);
  const largest = all.reduce((best, index) => (sizeAt(index) > sizeAt(best) ? index : best), 0);
  const index = [unit ?? 0, largest].find(isMoved);
  if (index === undefined) return null;
  return {
    entry: weightAddress('', Math.floor(index / columns), index % columns),
    weight: parameterNumbers(trace.network, trace.weights, value)[index] ?? Number.NaN,
    gradient: gradient.weights[offset + index] ?? Number.NaN,
    rate,
  };
}
