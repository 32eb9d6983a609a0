import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SCENE } from '../document/defaults.ts';
import { decode, encode } from '../link/link.ts';
import { withEvents } from './changeEvents.ts';
import { withAnswers } from './withAnswers.ts';

test('whatever is typed as names of the answers, a link gives the same back, and no more than there are', () => {
  const scene = withEvents(DEFAULT_SCENE, { kind: 'wave', formula: 't;1', steps: 5 });
  expect(scene.outputs).toBe(2);
  const odd = fc.constantFrom(
    ',',
    ' ',
    '',
    'a',
    '한',
    '\0',
    '\ufeff',
    '\u0301',
    '\ud800',
    '%',
    '+',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(odd, fc.string({ unit: 'grapheme' }))), (typed) => {
      const named = withAnswers(scene, typed.join(''));
      expect(named.answers.length).toBeLessThanOrEqual(2);
      const back = decode(encode(named));
      expect([back.scene.answers, back.problems]).toEqual([named.answers, []]);
    }),
    { numRuns: 300 },
  );
  expect(withAnswers(scene, ' good ,  very  bad ,more').answers).toEqual(['good', 'very bad']);
});
