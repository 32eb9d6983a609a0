import { parameterOf } from '../../engine/declare/network.ts';
import { unitAddress, weightAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { parameterNumbers } from '../../engine/run/trace.ts';
import { halfOf, noted, type Range, ranges, shown } from '../range.ts';
import type { TopicFacts } from './facts.ts';
import { type Subject, slipTo, type Topic } from './topic.ts';

/** What is left of 1 after a number, as a gate or a weight, was multiplied in at so many steps. */
export const power: Topic<TopicFacts['power']> = {
  facts: (subject) => ({
    name: nameOf(subject),
    number: brief(numberOf(subject)),
    steps: stepsOf(subject),
  }),
  answers(subject) {
    const steps = stepsOf(subject);
    const number = numberOf(subject);
    const one = shown(number);
    const right = number ** steps;
    return [
      {
        address: addressOf(subject),
        half: halfOf('value'),
        right,
        range: raised(one, steps),
        slips: [
          slipTo('linear', ranges.multiply(one, ranges.number(steps))),
          slipTo('fewer', raised(one, steps - 1)),
          slipTo('more', raised(one, steps + 1)),
          slipTo('gone', 0),
        ],
        written: {
          sum: Array.from({ length: steps }, () => brief(number)).join(' × '),
          result: brief(right),
        },
      },
    ];
  },
};

/** Multiplied step by step, each product noted with two digits. */
function raised(one: Range, steps: number): Range {
  let product = one;
  for (let n = 1; n < steps; n++) {
    const exact = ranges.multiply(product, one);
    product = n < steps - 1 ? noted(exact, halfOf('value')) : exact;
  }
  return product;
}

const stepsOf = ({ seed }: Subject): number => 3 + (seed % 2);

function numberOf({ trace, ask: { value, t, unit } }: Subject): number {
  const { network, weights } = trace;
  const numbers = network.parameters.has(value)
    ? parameterNumbers(network, weights, value)
    : trace.at(value, t);
  return numbers[unit ?? 0] ?? Number.NaN;
}

function addressOf({ trace: { network }, ask: { value, t, unit } }: Subject): string {
  const slot = network.parameters.get(value);
  const index = unit ?? 0;
  return slot
    ? weightAddress(value, Math.floor(index / slot.columns), index % slot.columns)
    : unitAddress(value, t, index);
}

function nameOf(subject: Subject): string {
  const { trace, ask } = subject;
  const { network } = trace;
  const tex = network.parameters.has(ask.value)
    ? parameterOf(network, ask.value).symbol
    : valueTex(network, ask.value, ask.t);
  return `$${tex}$${entryOf(addressOf(subject))}`;
}

/** The entry of an address, as `[0,1]`. */
const entryOf = (address: string): string => address.slice(address.indexOf('['));
