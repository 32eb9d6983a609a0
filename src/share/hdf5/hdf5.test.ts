import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalWords } from '../../language/refusals.ts';
import type { RefusalKind } from '../../language/sections/refusals.ts';
import { recognise } from '../network/recognise.ts';
import { readZip } from '../npz/readZip.ts';
import { zip } from '../numbers/zip.ts';
import type { Refusal } from '../safetensors/refusal.ts';
import { readHdf5 } from './readHdf5.ts';
import { readKeras, readKerasHdf5 } from './readKeras.ts';

/** Files that Keras wrote; what they compute is compared by `scripts/reference/files.test.ts`. */
const folder = new URL('../../../scripts/reference/fixtures/files/', import.meta.url);
const fileOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const lstm = fileOf('exported-keras-hdf5-lstm.h5');

const expectSaid = (refusal: Refusal) => {
  for (const words of Object.values(refusalWords)) expect(words.refused(refusal)).toMatch(/\S{3}/);
};

test('arrays by their paths, with their shapes', () => {
  const read = readHdf5(lstm);
  expect(read.ok && read.tensors.map(({ name, shape }) => [name, ...shape])).toEqual([
    ['layers/dense/vars/0', 4, 2],
    ['layers/dense/vars/1', 2],
    ['layers/lstm/cell/vars/0', 3, 16],
    ['layers/lstm/cell/vars/1', 4, 16],
    ['layers/lstm/cell/vars/2', 16],
  ]);
});

/** A file with some bytes in another's place. */
function withBytes(find: string, change: (view: DataView, at: number) => void): Uint8Array {
  const bytes = lstm.slice();
  const at = Buffer.from(bytes).indexOf(Buffer.from(find, 'latin1'));
  if (at < 0) throw new Error(find);
  change(new DataView(bytes.buffer), at);
  return bytes;
}

describe('a bad file is refused by name', () => {
  test.each<[string, RefusalKind, Uint8Array]>([
    ['nothing', 'hdf5Unreadable', new Uint8Array()],
    ['another file', 'hdf5Unreadable', new TextEncoder().encode('PK'.repeat(400))],
    ['one that is cut off', 'hdf5Unreadable', lstm.slice(0, 900)],
    ['a newer superblock', 'hdf5Option', withBytes('\x89HDF', (v, at) => v.setUint8(at + 8, 2))],
    [
      'a tree that goes in a circle',
      'hdf5Unreadable',
      withBytes('TREE', (v, at) => v.setBigUint64(at + 32, BigInt(at), true)),
    ],
    [
      'a group that holds itself',
      'hdf5Unreadable',
      withBytes('SNOD', (v, at) => v.setBigUint64(at + 16, v.getBigUint64(64, true), true)),
    ],
    [
      'millions of entries',
      'hdf5Unreadable',
      withBytes('SNOD', (v, at) => v.setUint16(at + 6, 0xffff, true)),
    ],
    [
      'an address beyond the file',
      'hdf5Unreadable',
      withBytes('HEAP', (v, at) => v.setBigUint64(at + 24, 2n ** 60n, true)),
    ],
  ])('%s', (_, kind, bytes) => {
    const read = readHdf5(bytes);
    expect(read).toMatchObject({ ok: false, kind });
    if (!read.ok) expectSaid(read);
  });

  test('any bytes changed: it is refused in words, or read', () => {
    let refused = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(lstm.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        (changes) => {
          const bytes = lstm.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          const read = readHdf5(bytes);
          if (read.ok) for (const tensor of read.tensors) tensor.isFinite();
          else {
            refused++;
            expectSaid(read);
          }
        },
      ),
      { numRuns: 1500 },
    );
    expect(refused).toBeGreaterThan(50);
  });
});

/** A model with its layers changed. */
async function model(name: string, change: (config: string) => string) {
  const files = await readZip(fileOf(name));
  if ('ok' in files) throw new Error(files.kind);
  const entries = files.map((file) =>
    file.name === 'config.json'
      ? { ...file, bytes: new TextEncoder().encode(change(new TextDecoder().decode(file.bytes))) }
      : file,
  );
  const container = await readKeras(zip(entries));
  return container.ok ? recognise(container) : container;
}

describe('what a model of Keras says of its layers counts', () => {
  const of = (from: string, to: string) => (config: string) => {
    if (!config.includes(from)) throw new Error(from);
    return config.replace(from, to);
  };
  const [rnn, gru] = ['exported-keras-model-rnn.keras', 'exported-keras-model-gru.keras'];

  test('the activation of an RNN, and what the answer goes through', async () => {
    expect(await model(rnn, (config) => config)).toMatchObject({
      says: { activation: 'tanh', head: null, asks: {} },
    });
    expect(await model(rnn, of('"activation": "tanh"', '"activation": "relu"'))).toMatchObject({
      says: { activation: 'relu', asks: {} },
    });
    expect(await model(rnn, of('"activation": "linear"', '"activation": "softmax"'))).toMatchObject(
      { says: { head: 'softmax' } },
    );
  });

  test('each layer by itself, and what the answer goes through as a layer of its own', async () => {
    const mixed = 'exported-keras-model-mixed.keras';
    expect(await model(mixed, (config) => config)).toMatchObject({
      says: { activation: 'relu', reset: 'before', head: 'softmax', asks: {} },
      above: [{ activation: 'tanh' }, { cell: 'gru' }],
      lacking: [2],
    });
    // Another layer than the last gives no answer.
    expect(
      await model(mixed, of('"class_name": "Dense"', '"class_name": "Softmax"')),
    ).toMatchObject({ ok: false, kind: 'kerasLayer' });
  });

  test('whether the highest layer gives out all timesteps, or what it ends with', async () => {
    const both = 'exported-keras-model-bi-2.keras';
    const all = (config: string) =>
      config.replaceAll('"return_sequences": false', '"return_sequences": true');
    const last = (config: string) => {
      const [whole, end] = ['"return_sequences": true', '"return_sequences": false'];
      // The highest is written once for each of its directions, and as the layer that both are made from.
      const layers = all(config).split('"class_name": "Bidirectional"');
      return [...layers.slice(0, -1), layers.at(-1)?.replaceAll(whole, end)].join(
        '"class_name": "Bidirectional"',
      );
    };
    expect(await model(rnn, all)).toMatchObject({ says: { answersAt: 'every' } });
    expect(
      await model(rnn, (config) =>
        all(config).replace('"return_sequences": true', '"return_sequences": false'),
      ),
    ).toMatchObject({
      says: { answersAt: 'last' },
    });
    expect(await model(both, all)).toMatchObject({ says: { answersAt: 'every' } });
    expect(await model(both, last)).toMatchObject({ says: { answersAt: 'ends' } });
  });

  test('directions that compute otherwise than each other are refused by name', async () => {
    const both = 'exported-keras-model-bi-2.keras';
    const refusal = await model(both, of('"activation": "tanh"', '"activation": "relu"'));
    expect(refusal).toMatchObject({ ok: false, kind: 'kerasLayer' });
    expect(refusal.ok || refusal.names.join()).toContain('not as the other direction');
  });

  test.each<[string, string, string, string]>([
    ['another activation', '"activation": "tanh"', '"activation": "relu"', 'activation relu'],
    ['hard gates', '"sigmoid"', '"hard_sigmoid"', 'recurrent_activation hard_sigmoid'],
    ['the other direction', '"go_backwards": false', '"go_backwards": true', 'go_backwards'],
    ['another layer', '"TimeDistributed"', '"LayerNormalization"', 'LayerNormalization'],
  ])('%s is refused by name', async (_, from, to, says) => {
    const refusal = await model(gru, of(from, to));
    expect(refusal).toMatchObject({ ok: false, kind: 'kerasLayer' });
    if (refusal.ok) return;
    expect(refusal.names.join()).toContain(says);
    expectSaid(refusal);
  });

  test('an archive of something else', async () => {
    const [files, broken] = [
      [{ name: 'readme.txt', bytes: new Uint8Array(3) }],
      [
        { name: 'config.json', bytes: new TextEncoder().encode('{"a":') },
        { name: 'model.weights.h5', bytes: lstm },
      ],
    ];
    const deep = [
      { name: 'config.json', bytes: new TextEncoder().encode('['.repeat(900_000)) },
      { name: 'model.weights.h5', bytes: lstm },
    ];
    for (const entries of [files, broken, deep])
      expect(await readKeras(zip(entries ?? []))).toMatchObject({ kind: 'kerasArchive' });
    expect(await readKeras(new Uint8Array(9))).toMatchObject({ kind: 'zipUnreadable' });
  });
});

describe('a whole model in one file of HDF5 is held to what it says of its layers', () => {
  /** With a part of what it says in the place of another of that length. */
  function whole(name: string, from = '', to = '') {
    const bytes = fileOf(name).slice();
    if (from !== '') {
      const at = Buffer.from(bytes).indexOf(from);
      if (at < 0 || from.length !== to.length) throw new Error(from);
      bytes.set(Buffer.from(to), at);
    }
    const container = readKerasHdf5(bytes);
    return container.ok ? recognise(container) : container;
  }

  test('the order of its layers, its answer, and the symbol that it skips', () => {
    expect(whole('exported-keras-whole-order.h5')).toMatchObject({
      cell: 'rnn',
      above: [{ cell: 'lstm' }, { cell: 'gru' }],
      says: { activation: 'relu', head: 'softmax', answersAt: 'every', skips: null, asks: {} },
    });
    const both = whole('exported-keras-whole-bi.h5');
    expect(both).toMatchObject({ says: { head: 'sigmoid', skips: 'first symbol' } });
    expect(both.ok && both.unused.join()).toMatch(/^optimizer_weights\/… \(\d+\)$/);
  });

  test('what its layers compute in, where it is less than singles', () => {
    const policy = (name: string) =>
      `"simple_rnn_3", "trainable": true, "dtype": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "${name}"}`;
    const exact = whole('exported-keras-whole-order.h5');
    const half = whole('exported-keras-whole-order.h5', policy('float32'), policy('float16'));
    const says = [exact, half].map((model) => (model.ok ? model.says.computesIn : model));
    expect(says).toEqual([null, 'float16']);
  });

  test.each([
    ['"activation": "relu"', '"activation": "selu"', 'activation selu'],
    ['"go_backwards": false', '"go_backwards": true ', 'go_backwards'],
    ['"class_name": "Dense"', '"class_name": "Mixer"', 'Mixer'],
  ])('%s', (from, to, says) => {
    const refusal = whole('exported-keras-whole-order.h5', from, to);
    expect(refusal).toMatchObject({ ok: false, kind: 'kerasLayer' });
    if (refusal.ok) return;
    expect(refusal.names.join()).toContain(says);
    expectSaid(refusal);
  });

  test('any bytes of it changed: it is refused in words, or read', () => {
    const file = fileOf('exported-keras-whole-bi.h5');
    const at = Buffer.from(file).indexOf('GCOL');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        (changes, isText) => {
          const bytes = file.slice();
          for (const [place, byte] of changes) bytes[isText ? at + place : place] = byte;
          const read = readKerasHdf5(bytes);
          const model = read.ok ? recognise(read) : read;
          if (!model.ok) expectSaid(model);
        },
      ),
      { numRuns: 500 },
    );
  });
});
