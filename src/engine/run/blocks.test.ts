import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NetworkSpec } from '../declare/layers.ts';
import { CELLS, elmanNetwork, HEADS, STACKS, someNumbers } from '../fixtures/sample.ts';
import { extentOf, largestFrom } from '../measure/extent.ts';
import { createFastPlan } from '../wasm/plan.ts';
import { type BlockValues, blockLength, createBlockRun } from './blocks.ts';
import type { ForwardPlan } from './forward.ts';
import { handedOver, handOver } from './handOver.ts';
import { traceOfPieces } from './pieces.ts';
import type { Input } from './slot.ts';
import { run, type Trace } from './trace.ts';

const anyRun = fc.record({
  cell: fc.constantFrom<Partial<NetworkSpec>>(...CELLS, ...STACKS),
  head: fc.constantFrom(...HEADS, null),
  isOneHot: fc.boolean(),
  input: fc.integer({ min: 1, max: 6 }),
  hidden: fc.integer({ min: 1, max: 13 }),
  output: fc.integer({ min: 1, max: 9 }),
  steps: fc.integer({ min: 1, max: 23 }),
  length: fc.constantFrom(2, 4, 6),
  isFast: fc.boolean(),
  seed: fc.nat(),
});

type AnyRun = typeof anyRun extends fc.Arbitrary<infer T> ? T : never;

function given({ cell, head, isOneHot, input, hidden, output, steps, seed }: AnyRun) {
  const network = elmanNetwork({ ...cell, head, sizes: { input, hidden, output } });
  const read = (other: number): Input =>
    isOneHot || network.spec.embedding !== undefined
      ? {
          kind: 'symbols',
          indices: Int32Array.from({ length: steps }, (_, t) => (t * other) % input),
        }
      : { kind: 'vectors', data: someNumbers(steps * input, other) };
  return {
    network,
    read,
    weights: (other: number) => someNumbers(network.weightCount, seed + other),
  };
}

/** A block of its own: the values of the next belong to the plan. */
const kept = (values: BlockValues): BlockValues =>
  new Map([...values].map(([name, slot]) => [name, { ...slot, data: slot.data.slice() }]));

test('a run in blocks is the run in one piece, to the last bit, whoever computes it and whatever it ran before', () => {
  fc.assert(
    fc.property(anyRun, (all) => {
      const { network, read, weights } = given(all);
      const { steps, isFast } = all;
      const plan = isFast
        ? (some: number, input: Input): ForwardPlan =>
            createFastPlan(network, some, input, { backward: false })
        : undefined;
      // A layer that runs backwards needs the whole sequence.
      const isWhole = network.parts.some(({ direction }) => direction === 'backward');
      const length = isWhole ? blockLength(network) : all.length;
      const blockRun = createBlockRun(network, plan, length);
      for (const other of [1, 2]) {
        const pieces = { network, weights: weights(other), input: read(other), steps };
        const whole = run(network, pieces.weights, pieces.input);
        const blocks: BlockValues[] = [];
        blockRun.begin(pieces.weights, pieces.input);
        while (blocks.length * length < steps) blocks.push(kept(blockRun.next()));
        expect(() => blockRun.next()).toThrow('no block is left');
        const joined = traceOfPieces({ ...pieces, blocks }, null, length);
        expect([joined.made, joined.earlier]).toEqual([steps, null]);
        for (const [name, { isState, direction }] of network.values) {
          expect(joined.all(name)).toEqual(whole.all(name));
          const isBack = isState && direction === 'backward';
          for (let t = isState && !isBack ? -1 : 0; t < steps + (isBack ? 1 : 0); t++)
            expect(joined.at(name, t)).toEqual(whole.at(name, t));
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a run goes on from a block that was computed elsewhere', () => {
  const network = elmanNetwork({ sizes: { input: 3, hidden: 5, output: 3 } });
  const weights = someNumbers(network.weightCount, 1);
  const input: Input = { kind: 'symbols', indices: Int32Array.of(0, 1, 2, 0, 2, 1, 1) };
  const [one, other] = [
    createBlockRun(network, undefined, 2),
    createBlockRun(network, undefined, 2),
  ];
  one.begin(weights, input);
  one.next();
  const states = new Float64Array(handedOver(network));
  handOver({ values: one.next() }, network, 1, states, 0);
  other.begin(weights, input, 2, states);
  expect(other.next().get('h')).toEqual(one.next().get('h'));
});

test('what is not made has no numbers, or for a while those of the run before', () => {
  const network = elmanNetwork({ sizes: { input: 3, hidden: 5, output: 3 } });
  const input: Input = { kind: 'symbols', indices: Int32Array.of(0, 1, 2, 0, 2) };
  const before = run(network, someNumbers(network.weightCount, 2), input);
  const weights = someNumbers(network.weightCount, 1);
  const now = run(network, weights, input);
  const blockRun = createBlockRun(network, undefined, 2);
  blockRun.begin(weights, input);
  const pieces = { network, weights, input, steps: 5, blocks: [kept(blockRun.next())] };

  const first = traceOfPieces(pieces, null, 2);
  expect(first.made).toBe(2);
  expect(first.all('h')).toEqual(now.all('h').subarray(0, 10));
  expect([...first.at('h', 2)]).toEqual(Array(5).fill(Number.NaN));
  expect(() => first.at('h', 5)).toThrow(RangeError);

  const next = traceOfPieces(pieces, before, 2);
  expect([next.made, next.earlier]).toEqual([5, { from: 2, run: before }]);
  expect(next.at('h', 1)).toEqual(now.at('h', 1));
  expect(next.at('h', 2)).toEqual(before.at('h', 2));
});

test('what has come of a run stays as it was, is gone on with, and is judged with what comes after it', () => {
  const network = elmanNetwork({
    activation: 'relu',
    sizes: { input: 3, hidden: 5, output: 3 },
  });
  const input: Input = { kind: 'symbols', indices: Int32Array.of(0, 1, 2, 0, 2, 1, 1) };
  const weights = someNumbers(network.weightCount, 1).map((w) => 3 * w);
  const whole = run(network, weights, input);
  const blockRun = createBlockRun(network, undefined, 2);
  blockRun.begin(weights, input);
  const blocks: BlockValues[] = [];
  const pieces = { network, weights, input, steps: 7, blocks };
  const seen: Trace[] = [];
  for (let made = 2; made < 9; made += 2) {
    blocks.push(kept(blockRun.next()));
    seen.push(traceOfPieces(pieces, null, 2));
    for (const [i, trace] of seen.entries()) {
      const there = Math.min(7, 2 * i + 2);
      expect(trace.made).toBe(there);
      expect(trace.all('h')).toEqual(whole.all('h').subarray(0, there * 5));
    }
    expect(extentOf(seen.at(-1) as Trace, 'h')).toBe(
      largestFrom(whole.all('h').subarray(0, Math.min(7, made) * 5)),
    );
  }
  expect(extentOf(seen.at(-1) as Trace, 'h')).toBe(extentOf(whole, 'h'));
});

test('blocks are of even length, and small enough for a frame in JavaScript', () => {
  for (const hidden of [4, 32, 256, 512]) {
    const network = elmanNetwork({ sizes: { input: 30, hidden, output: 30 } });
    const length = blockLength(network);
    expect(length % 2).toBe(0);
    expect(length).toBeGreaterThan(0);
    expect(length * network.weightCount).toBeLessThan(1.5e7);
  }
});
