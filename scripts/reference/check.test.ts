import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCase } from './check.ts';

const folder = new URL('../../src/engine/fixtures/reference/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

interface Numbers {
  shape: number[];
  data: (number | string)[];
}
/** As much of a case as these tests change. */
interface Loose {
  [key: string]: unknown;
  sizes: Record<string, number>;
  params: Record<string, Numbers>;
  inputs: Record<string, Numbers>;
  expected: Record<string, Numbers> & { inner: Record<string, Numbers>; loss: number };
  grads: Record<string, Numbers>;
  loss: Record<string, unknown>;
}

const read = (name: string): Loose =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const TOY = 'rnn-tanh-toy-onehot-ce-sum';

/** What becomes of a case after a change to it. */
function outcomeAfter(name: string, change: (given: Loose) => void) {
  const given = read(name);
  change(given);
  return checkCase(given);
}

describe('the engine agrees with PyTorch', () => {
  test('there are cases to compare with', () => {
    expect(names.length).toBeGreaterThan(15);
  });
  test.each(names)('%s', (name) => {
    expect(checkCase(read(name.replace('.json', '')))).toMatchObject({ kind: 'passed' });
  });
});

describe('a number that is off fails its case, and the report says where', () => {
  const off = (numbers: Numbers | undefined) => {
    if (numbers) numbers.data[1] = Number(numbers.data[1]) + 1e-6;
  };
  test.each<[string, string, (given: Loose) => void]>([
    ['a hidden state', 'worst at h[0, 1]', ({ expected }) => off(expected.h)],
    ['a pre-activation', 'worst at inner.pre[0, 1]', (c) => off(c.expected.inner.pre)],
    ['a logit', 'worst at logits[0, 1]', ({ expected }) => off(expected.logits)],
    ['a probability', 'worst at probs[0, 1]', ({ expected }) => off(expected.probs)],
    ['the loss', 'worst at loss:', (c) => (c.expected.loss += 1e-6)],
    ['a weight gradient', 'rnn.weight_hh_l0[0, 1]', (c) => off(c.grads['rnn.weight_hh_l0'])],
    ['a bias gradient', 'grads.rnn.bias_ih_l0[1]', (c) => off(c.grads['rnn.bias_ih_l0'])],
    ['an input gradient', 'grads.x[0, 1]', ({ grads }) => off(grads.x)],
    ['the first state', 'grads.h0[1]', ({ grads }) => off(grads.h0)],
    ['a state gradient', 'grads.h[0, 1]', ({ grads }) => off(grads.h)],
    ["the head's part of it", 'grads.h_from_head[0, 1]', ({ grads }) => off(grads.h_from_head)],
  ])('%s', (_, where, change) => {
    const outcome = outcomeAfter(TOY, change);
    expect(outcome.kind).toBe('failed');
    expect(outcome).toHaveProperty('reason', expect.stringContaining(where));
  });

  test('a training run that ends elsewhere', () => {
    const outcome = outcomeAfter('train-rnn-tanh-sgd-clip', ({ expected }) => {
      const losses = expected.losses as unknown as number[];
      losses[99] = (losses[99] as number) * 1.001;
    });
    expect(outcome).toHaveProperty('reason', expect.stringContaining('worst at losses[99]'));
  });

  test('a finite number where there should be Infinity', () => {
    const outcome = outcomeAfter('rnn-relu-overflow-to-inf', ({ expected }) => {
      if (expected.h) expected.h.data[3 * 39] = 1;
    });
    expect(outcome).toHaveProperty('reason', expect.stringContaining('h[39, 0]: Infinity'));
  });
});

describe('a case that contradicts itself fails with the place, and does not crash', () => {
  test.each<[string, string, (given: Loose) => void]>([
    ['too few numbers', 'expected.h: has 14 numbers', (c) => c.expected.h?.data.pop()],
    ['a word for a number', 'params.', (c) => c.params['head.bias']?.data.splice(0, 1, 'one')],
    ['the wrong sizes', 'params.rnn.weight_ih_l0', (c) => (c.sizes.hidden = 4)],
    ['a size that is no number', 'sizes.T', (c) => (c.sizes.T = -1)],
    ['a huge size', 'invalid case', (c) => (c.sizes.hidden = 1e15)],
    ['a weight missing', 'weight matrix', (c) => delete c.params['rnn.weight_hh_l0']],
    ['one bias of two', 'two bias vectors', (c) => delete c.params['rnn.bias_hh_l0']],
    ['no input', 'inputs.x', (c) => (c.inputs = {})],
    ['no tolerance', 'tolerance', (c) => delete c.tolerance],
    ['targets missing', 'inputs.targets', (c) => delete c.inputs.targets],
    ['x not one-hot', 'x_index', (c) => c.inputs.x?.data.reverse()],
    ['no kind', 'kind', (c) => delete c.kind],
  ])('%s', (_, where, change) => {
    const outcome = outcomeAfter(TOY, change);
    expect(outcome.kind).toBe('failed');
    expect(outcome).toHaveProperty('reason', expect.stringMatching(/^invalid case/));
    expect(outcome).toHaveProperty('reason', expect.stringContaining(where));
  });

  test.each([null, 3, 'case', [], {}])('%j', (json) => {
    expect(checkCase(json).kind).toBe('failed');
  });
});

describe('what the engine does not have is skipped, never passed', () => {
  const extra = { shape: [1], data: [0] };
  test.each<[string, string, (given: Loose) => void]>([
    ['a cell', 'cell hopfield', (c) => (c.cell = 'hopfield')],
    ['an activation', 'activation elu', (c) => (c.activation = 'elu')],
    ['a parameter', 'rnn.peephole_i', (c) => (c.params['rnn.peephole_i'] = extra)],
    ['an intermediate', 'inner.gate', (c) => (c.expected.inner.gate = extra)],
    ['a gradient', 'grads.c', (c) => (c.grads.c = extra)],
    ['a loss', 'loss hinge', (c) => (c.loss.type = 'hinge')],
  ])('%s', (_, where, change) => {
    const outcome = outcomeAfter(TOY, change);
    expect(outcome.kind).toBe('skipped');
    expect(outcome).toHaveProperty('reason', expect.stringContaining(where));
  });

  test('but not where the rest is wrong', () => {
    const outcome = outcomeAfter(TOY, ({ expected, grads }) => {
      grads.c = extra;
      expected.h?.data.splice(0, 1, 0.5);
    });
    expect(outcome.kind).toBe('failed');
  });
});
