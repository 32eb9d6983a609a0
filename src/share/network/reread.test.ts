import { expect, test } from 'vitest';
import { readContainer } from '../safetensors/readContainer.ts';
import { writeContainer } from '../safetensors/writeContainer.ts';
import type { HeadDirection } from './conventions/convention.ts';
import { recognise } from './recognise.ts';
import { type Readings, reread } from './reread.ts';

/** Rows of numbers that are all different. */
function rows(count: number, width: number, from: number): readonly (readonly number[])[] {
  return Array.from({ length: count }, (_, r) =>
    Array.from({ length: width }, (_, c) => from + r * width + c),
  );
}

type Rows = readonly (readonly number[])[];

function modelOf(given: Readonly<Record<string, Rows>>) {
  const written = Object.entries(given).map(([name, matrix]) => ({
    name,
    shape: /bias|^b/.test(name) ? [matrix.length] : [matrix.length, matrix[0]?.length ?? 0],
    data: Float64Array.from(matrix.flat()),
  }));
  const container = readContainer(writeContainer(written, 'F64'));
  const model = container.ok ? recognise(container) : container;
  if (!model.ok) throw new Error(model.kind);
  return model;
}

const transposed = (matrix: Rows): Rows =>
  (matrix[0] ?? []).map((_, c) => matrix.map((row) => row[c] ?? 0));

/** Blocks of so many rows in an order: which comes at each place. */
const inOrder = (matrix: Rows, order: readonly number[]): Rows => {
  const size = matrix.length / order.length;
  return order.flatMap((block) => matrix.slice(block * size, (block + 1) * size));
};

const [H, D, O] = [2, 3, 4];
const head = { 'fc.weight': rows(O, H, 900), 'fc.bias': rows(O, 1, 950) };

function expectSame(
  given: Parameters<typeof modelOf>[0],
  readings: Readings,
  wanted: Parameters<typeof modelOf>[0],
) {
  expect(reread(modelOf(given), readings).parameters).toEqual(modelOf(wanted).parameters);
}

test('what reads state and input is told from what reads input and state', () => {
  const both = rows(H, D + H, 1);
  const other = both.map((row) => [...row.slice(D), ...row.slice(0, D)]);
  const rest = { 'i2h.bias': rows(H, 1, 500), 'h2o.weight': rows(O, H, 900) };
  expectSame(
    { 'i2h.weight': other, ...rest },
    { joined: 'state' },
    { 'i2h.weight': both, ...rest },
  );
  const gates = ['i', 'f', 'c', 'o'] as const;
  const of = (turn: (row: readonly number[]) => readonly number[]) =>
    Object.fromEntries(gates.map((gate, i) => [`W${gate}`, rows(H, H + D, 100 * i).map(turn)]));
  expectSame(
    of((row) => [...row.slice(H), ...row.slice(0, H)]),
    { joined: 'input' },
    of((row) => row),
  );
});

test('square matrices of x W are told from those of W x, the head’s with them', () => {
  const own = { Wxh: rows(H, H, 1), Whh: rows(H, H, 11), Why: rows(H, H, 21) };
  const turned = Object.fromEntries(Object.entries(own).map(([name, m]) => [name, transposed(m)]));
  expectSame(turned, { rows: 'input' }, own);
  const gated = (turn: (matrix: Rows) => Rows) =>
    Object.fromEntries(
      ['r', 'z', 'h'].flatMap((gate, i) => [
        [`W_x${gate}`, turn(rows(H, H, 100 * i))],
        [`W_h${gate}`, turn(rows(H, H, 100 * i + 50))],
      ]),
    );
  expectSame(
    gated(transposed),
    { rows: 'unit' },
    gated((matrix) => matrix),
  );
});

const lstm = {
  'rnn.weight_ih_l0': rows(4 * H, D, 1),
  'rnn.weight_hh_l0': rows(4 * H, H, 101),
  'rnn.bias_ih_l0': rows(4 * H, 1, 201),
  'rnn.bias_hh_l0': rows(4 * H, 1, 301),
};
const gru = {
  'rnn.weight_ih_l0': rows(3 * H, D, 1),
  'rnn.weight_hh_l0': rows(3 * H, H, 101),
  'rnn.bias_ih_l0': rows(3 * H, 1, 201),
};

test.each([
  ['ifog', [0, 1, 3, 2]],
  ['igfo', [0, 2, 1, 3]],
  ['iofg', [0, 3, 1, 2]],
] as const)('gates that are stacked %s', (gates, order) => {
  const stacked = Object.fromEntries(
    Object.entries(lstm).map(([name, matrix]) => [name, inOrder(matrix, order)]),
  );
  expectSame({ ...stacked, ...head }, { gates }, { ...lstm, ...head });
});

test('gates that are stacked z r n, and a z that lets the new state in', () => {
  const stacked = Object.fromEntries(
    Object.entries(gru).map(([name, matrix]) => [name, inOrder(matrix, [1, 0, 2])]),
  );
  expectSame({ ...stacked, ...head }, { gates: 'zrn' }, { ...gru, ...head });
  const negated = Object.fromEntries(
    Object.entries(gru).map(([name, matrix]) => [
      name,
      matrix.map((row, i) => (i >= H && i < 2 * H ? row.map((value) => -value) : row)),
    ]),
  );
  expectSame({ ...negated, ...head }, { update: 'new' }, { ...gru, ...head });
  expect(reread(modelOf({ ...gru, ...head }), { reset: 'before' }).says.reset).toBe('before');
});

test('of two linear layers that read the state either may be the head', () => {
  const other = { 'actor.weight': rows(5, H, 700) };
  const model = modelOf({ ...lstm, ...head, ...other });
  expect(model).toMatchObject({ headPrefix: 'fc.', otherHeads: [{ prefix: 'actor.', output: 5 }] });
  const read = reread(model, { head: 1 });
  expect(read).toMatchObject({ headPrefix: 'actor.', hasHeadBias: false, sizes: { output: 5 } });
  expect(read.parameters).toEqual(modelOf({ ...lstm, ...other }).parameters);
  expect(reread(model, { head: 0 })).toEqual(model);
});

test('what was taken is what is there, and one answer does not keep another from being heard', () => {
  const model = modelOf({ ...gru, ...head });
  expect(reread(model, { update: 'old', gates: 'rzn', reset: 'after' })).toEqual(model);
  const stacked = Object.fromEntries(
    Object.entries(gru).map(([name, matrix]) => [
      name,
      inOrder(
        matrix.map((row, i) => (i >= H && i < 2 * H ? row.map((value) => -value) : row)),
        [1, 0, 2],
      ),
    ]),
  );
  expectSame({ ...stacked, ...head }, { gates: 'zrn', update: 'new' }, { ...gru, ...head });
});

test.each([
  [['lower', 'middle', 'upper'], ['l0']],
  [
    ['lower', 'upper'],
    ['l0', 'l1'],
  ],
])(
  'of modules %j that are alike and not counted, of layers %j each, the order is asked, and every order is that which counted names have',
  (names, layers) => {
    const layer = (from: number) =>
      Object.fromEntries(
        layers.flatMap((end, i) => [
          [`weight_ih_${end}`, rows(4 * H, H, from + 500 * i)],
          [`weight_hh_${end}`, rows(4 * H, H, from + 500 * i + 100)],
          [`bias_ih_${end}`, rows(4 * H, 1, from + 500 * i + 200)],
        ]),
      );
    const named = (modules: readonly string[]) => ({
      ...Object.fromEntries(
        modules.flatMap((name, i) =>
          Object.entries(layer(1000 * i)).map(([kind, matrix]) => [`${name}.${kind}`, matrix]),
        ),
      ),
      // A row for each layer, from below.
      h_0: rows(names.length * layers.length, H, 9000),
      ...head,
    });
    const open = named(names);
    const orders = modelOf(open).says.asks.order ?? [];
    expect(orders).toHaveLength(names.length === 3 ? 6 : 2);
    for (const order of orders) {
      const from = order.split(' → ');
      expectSame(open, { order }, named(names.map((name) => `rnn_${from.indexOf(name)}`)));
      expect(reread(modelOf(open), { order }).prefixes).toEqual([from[0]]);
    }
  },
);

test.each<[HeadDirection, number, number]>([
  ['forward', 1, 0],
  ['backward', 0, 1],
  ['sum', 1, 1],
  ['mean', 0.5, 0.5],
])(
  'a head as wide as one direction is asked what it reads of both: %s',
  (direction, forward, backward) => {
    const both = Object.fromEntries(
      ['', '_reverse'].flatMap((end, i) => [
        [`rnn.weight_ih_l0${end}`, rows(3 * H, D, 1000 * i)],
        [`rnn.weight_hh_l0${end}`, rows(3 * H, H, 1000 * i + 100)],
      ]),
    );
    const narrow = rows(O, H, 900);
    const wide = narrow.map((row) =>
      [forward, backward].flatMap((factor) =>
        row.map((number) => (factor === 0 ? 0 : factor * number)),
      ),
    );
    const file = { ...both, 'fc.weight': narrow, 'fc.bias': rows(O, 1, 950) };
    const other = { ...both, 'fc.weight': wide, 'fc.bias': rows(O, 1, 950) };
    expectSame(file, { direction }, other);
    const { says } = reread(modelOf(file), { direction });
    expect(says.headDirection).toBe(
      forward + backward === 1 && direction !== 'mean' ? direction : null,
    );
    // The first is what is taken as long as nobody chooses.
    if (direction === 'forward')
      expect(modelOf(file).parameters).toEqual(modelOf(other).parameters);
    // Any of several heads may be the one that answers.
    const two = { ...file, 'tag.weight': rows(O + 1, H, 800) };
    const tag = reread(modelOf(two), { head: 1, direction });
    expect(tag.parameters['head.weight']).toHaveLength((O + 1) * 2 * H);
    expect(tag.parameters['head.weight']?.[direction === 'backward' ? H : 0]).toBe(
      800 * (direction === 'backward' ? backward : forward),
    );
  },
);
