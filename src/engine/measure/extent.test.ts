import { expect, test } from 'vitest';
import type { Trace } from '../run/trace.ts';
import { scaleOf } from './extent.ts';

const traceOf = (kind: 'numbers' | 'symbols', ...values: readonly number[]) =>
  ({
    network: { spec: { sizes: {} }, values: new Map(), parts: [] },
    input: { kind },
    steps: 1,
    made: 1,
    at: () => Float64Array.from(values),
  }) as unknown as Trace;

test('a number has one colour in every figure: in full where it is the largest of its run, and pale below 1', () => {
  expect(scaleOf(traceOf('numbers', 1, -2), 'x')).toBe(2);
  expect(scaleOf(traceOf('numbers', 0.25), 'h')).toBe(1);
  expect(scaleOf(traceOf('numbers', 3, Number.POSITIVE_INFINITY), 'h')).toBe(3);
  expect(scaleOf(traceOf('symbols', 1, 0), 'x')).toBe(1);
});
