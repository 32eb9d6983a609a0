import { expect, test } from 'vitest';
import { writeGradient } from '../../engine/explain/backwardWritten.ts';
import { cutLine } from '../../engine/explain/cutLine.ts';
import { decode } from '../../scene/link/link.ts';
import { sceneGradient } from '../../state/backMoment.ts';

/** The gradient of a state of "hello", written out on the way back through an LSTM or a GRU. */
function stageOf(cell: string) {
  const { scene, problems } = decode(
    `v=1&cell=${cell}&x=hello&t=0&loss=fit_sum_one.3_1&back=h_common_one&end`,
  );
  expect(problems).toEqual([]);
  const gradient = sceneGradient(scene);
  if (!gradient) throw new Error('no gradient');
  return writeGradient(gradient, 'h', 0, 0).stages[0] ?? [];
}

test('a sum too long to show ends after a whole term and says how many are left', () => {
  for (const cell of ['lstm', 'gru']) {
    const stage = stageOf(cell);
    const { shown, left } = cutLine(stage);
    const text = shown.map((piece) => piece.text).join('');
    expect(left).toBeGreaterThan(0);
    expect(text.endsWith(')')).toBe(true);
    expect(text.split('(').length).toBe(text.split(')').length);
    expect(text.split(' + ').length + left).toBe(
      stage
        .map((piece) => piece.text)
        .join('')
        .split(' + ').length,
    );
  }
});

test('a short sum is shown whole', () => {
  const stage = stageOf('rnn');
  expect(cutLine(stage)).toEqual({ shown: stage, left: 0 });
});
