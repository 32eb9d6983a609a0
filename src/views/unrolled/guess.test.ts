import { expect, test } from 'vitest';
import { en } from '../../language/en.ts';
import { decode } from '../../scene/link/link.ts';
import { outputLabelsOf } from '../../scene/read/answer.ts';
import { stepsOf } from '../../scene/read/derive.ts';
import { traceOf } from '../../state/selectors.ts';
import { guessAt } from './guess.ts';

/** What a link's network answers at its last timestep. */
function guessed(keys: string) {
  const { scene } = decode(`v=1&${keys}&end`);
  const trace = traceOf(scene);
  const t = stepsOf(scene) - 1;
  return { trace, t, guess: guessAt(trace, t, outputLabelsOf(scene, en.stage.outputs)) };
}

test('the trained network guesses the letter that comes next, and how sure it is', () => {
  const { trace, t, guess } = guessed('x=hel');
  expect(guess).toMatchObject({ text: 'l', name: 'l' });
  expect(guess?.share).toBe(trace.at('y', t)[guess?.index ?? -1]);
});

test('yes or no is a word, and as sure as its own side', () => {
  const { trace, t, guess } = guessed('net=xavier.1&cell=rnn.4&head=sigmoid&out=1&x=hello');
  const [yes = Number.NaN] = trace.at('y', t);
  expect(guess).toEqual(
    yes > 0.5
      ? { text: 'yes', name: 'yes', share: yes, index: 0 }
      : { text: 'no', name: 'no', share: 1 - yes, index: 0 },
  );
});
