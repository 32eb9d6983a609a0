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
      name: `$${parameterOf(subject.trace.network, subject.ask.value).symbol}$${entryOf(subject)}`,
      number: brief(found.weight),
      gradient: slight(found.gradient),
      rate: fixed(found.rate, 1),
    };
  },
  answers(subject) {
    const found = numbersOf(subject);
    if (!found) return [];
    const { weight, gradient, rate } = found;
    const w = shown(weight);
    const g = shown(gradient, slight);
    const step = ranges.multiply(g, ranges.number(rate));
    const right = weight - rate * gradient;
    const written = (text: string) => (text.startsWith('\u2212') ? `(${text})` : text);
    return [
      {
        address: subject.ask.value + entryOf(subject),
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

function numbersOf({ trace, gradient, seed, ask: { value, unit } }: Subject) {
  const slot = trace.network.parameters.get(value);
  const found = slot && gradient?.weights[slot.offset + (unit ?? 0)];
  if (found === undefined) return null;
  return {
    weight: parameterNumbers(trace.network, trace.weights, value)[unit ?? 0] ?? Number.NaN,
    gradient: found,
    rate: seed % 2 === 0 ? 0.1 : 0.5,
  };
}

function entryOf({ trace: { network }, ask: { value, unit } }: Subject): string {
  const { columns } = parameterOf(network, value);
  const index = unit ?? 0;
  return weightAddress('', Math.floor(index / columns), index % columns);
}
