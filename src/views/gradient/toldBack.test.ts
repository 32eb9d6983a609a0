import { expect, test } from 'vitest';
import { lengthOf } from '../../engine/measure/length.ts';
import { gradient as english } from '../../language/en/gradient.ts';
import { gradient as korean } from '../../language/ko/gradient.ts';
import { decode } from '../../scene/link/link.ts';
import { backPlaceOf, sceneGradient } from '../../state/backMoment.ts';
import { toldOf } from './toldBack.ts';

/** What is told at a timestep of "hello", whose only loss is at t = 2. */
function toldAt(t: number, phase: 'z' | 'h') {
  const { scene, problems } = decode(
    `v=1&x=hello&t=${t}&loss=fit_sum_one.2_1&back=${phase}_common_one&end`,
  );
  expect(problems).toEqual([]);
  const place = backPlaceOf(scene);
  if (!place) throw new Error('no place on the way back');
  return toldOf(scene, place);
}

test('what is said to arrive at a timestep is what does, before, at and after the last loss', () => {
  expect([1, 2, 3, 4].map((t) => toldAt(t, 'z').kind)).toEqual([
    'noLoss',
    'loss',
    'noLossOn',
    'noLossOn',
  ]);
  expect([1, 2, 3, 4].map((t) => toldAt(t, 'h').kind)).toEqual([
    'gatherLater',
    'gatherLast',
    'gatherNone',
    'gatherNone',
  ]);
  for (const words of [english, korean])
    expect(words.story(toldAt(4, 'h')).text).not.toBe(words.story(toldAt(1, 'h')).text);
});

test('of a loss that is a mean, the error is said to be divided as it is', () => {
  const at = (over: string) => {
    const { scene } = decode(`v=1&x=hello&t=2&loss=fit_${over}_every_1&back=z_common_one&end`);
    const place = backPlaceOf(scene);
    const gradient = sceneGradient(scene);
    if (!place || !gradient) throw new Error('no place on the way back');
    return { told: toldOf(scene, place), size: lengthOf(gradient.at('z', 2)) };
  };
  const [sum, mean] = [at('sum'), at('mean')];
  expect(sum.told.among).toBe(1);
  expect(sum.size / mean.size).toBeCloseTo(mean.told.among, 9);
  for (const words of [english, korean])
    expect(words.story(mean.told).text).toContain(String(mean.told.among));
});

/** What is told of a step of the way back of an LSTM or a GRU, whose only loss is at t = 3. */
function toldOfCell(cell: string, phase: string, t: number) {
  const { scene, problems } = decode(
    `v=1&cell=${cell}&x=hello&t=${t}&loss=fit_sum_one.3_1&back=${phase}_common_one&end`,
  );
  expect(problems).toEqual([]);
  const place = backPlaceOf(scene);
  if (!place) throw new Error('no place on the way back');
  return toldOf(scene, place);
}

test('a state is said to go back through what it does: weights, a gate, or both', () => {
  expect(toldOfCell('rnn', 'to.h', 2).through).toBe('weights');
  expect(toldOfCell('lstm', 'to.h', 2).through).toBe('weights');
  expect(toldOfCell('lstm', 'to.c', 2).through).toBe('gate');
  expect(toldOfCell('gru', 'to.h', 2).through).toBe('both');
  expect(toldOfCell('lstm&peep=on', 'to.c', 2).through).toBe('both');
  for (const [words, weights] of [
    [english, /weights/],
    [korean, /가중치/],
  ] as const) {
    for (const t of [2, 4])
      expect(words.story(toldOfCell('lstm', 'to.c', t)).text).not.toMatch(weights);
    expect(words.story(toldOfCell('lstm', 'to.h', 2)).text).toMatch(weights);
  }
});

test('the cell state is not said to be used by the answer', () => {
  const [cell, hidden] = [toldOfCell('lstm', 'c', 3), toldOfCell('lstm', 'h', 3)];
  expect([cell.isAnswered, hidden.isAnswered]).toEqual([false, true]);
  for (const words of [english, korean])
    expect(words.story(cell).text).not.toBe(words.story(hidden).text);
});

test('an embedding has its gradient in the rows that were read', () => {
  expect(toldOfCell('rnn&emb=2', 'w.embedding', 2).kind).toBe('tableRows');
  expect(toldOfCell('rnn&emb=2', 'w.cell', 2).kind).toBe('cellWeights');
});

test('a heading says to which side a gradient is handed on', () => {
  const headings = ([t, value]: readonly [number, string], words = english) => {
    const { scene, problems } = decode(
      `v=1&net=xavier.1&cell=rnn.4&both=on&h0=on&x=hello&t=${t}&back=${value}_common_one&end`,
    );
    expect(problems).toEqual([]);
    const place = backPlaceOf(scene);
    if (!place) throw new Error('no place on the way back');
    return words.story(toldOf(scene, place)).heading;
  };
  const [forwards, backwards] = ['to.h.1f', 'to.h.1b'];
  expect(headings([2, forwards])).toBe('One timestep back');
  expect(headings([2, backwards])).toBe('On to the next timestep');
  expect(headings([0, forwards])).toBe('To the initial state');
  expect(headings([4, backwards])).toBe('To the initial state');
  expect(headings([2, backwards], korean)).not.toBe(headings([2, forwards], korean));
});
