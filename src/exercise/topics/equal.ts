import { vectorOf } from '../../engine/declare/network.ts';
import { fixed } from '../../engine/explain/decimal.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { createRandom } from '../../engine/learn/random.ts';
import { readsOf } from '../../engine/operations/table.ts';
import { halfOf } from '../range.ts';
import type { TopicFacts } from './facts.ts';
import { just, type Subject, slipTo, type Topic } from './topic.ts';

/** The shares of logits that are all the same: whatever they are, one over how many there are. */
export const equal: Topic<TopicFacts['equal']> = {
  facts: (subject) => {
    const { trace, ask } = subject;
    return {
      name: `$${valueTex(trace.network, logitsOf(subject), ask.t)}$`,
      number: fixed(drawn(subject), 1),
      count: vectorOf(trace.network, ask.value).size,
    };
  },
  answers(subject) {
    const { value, t } = subject.ask;
    const { size } = vectorOf(subject.trace.network, value);
    const logit = drawn(subject);
    const exp = `exp(${fixed(logit, 1)})`;
    return [
      {
        address: `${logitsOf(subject)}@${t}`,
        half: halfOf('value'),
        right: 1 / size,
        range: just(1 / size),
        slips: [
          slipTo('whole', 1),
          slipTo('half', 0.5),
          slipTo('logit', logit),
          slipTo('share', Math.exp(logit)),
          slipTo('split', logit / size),
        ],
        written: {
          sum: `${exp} / (${size} × ${exp})`,
          result: `1/${size} = ${fixed(1 / size, 2)}`,
        },
      },
    ];
  },
};

/** What the shares are made of, over their exponentials. */
function logitsOf({ trace: { network }, ask: { value } }: Subject): string {
  const exponentials = sourceOf(network.values.get(value)?.operation ?? null) ?? value;
  return sourceOf(vectorOf(network, exponentials).operation) ?? value;
}

const sourceOf = (operation: Parameters<typeof readsOf>[0] | null): string | undefined =>
  operation ? readsOf(operation)[0]?.value : undefined;

/** Tenths from 0.2 to 3.1. */
const drawn = ({ seed }: Subject): number => (2 + Math.floor(30 * createRandom(seed)())) / 10;
