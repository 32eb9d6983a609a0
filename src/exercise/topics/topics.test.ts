import { describe, expect, test } from 'vitest';
import { cells } from '../../engine/cells/table.ts';
import { withText } from '../../scene/change/change.ts';
import { withAsk } from '../../scene/change/changeAsk.ts';
import { withCell } from '../../scene/change/changeCells.ts';
import { withHidden } from '../../scene/change/changeNetwork.ts';
import { type Ask, isTopic, type TopicId, topics } from '../../scene/document/ask.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { decode, encode } from '../../scene/link/link.ts';
import { askableNames } from '../../scene/read/askable.ts';
import { anotherExercise, doubtsIn, examNumbers } from '../another.ts';
import { blankedGradient, blankedTrace } from '../blanked.ts';
import { type Blank, blanksOf } from '../exam.ts';
import { digitsOf, formOf, judge, judgeOrder } from '../judge.ts';

import { itemsAsked, itemsInOrder, THEN } from './order.ts';
import { update } from './update.ts';

const topicIds = topics;
const cellIds = Object.keys(cells) as (keyof typeof cells)[];

const small = (cell: (typeof cellIds)[number]): Scene =>
  withText(withHidden(withCell(DEFAULT_SCENE, cell), 2), 'hel');

const askFor = (of: TopicId, value: string, unit: number | null = 0): Ask => ({
  of,
  value,
  t: 1,
  unit,
  given: 'parts',
  as: 'number',
  than: null,
});

/** What each is asked about here: of everything that can be, what a teacher would take. */
const asked = (scene: Scene, of: TopicId): readonly string[] =>
  askableNames(scene, of, 0).filter((name) => {
    if (of === 'power') return /^(W_h|f|z|r|i)/.test(name);
    // A letter that is read only at the start has no gradient in a gate that forgets.
    if (of === 'update') return /^W_[hy]/.test(name);
    if (of === 'count' || of === 'shape') return !name.startsWith('b');
    return true;
  });

const written = (blank: Blank, value: number) =>
  blank.half === 0 ? String(value) : value.toFixed(blank.half < 0.001 ? 3 : 2);

describe.each(cellIds)('%s', (cell) => {
  const scene = small(cell);
  const numeric = topicIds.filter((of) => formOf({ of, as: 'number' }) === 'number');

  test.each(numeric)('%s: of ten seeds each has a right answer and every slip is named', (of) => {
    let named = 0;
    for (const value of asked(scene, of)) {
      const ask = askFor(of, value);
      let seed = 0;
      for (let n = 0; n < 10; n++) {
        const drawn = anotherExercise(scene, ask, seed);
        if (drawn?.source.kind !== 'random') throw new Error(`no ${of} of ${value}`);
        seed = drawn.source.seed;
        const blanks = blanksOf(examNumbers(drawn, ask), ask);
        expect([value, seed, doubtsIn(blanks)]).toEqual([value, seed, 0]);
        for (const blank of blanks) {
          expect(judge(blank, 'number', written(blank, blank.right)).kind).toBe('right');
          expect(judge(blank, 'number', blank.right.toFixed(digitsOf(blank))).kind).toBe('right');
          for (const { slip, range } of blank.slips) {
            const verdict = judge(blank, 'number', written(blank, (range.low + range.high) / 2));
            expect([value, seed, verdict.kind]).toEqual([value, seed, 'wrong']);
            expect(verdict.kind === 'wrong' && verdict.slips.map((each) => each.slip)).toEqual([
              slip,
            ]);
            named++;
          }
        }
      }
    }
    expect(named).toBeGreaterThan(9);
  });

  test('an order is right where everything comes after what it reads, and else told', () => {
    const ask = askFor('order', 'all');
    const subject = { ...examNumbers(scene, ask), ask };
    const right = itemsInOrder(subject);
    expect([...itemsAsked(subject)].sort()).toEqual([...right].sort());
    expect(judgeOrder(subject, right.join(THEN)).kind).toBe('right');
    expect(judgeOrder(subject, right.slice(0, 2).join(THEN)).kind).toBe('empty');
    // The two products do not need each other.
    const other = right.map((id) => (id === 'wx' ? 'wh' : id === 'wh' ? 'wx' : id));
    expect(judgeOrder(subject, other.join(THEN)).kind).toBe('right');
    for (let i = 1; i < right.length; i++) {
      const early = [right[i] as string, ...right.filter((_, k) => k !== i)];
      const verdict = judgeOrder(subject, early.join(THEN));
      if (right[i] === 'wh') continue;
      expect([right[i], verdict.kind]).toEqual([right[i], 'wrong']);
      expect(verdict.kind === 'wrong' && verdict.slips[0]?.slip).toBe('before');
    }
  });

  test('a state comes from the one before, timestep by timestep', () => {
    const ask = { ...askFor('order', 'h'), t: 2 };
    const subject = { ...examNumbers(scene, ask), ask };
    expect(itemsInOrder(subject)).toEqual(['h@0', 'h@1', 'h@2', 'y@2']);
    expect(judgeOrder(subject, 'h@0,h@1,h@2,y@2').kind).toBe('right');
    expect(judgeOrder(subject, 'h@0,h@2,h@1,y@2')).toMatchObject({
      kind: 'wrong',
      slips: [{ slip: 'before', of: '$h_{1}$' }],
    });
  });

  test('it is an exercise of its scene: a link, and nothing of the run is blank', () => {
    for (const of of topicIds)
      for (const value of askableNames(scene, of, 0)) {
        const ask = askFor(of, value);
        const made = withAsk(scene, ask);
        expect(made.ask).toEqual(ask);
        expect(decode(encode(made)).scene.ask).toEqual(ask);
        expect(decode(encode(made)).problems).toEqual([]);
      }
    const ask = askFor('count', 'all');
    const { trace, gradient } = examNumbers(scene, { of: 'gradient' });
    expect(blankedTrace(trace, ask, new Set())).toBe(trace);
    expect(gradient && blankedGradient(gradient, ask, new Set())).toBe(gradient);
  });
});

test('a weight that hardly moves is not asked about: another of its matrix is, or none', () => {
  // The first l is at t = 2: at t = 1 only the columns of h and e have a gradient.
  const scene = withText(withHidden(DEFAULT_SCENE, 2), 'hel');
  for (const unit of [0, 2, 3, 6]) {
    const ask = askFor('update', 'W_x', unit);
    const numbers = examNumbers(scene, ask);
    const [blank] = blanksOf(numbers, ask);
    const facts = update.facts({ ...numbers, ask });
    const moved = Math.abs((blank?.right ?? 0) - Number(facts?.number.replace('\u2212', '-')));
    expect(moved, facts?.name).toBeGreaterThan(0.0009);
    expect(facts?.name.endsWith(blank?.address.replace('W_x', '') ?? '?')).toBe(true);
  }
  // Without a loss there is no gradient at all.
  const still = { ...examNumbers(scene, askFor('update', 'W_x')), ask: askFor('update', 'W_x') };
  const none = {
    ...still,
    gradient: still.gradient && {
      ...still.gradient,
      weights: new Float64Array(still.gradient.weights.length),
    },
  };
  expect([update.facts(none), update.answers(none)]).toEqual([null, []]);
});

test('whole numbers are judged as such', () => {
  const scene = small('lstm');
  const [blank] = blanksOf(examNumbers(scene, askFor('count', 'all')), askFor('count', 'all'));
  if (!blank) throw new Error('nothing is asked');
  // Four sets of 2 by 4 and 2 by 2, and 4 by 2.
  expect(blank.right).toBe(4 * (8 + 4) + 8);
  expect(judge(blank, 'number', '56').kind).toBe('right');
  expect(judge(blank, 'number', '56.5').kind).toBe('wrong');
  expect(judge(blank, 'number', '20')).toMatchObject({ kind: 'wrong', slips: [{ slip: 'gates' }] });
});

test('a slip that comes to a round number is named without more digits', () => {
  const ask = askFor('equal', 'y');
  const [blank] = blanksOf(examNumbers(small('rnn'), ask), ask);
  if (!blank) throw new Error('nothing is asked');
  expect(judge(blank, 'number', '1')).toMatchObject({ kind: 'wrong', slips: [{ slip: 'whole' }] });
  expect(judge(blank, 'number', '0.2').kind).toBe('coarse');
});

test('no value of a network has the name of a topic, so that links are read as they are meant', () => {
  for (const cell of cellIds)
    for (const of of topicIds) {
      expect(isTopic(of)).toBe(true);
      expect(askableNames(small(cell), 'value', 1)).not.toContain(of);
    }
});
