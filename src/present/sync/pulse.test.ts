import { expect, test, vi } from 'vitest';
import { createPulse } from './pulse.ts';

test('a window that does not answer a few times is lost, and is there again when it is heard', () => {
  const [ask, lost] = [vi.fn(), vi.fn()];
  const pulse = createPulse(ask, lost);
  const beats = (count: number) => {
    for (let i = 0; i < count; i++) pulse.beat();
  };
  beats(9);
  expect(ask).not.toHaveBeenCalled();
  pulse.heard();
  for (let i = 0; i < 9; i++) {
    beats(3);
    pulse.heard();
  }
  expect(lost).not.toHaveBeenCalled();
  beats(9);
  expect(lost).toHaveBeenCalledTimes(1);
  const asked = ask.mock.calls.length;
  beats(9);
  expect(ask).toHaveBeenCalledTimes(asked);
  pulse.heard();
  beats(1);
  expect(ask).toHaveBeenCalledTimes(asked + 1);
  // One that takes its leave is not waited for.
  pulse.gone();
  beats(9);
  expect(lost).toHaveBeenCalledTimes(1);
});
