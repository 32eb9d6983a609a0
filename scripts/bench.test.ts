import { expect, test } from 'vitest';
import { engine } from '../bench/engine.ts';
import { handWritten } from '../bench/handWritten.ts';
import { onnxModel } from '../bench/onnxModel.ts';
import { createTask, type Form } from '../bench/task.ts';

const SIZE = { steps: 6, input: 5, hidden: 3, output: 4 };
const FORMS: readonly Form[] = ['one layer', '2 layers', 'both directions'];

test('those of the bench that need no other program find the loss of the task they are given', async () => {
  for (const cell of ['rnn', 'lstm', 'gru'] as const)
    for (const form of FORMS) {
      const task = createTask(cell, SIZE, form);
      const loss = await engine(task).loss();
      expect(Math.abs(loss - Math.log(SIZE.output))).toBeLessThan(0.5);
      expect(onnxModel(task).length).toBeGreaterThan(4 * task.weights.length);
      if (cell === 'rnn' && form === 'one layer')
        expect(await handWritten(task).loss()).toBeCloseTo(loss, 9);
    }
});
