import { expect, test } from 'vitest';
import { elmanNetwork } from '../fixtures/sample.ts';
import { liveValues } from './live.ts';

test('at each phase there is to see what was made and not yet used', () => {
  const live = (phase: string) => liveValues(elmanNetwork(), 2, phase);
  expect(live('x')).toEqual([]);
  expect(live('wx')).toEqual(['wx']);
  expect(live('wh')).toEqual(['wx', 'wh']);
  expect(live('sum')).toEqual(['a']);
  expect(live('f')).toEqual(['h']);
  expect(live('choose')).toEqual(['h', 'o']);
});

test('at the first timestep a gate is not waiting for a state that there is not', () => {
  const lstm = elmanNetwork({ cell: 'lstm' });
  expect(liveValues(lstm, 2, 'candidate')).toEqual(['xo', 'ho', 'i', 'f', 'g']);
  expect(liveValues(lstm, 0, 'candidate')).toEqual(['xo', 'i', 'g']);
  expect(liveValues(lstm, 0, 'cell')).toEqual(['og', 'c']);
  for (const reset of ['after', 'before'] as const) {
    const gru = elmanNetwork({ cell: 'gru', reset });
    expect(liveValues(gru, 2, 'candidate')).toEqual(['zg', 'n']);
    expect(liveValues(gru, 0, 'candidate')).toEqual(['zg', 'n']);
  }
});
