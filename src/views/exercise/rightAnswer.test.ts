import { expect, test } from 'vitest';
import { examNumbers } from '../../exercise/another.ts';
import { blanksOf } from '../../exercise/exam.ts';
import { judge } from '../../exercise/judge.ts';
import type { Ask } from '../../scene/document/ask.ts';
import { decode } from '../../scene/link/link.ts';
import { rightWithin } from './rightAnswer.ts';

test.each([
  'cell=lstm.2&net=coarse.44&t=2&ask=c.2.0',
  'cell=rnn.2&net=coarse.8&t=1&ask=y.1.2',
  'cell=rnn.2&net=coarse.3&x=hell&t=1&ask=h.1.0.gradient',
  'cell=rnn.2&net=coarse.13&t=1&ask=h.1.0.step',
])('a key takes what the page takes, and no more: %s', (link) => {
  const { scene } = decode(`v=1&${link}&end`);
  const ask = scene.ask as Ask;
  let compared = 0;
  for (const blank of blanksOf(examNumbers(scene, ask), ask)) {
    const within = rightWithin(ask, blank);
    const [least = '', most = ''] = within ?? [];
    const digits = least.split('.')[1]?.length ?? 0;
    const kindOf = (answer: number) => judge(blank, 'number', answer.toFixed(digits)).kind;
    const [low, high] = [least, most].map((text) => Number(text.replace('\u2212', '-')));
    if (!within || low === undefined || high === undefined) continue;
    compared++;
    const one = 10 ** -digits;
    expect([kindOf(low), kindOf(high)]).toEqual(['right', 'right']);
    expect(kindOf(low - one)).not.toBe('right');
    expect(kindOf(high + one)).not.toBe('right');
  }
  expect(compared).toBeGreaterThan(0);
});
