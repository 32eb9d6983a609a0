import { brief, withMinus } from '../../engine/explain/decimal.ts';
import { createRandom } from '../../engine/learn/random.ts';
import { halfOf } from '../range.ts';
import type { TopicFacts } from './facts.ts';
import { just, type Subject, slipTo, type Topic } from './topic.ts';

/** A gradient of two numbers, longer than it may be, clipped by its norm. */
export const clip: Topic<TopicFacts['clip']> = {
  facts(subject) {
    const { gradient, bound } = drawn(subject);
    return { numbers: gradient.map(plain), bound: plain(bound) };
  },
  answers(subject) {
    const { gradient, bound } = drawn(subject);
    const [g, other] = gradient;
    const norm = Math.hypot(g, other);
    const right = (g * bound) / norm;
    const written = `√(${squared(g)} + ${squared(other)}) = ${plain(norm)},  ${inSum(g)} × ${plain(bound)} / ${plain(norm)}`;
    return [
      {
        address: '',
        half: halfOf('value'),
        right,
        range: just(right),
        slips: [
          slipTo('entrywise', Math.max(-bound, Math.min(bound, g))),
          slipTo('norm', g * bound),
          slipTo('bound', g / norm),
          slipTo('length', (g * bound) / (Math.abs(g) + Math.abs(other))),
          slipTo('unclipped', g),
          slipTo('sign', -right),
        ],
        written: { sum: written, result: brief(right) },
      },
    ];
  },
};

/** Sides of right-angled triangles, so that no root has to be drawn. */
const TRIANGLES = [
  [3, 4, 5],
  [5, 12, 13],
  [8, 15, 17],
  [6, 8, 10],
] as const;

const BOUNDS = [0.5, 1, 2] as const;

function drawn({ seed }: Subject): {
  readonly gradient: readonly [number, number];
  readonly bound: number;
} {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(list.length * random())] as T;
  const sign = () => (random() < 0.5 ? -1 : 1);
  const [a, b, norm] = pick(TRIANGLES);
  const times = pick([0.5, 1, 2]);
  const sides = random() < 0.5 ? ([a, b] as const) : ([b, a] as const);
  // A bound above the length would leave it as it is.
  const bound = pick(BOUNDS.filter((each) => each < norm * times));
  return { gradient: [sign() * sides[0] * times, sign() * sides[1] * times], bound };
}

/** Halves and whole numbers, as short as they are. */
const plain = (value: number): string => withMinus(String(value));

const inSum = (value: number): string => (value < 0 ? `(${plain(value)})` : plain(value));

const squared = (value: number): string => `${inSum(value)}²`;
