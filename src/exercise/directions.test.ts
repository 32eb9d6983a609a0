import { expect, test } from 'vitest';
import { isBlank } from '../engine/explain/blank.ts';
import { withText } from '../scene/change/change.ts';
import { withDirections } from '../scene/change/changeCells.ts';
import { withHidden } from '../scene/change/changeNetwork.ts';
import type { Ask } from '../scene/document/ask.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import { askableValues } from '../scene/read/askable.ts';
import { anotherExercise, doubtsIn, examNumbers } from './another.ts';
import { blankedTrace } from './blanked.ts';
import { blanksOf } from './exam.ts';

const scene = withDirections(withText(withHidden(DEFAULT_SCENE, 2), 'hello'), true);

const askFor = (of: 'value' | 'gradient', value: string): Ask => ({
  of,
  value,
  t: 2,
  unit: 0,
  given: 'parts',
  as: 'number',
  than: null,
});

test('of a layer that reads from the end, what was made before and follows from what is asked is told by its direction', () => {
  const { trace } = examNumbers(scene, { of: 'value' });
  const run = blankedTrace(trace, askFor('value', 'h.1b'), new Set());
  const isThere = (value: string) =>
    Array.from({ length: trace.steps }, (_, t) => !isBlank(run.at(value, t)[0] ?? Number.NaN));
  expect(isThere('h.1f')).toEqual([true, true, true, true, true]);
  expect(isThere('h.1b')).toEqual([false, false, false, true, true]);
  expect(isThere('y')).toEqual([false, false, false, false, false]);
  const forward = blankedTrace(trace, askFor('value', 'h.1f'), new Set());
  expect(isBlank(forward.at('h.1f', 1)[0] ?? Number.NaN)).toBe(false);
  expect([3, 4].every((t) => isBlank(forward.at('h.1f', t)[0] ?? Number.NaN))).toBe(true);
  // All of the other direction comes later.
  expect([0, 4].every((t) => isBlank(forward.at('h.1b', t)[0] ?? Number.NaN))).toBe(true);
});

test('the state of the wrong timestep is in both directions the one computed before that', () => {
  for (const [product, state, at] of [
    ['wh.1f', 'h.1f', 0],
    ['wh.1b', 'h.1b', 4],
  ] as const) {
    const numbers = examNumbers(scene, { of: 'value' });
    const [blank] = blanksOf(numbers, askFor('value', product));
    const slip = blank?.slips.find((each) => each.slip === 'earlier');
    const { network, weights } = numbers.trace;
    const matrix = network.parameters.get(product.replace('wh', 'W_h'));
    const wanted = [0, 1].reduce(
      (sum, column) =>
        sum +
        (weights[(matrix?.offset ?? 0) + column] ?? 0) * (numbers.trace.at(state, at)[column] ?? 0),
      0,
    );
    expect(slip?.range.low, product).toBeLessThanOrEqual(wanted);
    expect(slip?.range.high, product).toBeGreaterThanOrEqual(wanted);
  }
});

test.each(['value', 'gradient'] as const)(
  'every %s of both directions can be asked for, with weights at which each slip is told',
  (of) => {
    // The last letter that is followed by one is at t = 3: there the loss is.
    const t = of === 'gradient' ? 3 : 2;
    for (const value of askableValues(scene, of, t)) {
      const ask = { ...askFor(of, value), t };
      const found = anotherExercise(scene, ask, 0);
      expect(found, value).not.toBeNull();
      if (found) expect(doubtsIn(blanksOf(examNumbers(found, ask), ask)), value).toBe(0);
    }
  },
);
