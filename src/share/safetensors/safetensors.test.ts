import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { RefusalKind } from '../../language/sections/refusals.ts';
import { recognise } from '../network/recognise.ts';
import type { TorchModel } from '../network/torchModel.ts';
import { readContainer } from './readContainer.ts';
import { writeContainer } from './writeContainer.ts';

const folder = new URL('./fixtures/', import.meta.url);
const fileOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const open = (bytes: Uint8Array) => {
  const container = readContainer(bytes);
  return container.ok ? recognise(container) : container;
};

/** A container of any header and so many bytes of data. */
function containerOf(header: unknown, data = 0): Uint8Array {
  const json = new TextEncoder().encode(
    typeof header === 'string' ? header : JSON.stringify(header),
  );
  const bytes = new Uint8Array(8 + json.length + data);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  return bytes;
}

/** A whole file of F32 tensors by their shapes, all numbers 0.5. */
const fileWith = (shapes: Readonly<Record<string, readonly number[]>>) =>
  writeContainer(
    Object.entries(shapes).map(([name, shape]) => ({
      name,
      shape,
      data: new Float64Array(shape.reduce((a, b) => a * b, 1)).fill(0.5),
    })),
    'F32',
  );

const RNN = {
  'rnn.weight_ih_l0': [3, 2],
  'rnn.weight_hh_l0': [3, 3],
  'rnn.bias_ih_l0': [3],
  'rnn.bias_hh_l0': [3],
};
const HEAD = { 'fc.weight': [2, 3], 'fc.bias': [2] };

describe('files of PyTorch', () => {
  const values = JSON.parse(readFileSync(new URL('values.json', folder), 'utf8'));
  const cases = readdirSync(folder).filter((name) => name.startsWith('ok-'));
  test.each(cases)('%s opens with the numbers that were saved', (name) => {
    const model = open(fileOf(name)) as TorchModel;
    expect(model).toMatchObject({
      ok: true,
      cell: 'rnn',
      sizes: { input: 2, hidden: 3, output: 2 },
    });
    expect(model.bias).toBe(name === 'ok-nobias.safetensors' ? 'none' : 'double');
    for (const [key, numbers] of Object.entries(model.parameters))
      expect([key, ...numbers]).toEqual([
        key,
        ...values[key.replace('head', 'fc').replace(/^(w\w+|b\w+)$/, 'rnn.$1')].flat(),
      ]);
  });

  test('a layer alone is shown with each hidden unit as an output', () => {
    expect(open(fileOf('layer-alone.safetensors'))).toMatchObject({
      sizes: { input: 2, hidden: 3, output: 3 },
      parameters: { 'head.weight': Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1) },
      says: { hasHead: false },
    });
  });

  test('a tensor that is left out is named', () => {
    expect(open(fileOf('ok-extra-tensor-module-prefix.safetensors'))).toMatchObject({
      prefixes: ['module.rnn.'],
      headPrefix: 'module.fc.',
      unused: ['num_batches_tracked [1]'],
    });
  });

  test('what only a training keeps is known by its name, left out and named', () => {
    const kept = {
      'bn.num_batches_tracked': [],
      'criterion.weight': [2],
      'criterion.pos_weight': [2],
      'metrics.f1.tp': [2],
      best_val_loss: [],
      global_step: [1],
      'optimizer.state.0.exp_avg': [3, 3],
      empty: [0],
    };
    const model = open(fileWith({ ...RNN, ...HEAD, ...kept })) as TorchModel;
    expect(model.ok && [...model.unused].sort()).toEqual(
      Object.entries(kept)
        .map(([name, shape]) => `${name} [${shape.join(', ')}]`)
        .sort(),
    );
  });

  test.each([
    [1, 'rnn'],
    [3, 'gru'],
    [4, 'lstm'],
  ])('a matrix of %i gates is a %s, under any prefix or none', (gates, cell) => {
    for (const [prefix, head] of [
      ['', 'head.'],
      ['encoder.rnn.', 'decoder.'],
      ['a.b.c.', ''],
    ]) {
      const model = open(
        fileWith({
          [`${prefix}weight_ih_l0`]: [5 * gates, 7],
          [`${prefix}weight_hh_l0`]: [5 * gates, 5],
          [`${head}weight`]: [2, 5],
        }),
      );
      expect(model).toMatchObject({
        cell,
        prefixes: [prefix],
        headPrefix: head,
        sizes: { input: 7, hidden: 5, output: 2 },
      });
    }
  });

  test('every half and every upper half of a single is the number it stands for', () => {
    const bits = Array.from({ length: 0x10000 }, (_, i) => i);
    const half = [0x0001, 0x03ff, 0x0400, 0x3555, 0x3c00, 0x7bff, 0x8001, 0xc000];
    const stands = [2 ** -24, 1023 * 2 ** -24, 2 ** -14, 0.333251953125, 1, 65504, -(2 ** -24), -2];
    for (const type of ['F16', 'BF16']) {
      const shape = [0x10000, 1];
      const file = containerOf({ w: { dtype: type, shape, data_offsets: [0, 0x20000] } }, 0x20000);
      const data = new DataView(file.buffer, file.length - 0x20000);
      for (const b of bits) data.setUint16(2 * b, b, true);
      const container = readContainer(file);
      if (!container.ok || !container.tensors[0]) throw new Error('refused');
      const numbers = container.tensors[0].numbers?.();
      if (type === 'F16') expect(half.map((b) => numbers?.[b])).toEqual(stands);
      else
        expect(
          bits.every((b) => {
            const single = new DataView(new ArrayBuffer(4));
            single.setUint16(0, b);
            return Object.is(numbers?.[b], single.getFloat32(0));
          }),
        ).toBe(true);
    }
  });

  test.each(['F64', 'F32'] as const)('what is written as %s is read again', (type) => {
    const data = Float64Array.from([0.5, -1.25, 3e-8, 1 / 3]);
    const bytes = writeContainer(
      [
        { name: 'w', shape: [2, 2], data },
        { name: 'b', shape: [0], data: new Float64Array() },
      ],
      type,
    );
    const container = readContainer(bytes);
    if (!container.ok) throw new Error(container.kind);
    const tensor = container.tensors.find(({ name }) => name === 'w');
    expect(tensor?.shape).toEqual([2, 2]);
    expect(tensor?.numbers?.()).toEqual(type === 'F64' ? data : data.map(Math.fround));
    expect((bytes.length - data.length * (type === 'F64' ? 8 : 4)) % 8).toBe(0);
  });
});

test('two layers of which one has no bias are shown', () => {
  expect(open(fileOf('unsupported-two-layers.safetensors'))).toMatchObject({
    ok: true,
    above: [{ cell: 'rnn' }],
  });
});

describe('what cannot be shown is refused by name', () => {
  test.each<[string, RefusalKind, readonly string[]]>([
    ['bad-7-bytes', 'tooShort', []],
    ['bad-dtype', 'unknownType', ['fc.bias: Q7']],
    ['bad-header-length-huge', 'headerLength', []],
    ['bad-hh-not-square', 'notSquare', ['rnn.weight_hh_l0 [9, 1]']],
    ['bad-overlap', 'overlap', ['fc.bias']],
    ['bad-truncated-data', 'wrongLength', ['fc.bias']],
    ['unsupported-scale-and-first-state', 'unknownTensor', ['scale [3]']],
    ['unsupported-attention-vector', 'unknownTensor', ['attn.v [3]']],
  ])('%s', (name, kind, names) => {
    expect(open(fileOf(`${name}.safetensors`))).toMatchObject({ ok: false, kind });
    expect(open(fileOf(`${name}.safetensors`))).toHaveProperty(
      'names',
      expect.arrayContaining([...names]),
    );
  });

  test.each<[string, RefusalKind, Readonly<Record<string, readonly number[]>>]>([
    ['nothing at all', 'noRecurrent', {}],
    ['only a head', 'noRecurrent', HEAD],
    ['a second direction', 'incomplete', { ...RNN, ...HEAD, 'rnn.weight_ih_l0_reverse': [3, 2] }],
    [
      'two layers beside each other',
      'severalRecurrent',
      { ...RNN, ...HEAD, 'other.weight_ih_l0': [3, 2], 'other.weight_hh_l0': [3, 3] },
    ],
    ['a projection', 'projection', { ...RNN, ...HEAD, 'rnn.weight_hr_l0': [2, 3] }],
    ['no recurrent matrix', 'incomplete', { 'rnn.weight_ih_l0': [3, 2], ...HEAD }],
    ['two gates', 'notSquare', { weight_ih_l0: [6, 2], weight_hh_l0: [6, 3], ...HEAD }],
    ['no units', 'notSquare', { weight_ih_l0: [0, 2], weight_hh_l0: [0, 0], ...HEAD }],
    ['rows that differ', 'shapesDiffer', { ...RNN, 'rnn.weight_ih_l0': [4, 2], ...HEAD }],
    ['a bias too long', 'shapesDiffer', { ...RNN, ...HEAD, 'fc.bias': [3] }],
    [
      'two linear layers, one of which may read the other',
      'severalHeads',
      { ...RNN, ...HEAD, 'fc2.weight': [3, 3], 'fc2.bias': [3] },
    ],
    [
      'two linear layers, one of which reads the other',
      'severalHeads',
      { ...RNN, ...HEAD, 'fc2.weight': [4, 2], 'fc2.bias': [4] },
    ],
    ['a normalisation', 'normalisation', { ...RNN, ...HEAD, 'norm.weight': [3] }],
    ['an attention of another name', 'unknownTensor', { ...RNN, ...HEAD, 'attention.v': [3, 3] }],
    ['a vector of an attention', 'unknownTensor', { ...RNN, ...HEAD, 'attn.v': [3] }],
    ['a first state of another length', 'unknownTensor', { ...RNN, ...HEAD, h0: [4] }],
    ['a cell state where there is none', 'unknownTensor', { ...RNN, ...HEAD, c0: [3] }],
    ['a scale and a shift', 'unknownTensor', { ...RNN, ...HEAD, gamma: [3], beta: [3] }],
    ['a scale of one number', 'unknownTensor', { ...RNN, ...HEAD, temperature: [] }],
  ])('%s', (_, kind, shapes) => {
    expect(open(fileWith(shapes))).toMatchObject({ ok: false, kind });
  });

  test('whole numbers and NaN as weights', () => {
    const whole = { dtype: 'I32', shape: [1, 1], data_offsets: [0, 4] };
    const float = { dtype: 'F32', shape: [1, 1], data_offsets: [4, 8] };
    const head = { dtype: 'F32', shape: [1, 1], data_offsets: [8, 12] };
    const bytes = containerOf({ weight_ih_l0: whole, weight_hh_l0: float, weight: head }, 12);
    expect(open(bytes)).toMatchObject({ kind: 'notFloats', names: ['weight_ih_l0: I32'] });
    const nan = containerOf(
      { weight_ih_l0: { ...whole, dtype: 'F32' }, weight_hh_l0: float, weight: head },
      12,
    );
    new DataView(nan.buffer).setFloat32(nan.length - 4, Number.NaN, true);
    expect(open(nan)).toMatchObject({ kind: 'notFinite', names: ['weight'] });
  });
});

describe('the container is held to its rules', () => {
  const at = (begin: number, end: number, shape: unknown = [(end - begin) / 4]) => ({
    dtype: 'F32',
    shape,
    data_offsets: [begin, end],
  });
  test.each<[string, RefusalKind, unknown, number]>([
    ['no JSON', 'headerUnreadable', '{"a":', 0],
    ['a list', 'headerUnreadable', '[]', 0],
    ['spaces before it', 'headerUnreadable', ' {}', 0],
    [
      'a name twice',
      'repeatedName',
      `{"a":${JSON.stringify(at(0, 4))},"\\u0061":${JSON.stringify(at(0, 4))}}`,
      4,
    ],
    ['no shape', 'badEntry', { a: { dtype: 'F32', data_offsets: [0, 4] } }, 4],
    ['a negative size', 'badEntry', { a: at(0, 4, [-1, -1]) }, 4],
    ['half a size', 'badEntry', { a: at(0, 4, [0.5, 2]) }, 4],
    ['three offsets', 'badEntry', { a: { dtype: 'F32', shape: [1], data_offsets: [0, 4, 8] } }, 8],
    ['a shape of another size', 'wrongSize', { a: at(0, 4, [2]) }, 4],
    ['a product beyond all numbers', 'wrongSize', { a: at(0, 4, [2 ** 52, 2 ** 52]) }, 4],
    ['an end before the begin', 'wrongSize', { a: at(8, 4, [1]) }, 8],
    ['a hole', 'hole', { a: at(0, 4), b: at(8, 12) }, 12],
    ['a hole at the start', 'hole', { a: at(4, 8) }, 8],
    ['bytes left over', 'wrongLength', { a: at(0, 4) }, 5],
    ['an entry that is no object', 'badEntry', { a: 3 }, 0],
  ])('%s', (_, kind, header, data) => {
    expect(readContainer(containerOf(header, data))).toMatchObject({ ok: false, kind });
  });

  test('a header beyond all networks is refused before it is read', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const bytes = containerOf(`{"a":${' '.repeat(2_000_000)}3}`);
    expect(readContainer(bytes)).toMatchObject({ kind: 'tooLarge' });
    expect(parse).not.toHaveBeenCalled();
    // Brackets are few, or lists of lists would take fifty times the room of the file.
    expect(readContainer(containerOf(`{"a":${'['.repeat(1_000_000)}`))).toMatchObject({
      kind: 'tooLarge',
    });
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  test('tensors in any order, of no numbers, and with metadata are right', () => {
    const header = { b: at(4, 8), none: at(4, 4, [0, 3]), a: at(0, 4), __metadata__: { a: 'x' } };
    expect(readContainer(containerOf(header, 8))).toMatchObject({ ok: true });
  });
});
