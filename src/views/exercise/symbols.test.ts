import { expect, test } from 'vitest';
import type { Slip } from '../../exercise/exam.ts';
import type { Ask } from '../../scene/document/ask.ts';
import { decode } from '../../scene/link/link.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { factsOf } from './symbols.ts';

test('a way of the gradient that was left out is named among those that there are', () => {
  const ask = { of: 'gradient', value: 'h', t: 2, unit: 0 } as Ask;
  const slip = {
    change: { slip: 'term', makes: 'h', place: 0 },
    range: { low: 0 },
  } as unknown as Slip;
  const first = (keys: string) => {
    const { scene, problems } = decode(`v=1&${keys}x=hello&end`);
    expect(problems).toEqual([]);
    return factsOf({ network: networkOf(scene), steps: 5 }, ask, 0, slip).of;
  };
  expect(first('')).toContain('z_{2}');
  // Before the last timestep nothing comes from an answer.
  expect(first('when=last&')).toContain('a_{3}');
});
