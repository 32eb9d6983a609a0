import { expect, test } from 'vitest';
import { gradient as english } from '../../language/en/gradient.ts';
import { gradient as korean } from '../../language/ko/gradient.ts';
import { decode } from '../../scene/link.ts';
import { backPlaceOf } from '../../state/backMoment.ts';
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
