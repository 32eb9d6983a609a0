import { describe, expect, test } from 'vitest';
import { refusalWords } from '../../language/refusals.ts';
import type { RefusalKind } from '../../language/sections/refusals.ts';
import { readContainer } from '../safetensors/readContainer.ts';
import { writeContainer } from '../safetensors/writeContainer.ts';
import { networkIn, recognise } from './recognise.ts';

type Shapes = Readonly<Record<string, readonly number[]>>;

function containerOf(shapes: Shapes) {
  const written = Object.entries(shapes).map(([name, shape]) => {
    const count = shape.reduce((a, b) => a * b, 1);
    return { name, shape, data: Float64Array.from({ length: count }, (_, i) => (i % 7) / 8 - 0.3) };
  });
  const container = readContainer(writeContainer(written, 'F64'));
  if (!container.ok) throw new Error(container.kind);
  return container;
}

/** The weights of a module as PyTorch has them. */
const module = (prefix: string, gates: number, input: number, hidden: number, end = '_l0') => ({
  [`${prefix}weight_ih${end}`]: [gates * hidden, input],
  [`${prefix}weight_hh${end}`]: [gates * hidden, hidden],
  [`${prefix}bias_ih${end}`]: [gates * hidden],
  [`${prefix}bias_hh${end}`]: [gates * hidden],
});

const layer = (cell: string, input: number, hidden: number, isBidirectional = false) => ({
  cell,
  input,
  hidden,
  isBidirectional,
});

const EIGHT = ['lstm', ...[1, 2, 3, 4, 5, 6, 7].map((count) => `lstm_${count}`)];

describe('a network is described from below, whatever it is called', () => {
  test.each<[string, Shapes, object]>([
    [
      'two layers of one module',
      { ...module('rnn.', 1, 2, 3), ...module('rnn.', 1, 3, 3, '_l1'), 'fc.weight': [4, 3] },
      { layers: [layer('rnn', 2, 3), layer('rnn', 3, 3)], head: { output: 4 } },
    ],
    [
      'modules that read each other, in whatever order they stand',
      { ...module('b.', 4, 5, 3), ...module('a.', 3, 2, 5), 'out.weight': [1, 3] },
      { layers: [layer('gru', 2, 5), layer('lstm', 5, 3)] },
    ],
    [
      'modules whose order follows from what is before and behind them',
      {
        'lstm_1.weight_ih_l0': [12, 8],
        'lstm_1.weight_hh_l0': [12, 3],
        ...module('bi.', 4, 3, 4),
        ...module('bi.', 4, 3, 4, '_l0_reverse'),
        'emb.weight': [7, 3],
        'fc.weight': [2, 3],
      },
      { layers: [layer('lstm', 3, 4, true), layer('lstm', 8, 3)], embedding: { symbols: 7 } },
    ],
    [
      'cells of a list, counted',
      { ...module('cells.1.', 4, 3, 3, ''), ...module('cells.0.', 4, 3, 3, '') },
      { layers: [{ prefix: 'cells.0.' }, { prefix: 'cells.1.' }], head: null },
    ],
    [
      'eight layers as modules of their own, counted',
      Object.assign({}, ...EIGHT.map((name) => module(`${name}.`, 4, 3, 3))),
      { layers: EIGHT.map((name) => ({ prefix: `${name}.` })) },
    ],
    [
      'both directions in two layers, with an embedding',
      {
        'emb.weight': [9, 2],
        ...module('gru.', 3, 2, 3),
        ...module('gru.', 3, 2, 3, '_l0_reverse'),
        ...module('gru.', 3, 6, 4, '_l1'),
        ...module('gru.', 3, 6, 4, '_l1_reverse'),
        'fc.weight': [3, 8],
      },
      {
        embedding: { symbols: 9, size: 2 },
        layers: [layer('gru', 2, 3, true), layer('gru', 6, 4, true)],
      },
    ],
    [
      'Keras, both directions, cells counted apart',
      {
        'embedding_1/embeddings:0': [9, 2],
        ...Object.fromEntries(
          ['forward_lstm_4/lstm_cell_5', 'backward_lstm_4/lstm_cell_6'].flatMap((cell) => [
            [`bidirectional/${cell}/kernel:0`, [2, 12]],
            [`bidirectional/${cell}/recurrent_kernel:0`, [3, 12]],
            [`bidirectional/${cell}/bias:0`, [12]],
          ]),
        ),
        'dense/kernel:0': [6, 4],
      },
      {
        embedding: { symbols: 9, size: 2 },
        layers: [{ ...layer('lstm', 2, 3, true), bias: 'single' }],
        head: { output: 4, bias: null },
      },
    ],
    [
      'an embedding as wide as the state, by its name and before the head',
      {
        'encoder.weight': [9, 3],
        ...module('rnn.', 4, 3, 3),
        'decoder.weight': [9, 3],
        'decoder.bias': [9],
      },
      { embedding: { symbols: 9 }, head: { output: 9, isTied: false } },
    ],
    [
      'a head whose matrix is the embedding’s, and stands in the file once',
      { 'encoder.weight': [9, 3], ...module('rnn.', 4, 3, 3), 'decoder.bias': [9] },
      { embedding: { symbols: 9 }, head: { output: 9, isTied: true } },
    ],
    [
      'a square matrix alone is the head',
      { ...module('rnn.', 1, 3, 3), 'fc.weight': [3, 3] },
      { embedding: null, head: { output: 3 } },
    ],
    [
      'one bias of two',
      { 'rnn.weight_ih_l0': [3, 2], 'rnn.weight_hh_l0': [3, 3], 'rnn.bias_hh_l0': [3] },
      { layers: [{ bias: 'single' }] },
    ],
    [
      'what dropout and optimizers keep',
      {
        ...module('rnn.', 1, 2, 3),
        'optimizer/vars/3': [3, 3],
        'layers/dropout/seed_generator/vars/0': [2],
      },
      { unused: [{ name: 'optimizer/vars/3' }, { name: 'layers/dropout/seed_generator/vars/0' }] },
    ],
  ])('%s', (_, shapes, wanted) => {
    expect(networkIn(containerOf(shapes))).toMatchObject({ ok: true, ...wanted });
  });
});

const withoutBias = (shapes: Shapes): Shapes =>
  Object.fromEntries(Object.entries(shapes).filter(([name]) => !name.includes('bias')));

describe('layers that differ in their biases open, with zeros for what is missing', () => {
  const lower = module('a.', 4, 2, 3);
  const upper = module('a.', 4, 3, 3, '_l1');
  test.each<[string, Shapes, string, readonly number[], readonly string[]]>([
    [
      'two below, none above',
      { ...lower, ...withoutBias(upper) },
      'double',
      [2],
      ['bias_ih_l1', 'bias_hh_l1'],
    ],
    [
      'none below, one above',
      { ...withoutBias(lower), ...withoutBias(upper), 'a.bias_ih_l1': [12] },
      'single',
      [1],
      ['bias_ih_l0'],
    ],
    [
      'a direction has none',
      {
        ...lower,
        ...withoutBias(module('a.', 4, 2, 3, '_l0_reverse')),
        ...module('a.', 4, 6, 3, '_l1'),
      },
      'double',
      [1],
      ['bias_ih_l0_reverse', 'bias_hh_l0_reverse'],
    ],
  ])('%s', (_, shapes, bias, lacking, zeros) => {
    const model = recognise(containerOf(shapes));
    if (!model.ok) throw new Error(model.kind);
    expect(model).toMatchObject({ bias, lacking });
    for (const name of zeros) expect(model.parameters[name]).toEqual(new Float64Array(12));
    const given = Object.entries(model.parameters).filter(
      ([name, numbers]) => name.startsWith('bias') && numbers.some((number) => number !== 0),
    );
    expect(given.length).toBe(Object.keys(shapes).filter((name) => name.includes('bias')).length);
  });
});

describe('what is more than the page shows is said as what it is, in both languages', () => {
  test.each<[Shapes, RegExp, RegExp]>([
    [
      {
        // Keras: the first resets after the product, the second before it.
        'gru/gru_cell/kernel': [2, 9],
        'gru/gru_cell/recurrent_kernel': [3, 9],
        'gru/gru_cell/bias': [2, 9],
        'gru_1/gru_cell/kernel': [3, 9],
        'gru_1/gru_cell/recurrent_kernel': [3, 9],
        'gru_1/gru_cell/bias': [9],
        'embedding/embeddings': [12, 2],
      },
      /2 layers of GRU of 3 units, on an embedding of 12 symbols by 2 numbers, without an output layer.*reset/,
      /GRU\(은닉 유닛 3개\) 2층, 임베딩\(어휘 12개, 각각 숫자 2개\), 출력층 없음.*리셋/,
    ],
  ])('%j', (shapes, en, ko) => {
    const refusal = recognise(containerOf(shapes));
    if (refusal.ok) throw new Error('opened');
    expect(refusal.kind).toBe('beyond');
    expect(refusalWords.en.refused(refusal)).toMatch(en);
    expect(refusalWords.ko.refused(refusal)).toMatch(ko);
  });
});

describe('what is not understood is refused, whatever it is called', () => {
  const one = module('rnn.', 1, 2, 3);
  test.each<[string, RefusalKind, Shapes]>([
    [
      'an encoder and a decoder',
      'severalRecurrent',
      { ...module('encoder.gru.', 3, 3, 3), ...module('decoder.gru.', 3, 3, 3) },
    ],
    [
      'layers of which none reads the other',
      'severalRecurrent',
      { ...one, ...module('b.', 1, 4, 5) },
    ],
    [
      'layers that are not alike, and fit in two orders',
      'severalRecurrent',
      { ...module('first.', 3, 4, 4), ...module('second.', 4, 4, 4) },
    ],
    [
      'four layers that are alike, under names that do not count',
      'severalRecurrent',
      Object.assign({}, ...['a.', 'b.', 'c.', 'd.'].map((name) => module(name, 1, 4, 4))),
    ],
    ['a gap between layers', 'incomplete', { ...one, ...module('rnn.', 1, 3, 3, '_l2') }],
    ['layers that do not fit', 'shapesDiffer', { ...one, ...module('rnn.', 1, 4, 3, '_l1') }],
    [
      'directions that differ',
      'shapesDiffer',
      { ...one, ...module('rnn.', 1, 4, 3, '_l0_reverse') },
    ],
    [
      'an answer of input and state',
      'headReadsInput',
      { 'i2h.weight': [3, 8], 'i2o.weight': [4, 8] },
    ],
    ['a normalisation of Keras', 'normalisation', { ...one, 'layer_normalization/gamma': [3] }],
    ['an embedding of another width', 'embedding', { ...one, 'embedding.weight': [9, 5] }],
    [
      'a gate of Dive into Deep Learning too few',
      'noRecurrent',
      { W_xi: [2, 3], W_hi: [3, 3], W_xf: [2, 3], W_hf: [3, 3] },
    ],
    ['a convolution', 'unknownTensor', { ...one, 'conv.weight': [3, 2, 5] }],
  ])('%s', (_, kind, shapes) => {
    const refusal = recognise(containerOf(shapes));
    expect(refusal).toMatchObject({ ok: false, kind });
    if (refusal.ok) return;
    for (const words of Object.values(refusalWords))
      expect(words.refused(refusal)).toMatch(/\S{3}/);
  });
});
