import { expect, test } from 'vitest';
import { withDirections } from '../change/changeCells.ts';
import { decode, encode } from '../link/link.ts';
import { networkOf } from './derive.ts';

test('a network that answers from both ends does so again when its second direction comes back', () => {
  const { scene } = decode('v=1&net=xavier.1&cell=rnn.4&both=on&when=ends&x=hello&end');
  const alone = withDirections(scene, false);
  // What one direction ends with is there at the last timestep.
  expect(networkOf(alone).spec.answersAt).toBe('last');
  const opened = decode(encode(alone));
  expect(opened.problems).toEqual([]);
  expect(networkOf(withDirections(opened.scene, true)).spec.answersAt).toBe('ends');
});
