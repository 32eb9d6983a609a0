import { describe, expect, test } from 'vitest';
import { activations } from '../engine/activations/table.ts';
import { cells } from '../engine/cells/table.ts';
import { isBlank } from '../engine/explain/blank.ts';
import { brief, readBack } from '../engine/explain/decimal.ts';
import { slight } from '../engine/explain/significant.ts';
import { withText } from '../scene/change/change.ts';
import { withCell } from '../scene/change/changeCells.ts';
import { withActivation, withHidden, withSource } from '../scene/change/changeNetwork.ts';
import type { Ask } from '../scene/document/ask.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import type { Scene } from '../scene/document/scene.ts';
import { askableValues } from '../scene/read/askable.ts';
import { anotherExercise, doubtsIn, examNumbers } from './another.ts';
import { askedKey, askedOf } from './asked.ts';
import { blankedGradient, blankedTrace } from './blanked.ts';
import { type Blank, blanksOf } from './exam.ts';
import { digitsOf, hasLargest, judge, judgeLargest } from './judge.ts';
import { ranges } from './range.ts';
import type { SlipId } from './slip.ts';

const cellIds = Object.keys(cells) as (keyof typeof cells)[];

/** A network that fits on paper, three letters long. */
const small = (cell: (typeof cellIds)[number]): Scene =>
  withText(withHidden(withCell(DEFAULT_SCENE, cell), 2), 'hel');

const askFor = (of: 'value' | 'gradient', value: string, more: Partial<Ask> = {}): Ask => ({
  of,
  value,
  t: 1,
  unit: 0,
  given: 'parts',
  as: 'number',
  than: null,
  ...more,
});

const written = (blank: Blank, value: number) => value.toFixed(blank.half < 0.001 ? 3 : 2);

describe.each(cellIds)('%s: any moment can be asked for', (cell) => {
  const scene = small(cell);
  const drawn = (ask: Ask) => {
    const found = anotherExercise(scene, ask, 0);
    if (!found) throw new Error(`no exercise for ${ask.value}`);
    return blanksOf(examNumbers(found, ask), ask);
  };

  test.each(['value', 'gradient'] as const)(
    'every %s has weights at which each slip is told from what is right and from the others',
    (of) => {
      for (const value of askableValues(scene, of, 1)) {
        const blanks = drawn(askFor(of, value));
        expect(doubtsIn(blanks), value).toBe(0);
        for (const blank of blanks)
          expect(judge(blank, 'number', written(blank, blank.right)).kind, value).toBe('right');
      }
    },
  );

  test('who makes a slip is told which', () => {
    for (const of of ['value', 'gradient'] as const)
      for (const value of askableValues(scene, of, 1))
        for (const blank of drawn(askFor(of, value)))
          for (const { slip, range } of blank.slips) {
            const made = written(blank, (range.low + range.high) / 2);
            const verdict = judge(blank, 'number', made);
            const named = verdict.kind === 'wrong' ? verdict.slips.map((each) => each.slip) : [];
            // Another row of a single product is another unit.
            const same = slip === 'unit' || slip === 'row' ? ['unit', 'row'] : [slip];
            expect(
              named.some((each) => same.includes(each)),
              `${value}: ${slip} ${made}`,
            ).toBe(true);
          }
  });

  test('a whole timestep is asked for value by value, each from those before it', () => {
    const { network } = examNumbers(scene, { of: 'value' }).trace;
    const ask = askFor('value', 'h', { given: 'step' });
    const asked = askedOf(network, ask).map(({ value }) => value);
    expect(asked.at(-1)).toBe('h');
    expect(new Set(asked).size).toBe(asked.length);
    const order = network.operations.map(({ makes }) => makes);
    expect(asked).toEqual([...asked].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(blanksOf(examNumbers(scene, ask), ask)).toHaveLength(asked.length);
  });

  test('what is asked for, and all that follows from it, is nowhere in the run', () => {
    const { trace } = examNumbers(scene, { of: 'value' });
    const order = trace.network.operations.map(({ makes }) => makes);
    for (const value of askableValues(scene, 'value', 1)) {
      const run = blankedTrace(trace, askFor('value', value), new Set());
      expect(isBlank(run.at(value, 1)[0] as number)).toBe(true);
      expect(run.at(value, 1)[1]).toBe(trace.at(value, 1)[1]);
      for (const after of order.slice(order.indexOf(value) + 1))
        expect([...run.at(after, 1)].every(isBlank), `${after} after ${value}`).toBe(true);
      for (const each of order) {
        expect([...run.at(each, 2)].every(isBlank)).toBe(true);
        const size = run.at(each, 0).length;
        expect([...run.all(each).subarray(0, size)]).toEqual([...trace.at(each, 0)]);
        expect([...run.all(each).subarray(size, 2 * size)]).toEqual([...run.at(each, 1)]);
      }
      expect(blankedTrace(trace, askFor('value', value), new Set([`${value}[0]`]))).toBe(trace);
    }
  });

  test('a gradient that is asked for is nowhere on the way back, nor in what adds it up', () => {
    const { gradient } = examNumbers(scene, { of: 'gradient' });
    if (!gradient) throw new Error('no gradient');
    for (const value of askableValues(scene, 'gradient', 1)) {
      const back = blankedGradient(gradient, askFor('gradient', value), new Set());
      expect(isBlank(back.at(value, 1)[0] as number)).toBe(true);
      expect(isBlank(back.at(value, 0)[0] as number)).toBe(true);
      expect([...back.weights].every(isBlank)).toBe(true);
      expect([...back.at(value, 2)]).toEqual([...gradient.at(value, 2)]);
    }
    const ofRun = blankedGradient(gradient, askFor('value', 'h'), new Set());
    expect(isBlank(ofRun.loss)).toBe(true);
    expect(isBlank(ofRun.trace.at('h', 1)[0] as number)).toBe(true);
    expect([...ofRun.at('h', 2)].every(isBlank)).toBe(true);
  });
});

describe('answers', () => {
  const scene = withSource(withText(DEFAULT_SCENE, 'hello'), 'coarse', 3);
  const ask: Ask = { ...askFor('value', 'h'), t: 2 };
  const [blank] = blanksOf(examNumbers(scene, ask), ask) as [Blank];

  test('what follows from the rounded numbers on the screen is right', () => {
    const { trace } = examNumbers(scene, ask);
    const a = Math.round((trace.at('a', 2)[0] as number) * 100) / 100;
    expect(judge(blank, 'number', Math.tanh(a).toFixed(2)).kind).toBe('right');
  });

  test.each(['tanh', 'sigmoid'] as const)(
    'on the way back through %s, what follows from the derivative in its box is right',
    (activation) => {
      const back = askFor('gradient', 'a');
      for (let seed = 1; seed <= 60; seed++) {
        const drawn = withSource(withActivation(small('rnn'), activation), 'coarse', seed);
        const numbers = examNumbers(drawn, back);
        const [asked] = blanksOf(numbers, back) as [Blank];
        const h = numbers.trace.at('h', 1)[0] as number;
        const derivative = activation === 'tanh' ? 1 - h * h : h * (1 - h);
        const received = readBack(slight(numbers.gradient?.at('h', 1)[0] as number));
        const product = (received * readBack(brief(derivative))).toFixed(3);
        expect(judge(asked, 'number', product).kind, `seed ${seed}: ${product}`).toBe('right');
      }
    },
  );

  test('who goes on with the sum as they have found it is right', () => {
    const whole = askFor('value', 'h', { given: 'step' });
    for (let seed = 1; seed <= 60; seed++) {
      const numbers = examNumbers(withSource(small('rnn'), 'coarse', seed), whole);
      const [sum, state] = blanksOf(numbers, whole) as [Blank, Blank];
      for (const end of [sum.range.low, sum.range.high]) {
        const found = end.toFixed(2);
        const next = Math.tanh(Number(found)).toFixed(2);
        expect(judge(sum, 'number', found).kind).toBe('right');
        expect(judge(state, 'number', next).kind, `seed ${seed}: ${next}`).toBe('right');
      }
    }
  });

  test('with as many digits as are asked for, all that is right is right when it is rounded', () => {
    const back = askFor('gradient', 'a');
    for (let seed = 1; seed <= 60; seed++) {
      const [asked] = blanksOf(
        examNumbers(withSource(small('rnn'), 'coarse', seed), back),
        back,
      ) as [Blank];
      for (const end of [asked.range.low, asked.range.high]) {
        const rounded = end.toFixed(digitsOf(asked));
        const verdict = judge(asked, 'number', rounded);
        const isSlip = verdict.kind === 'wrong' && verdict.slips.length > 0;
        expect(verdict.kind === 'right' || isSlip, `seed ${seed}: ${rounded}`).toBe(true);
      }
    }
  });

  test('a number with too few digits, and what is no number, are not counted as wrong', () => {
    const rough = blank.right.toFixed(1);
    expect(['coarse', 'right']).toContain(judge(blank, 'number', rough).kind);
    expect(judge(blank, 'number', '').kind).toBe('empty');
    expect(judge(blank, 'number', 'about half').kind).toBe('unreadable');
  });

  test('a number that no rounding makes right is wrong, however few digits it has', () => {
    const far = String(Math.round(blank.right) + 7);
    expect(judge(blank, 'number', far)).toEqual({ kind: 'wrong', slips: [] });
    expect(judge(blank, 'number', blank.right.toFixed(1)).kind).not.toBe('wrong');
  });

  test.each([
    ['h', 'value'],
    ['a', 'gradient'],
    ['z', 'gradient'],
  ] as const)('of %s (%s) no more digits are asked for than make it right', (value, of) => {
    const asked = { ...askFor(of, value), t: 2, unit: null };
    for (const each of blanksOf(examNumbers(scene, asked), asked)) {
      const digits = digitsOf(each);
      const verdict = (count: number) => judge(each, 'number', each.right.toFixed(count)).kind;
      expect(verdict(digits)).toBe('right');
      for (let fewer = 2; fewer < digits; fewer++) expect(verdict(fewer)).toBe('coarse');
    }
  });

  test('a sum that has not gone through tanh is told to be that', () => {
    const { trace } = examNumbers(scene, ask);
    const verdict = judge(blank, 'number', (trace.at('a', 2)[0] as number).toFixed(2));
    expect(verdict.kind === 'wrong' && verdict.slips.map(({ slip }) => slip)).toEqual<SlipId[]>([
      'activation',
    ]);
  });

  test('a sign is right or wrong', () => {
    const right = blank.right > 0 ? 'positive' : 'negative';
    const wrong = blank.right > 0 ? 'negative' : 'positive';
    expect(judge(blank, 'sign', right).kind).toBe('right');
    expect(judge(blank, 'sign', wrong).kind).toBe('wrong');
  });

  test('which entry is the largest is right or wrong, and says where a slip would lead', () => {
    const larger: Ask = { ...ask, value: 'a', unit: null, as: 'larger' };
    const drawn = anotherExercise(scene, larger, 0) as Scene;
    const blanks = blanksOf(examNumbers(drawn, larger), larger);
    expect(hasLargest(blanks)).toBe(true);
    const rights = blanks.map(({ right }) => right);
    const top = rights.indexOf(Math.max(...rights));
    for (const { unit } of blanks)
      expect(judgeLargest(blanks, `a[${unit}]`).kind).toBe(unit === top ? 'right' : 'wrong');
    for (const none of ['', 'a[9]', 'much']) expect(judgeLargest(blanks, none).kind).toBe('empty');
    // Whoever takes the largest in size, and overlooks its sign.
    const turned = blanks.map((each, i) =>
      i === top ? each : { ...each, right: -9, range: { low: -9, high: -9 }, slips: [signSlip] },
    );
    const verdict = judgeLargest(turned, `a[${(top + 1) % turned.length}]`);
    expect(verdict).toEqual({ kind: 'wrong', slips: [signSlip] });
  });

  const signSlip = { slip: 'sign', change: null, range: { low: 9, high: 9 } } as const;

  test('another exercise has other numbers', () => {
    const next = anotherExercise(scene, ask, 3);
    expect(next?.source).not.toEqual(scene.source);
    expect(askedKey(blank)).toBe('h[0]');
  });
});

test('activations rise everywhere, so that a range has its results at its ends', () => {
  for (const [id, { f }] of Object.entries(activations))
    for (let a = -5; a < 5; a += 0.01) expect(f(a + 0.01), id).toBeGreaterThanOrEqual(f(a));
  const { low, high } = ranges.multiply({ low: -1, high: 2 }, { low: -3, high: 1 });
  expect([low, high]).toEqual([-6, 3]);
});
