import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { parameterNumbers, run } from '../../engine/run/trace.ts';
import { withOwnWeights } from '../../scene/change/withOwnWeights.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { parse } from '../../scene/document/parse.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { decode, encode } from '../../scene/link/link.ts';
import { inputOf, networkOf } from '../../scene/read/derive.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { downloads } from '../dialog/downloads.ts';
import { readOwnFile, writeNetworkFile, writeSceneFile } from '../files/sceneFile.ts';
import { recognise } from '../network/recognise.ts';
import type { TorchModel } from '../network/torchModel.ts';
import { readContainer } from '../safetensors/readContainer.ts';
import { writeContainer } from '../safetensors/writeContainer.ts';
import { torchTensors } from '../torch/torchTensors.ts';
import { companionOf } from './companion.ts';
import { type GivenFile, readFiles, readPasted } from './readIncoming.ts';
import { readVocabulary } from './readVocabulary.ts';
import { sceneOfModel } from './sceneOfModel.ts';

const folder = new URL('../../../scripts/reference/fixtures/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const fileOf = (name: string, bytes: Uint8Array = bytesOf(name)): GivenFile => ({
  name,
  size: bytes.length,
  arrayBuffer: async () => bytes.slice().buffer,
});

/** A network from a file, with what the file does not say as a scene has it. */
const readAs = ({ activation, head, vocabulary, text }: Scene, model: TorchModel): Scene =>
  sceneOfModel(DEFAULT_SCENE, model, { activation, head, vocabulary, text });

/** Its initial states, which are drawn as zeros, are none. */
const withStates = (scene: Scene): Scene =>
  scene.hasStart
    ? withOwnWeights(
        scene,
        weightsOf(scene).map((weight, i) => weight || Math.fround(Math.sin(i + 1) / 2)),
      )
    : scene;

describe('a trained network, opened', () => {
  test.each(['hello-rnn-tanh', 'names-en-gru-f16'])(
    '%s answers as it did where it was trained',
    async (name) => {
      const incoming = await readFiles([fileOf(`${name}.json`), fileOf(`${name}.safetensors`)]);
      if (incoming.kind !== 'model') throw new Error(incoming.kind);
      const { model, companion } = incoming;
      const { expected } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
      for (const { text, probs_next, h_last } of expected) {
        const scene = sceneOfModel(DEFAULT_SCENE, model, {
          activation: 'tanh',
          head: 'softmax',
          vocabulary: companion.vocabulary,
          text: `\n${text}`,
        });
        expect(parse(scene)).toEqual({ scene, problems: [] });
        const trace = run(networkOf(scene), weightsOf(scene), inputOf(scene));
        const last = trace.steps - 1;
        const off = (name: string, wanted: number[]) =>
          Math.max(...wanted.map((w, i) => Math.abs((trace.at(name, last)[i] ?? Number.NaN) - w)));
        expect([text, off('y', probs_next) < 1e-10, off('h', h_last) < 1e-10]).toEqual([
          text,
          true,
          true,
        ]);
      }
    },
  );

  test('goes out again as the numbers that came in', async () => {
    const container = readContainer(bytesOf('names-en-gru-f16.safetensors'));
    const model = (container.ok ? recognise(container) : container) as TorchModel;
    const vocabulary = [...'\nabcdefghijklmnoprstuvwxyz'];
    const scene = sceneOfModel(DEFAULT_SCENE, model, {
      activation: 'tanh',
      head: 'softmax',
      vocabulary,
      text: null,
    });
    const written = readContainer(
      writeContainer(torchTensors(networkOf(scene), weightsOf(scene)), 'F32'),
    );
    const again = (written.ok ? recognise(written) : written) as TorchModel;
    expect(again.prefixes).toEqual(['rnn.']);
    expect(again.parameters).toEqual(model.parameters);
  });

  test('as this page saves it, it comes back without a question', async () => {
    const saved = decode('v=1&f=relu&head=sigmoid&x=hell&net=xavier.3&end').scene;
    const bytes = downloads.safetensors.make(saved) as Uint8Array;
    const incoming = await readFiles([fileOf('a.safetensors', bytes)]);
    expect(incoming).toMatchObject({
      kind: 'model',
      companion: {
        vocabulary: saved.vocabulary,
        activation: 'relu',
        head: 'sigmoid',
        text: 'hell',
      },
    });
    // The weights of another network have no use for the vocabulary.
    const other = { unrolled: JSON.stringify({ vocabulary: ['a', 'b'], head: 'linear' }) };
    const tensors = torchTensors(networkOf(saved), weightsOf(saved));
    const strange = writeContainer(tensors, 'F64', other);
    expect(await readFiles([fileOf('a.safetensors', strange)])).toMatchObject({
      companion: { vocabulary: null, head: 'linear' },
    });
  });

  test.each([
    'up=rnn.2',
    'cell=lstm.3&up=lstm.3_lstm.2&bias2=on',
    'cell=gru.3&up=lstm.2_rnn.4',
    'both=on',
    'cell=lstm.3&both=on&up=lstm.3.both&bias2=on',
    'cell=gru.3&up=gru.2.both_rnn.4',
    'h0=on',
    'cell=lstm.3&both=on&up=lstm.3.both&bias2=on&h0=on',
    'cell=gru.3&up=lstm.2.both_rnn.4&h0=on',
  ])(
    'a network of several layers, or directions, goes out and comes in with the same numbers: %s',
    async (layers) => {
      const { scene } = decode(`v=1&x=hello&${layers}&bias=on&net=xavier.3&end`);
      const bytes = downloads.safetensors.make(withStates(scene)) as Uint8Array;
      const incoming = await readFiles([fileOf('a.safetensors', bytes)]);
      if (incoming.kind !== 'model') throw new Error(JSON.stringify(incoming));
      const read = readAs(scene, incoming.model);
      const built = ({ isBidirectional, hasStart, above }: Scene) => [
        isBidirectional,
        hasStart,
        ...above.map((layer) => [layer.cell, layer.hidden, layer.isBidirectional]),
      ];
      expect(built(read)).toEqual(built(scene));
      const [own, other] = [withStates(scene), read].map((each) =>
        run(networkOf(each), weightsOf(each), inputOf(each)).all('y'),
      );
      expect(other).toEqual(own);
    },
  );

  test.each(['emb=3', 'cell=lstm.3&emb=2&bias2=on', 'cell=gru.3&up=gru.3_lstm.2&emb=5'])(
    'a network with an embedding goes out and comes in with the same numbers: %s',
    async (parts) => {
      const { scene } = decode(`v=1&x=hel%3Flo&${parts}&bias=on&net=xavier.3&end`);
      const bytes = downloads.safetensors.make(scene) as Uint8Array;
      const incoming = await readFiles([fileOf('a.safetensors', bytes)]);
      if (incoming.kind !== 'model') throw new Error(JSON.stringify(incoming));
      expect(incoming.companion.vocabulary).toEqual(scene.vocabulary);
      const read = readAs(scene, incoming.model);
      expect(read.embedding).toBe(scene.embedding);
      const [own, other] = ['E', 'W_y'].map((name) =>
        [scene, read].map((each) => {
          const network = networkOf(each);
          return parameterNumbers(network, weightsOf(each), name);
        }),
      );
      for (const pair of [own, other]) expect(pair?.[1]).toEqual(pair?.[0]);
      const text = 'hello';
      const [mine, again] = [scene, read].map((each) =>
        run(networkOf(each), weightsOf(each), inputOf({ ...each, text })).all('y'),
      );
      expect(again).toEqual(mine);
    },
  );

  test('a head that has the matrix of its embedding is opened with both, and that is said', () => {
    const table = Float64Array.from({ length: 12 }, (_, i) => i / 8 - 0.5);
    const container = readContainer(
      writeContainer(
        [
          { name: 'encoder.weight', shape: [4, 3], data: table },
          { name: 'rnn.weight_ih_l0', shape: [3, 3], data: table.slice(0, 9) },
          { name: 'rnn.weight_hh_l0', shape: [3, 3], data: table.slice(3) },
          { name: 'decoder.bias', shape: [4], data: table.slice(0, 4) },
        ],
        'F64',
      ),
    );
    const model = (container.ok ? recognise(container) : container) as TorchModel;
    expect(model).toMatchObject({ ok: true, embedding: 3, isTied: true });
    const scene = readAs({ ...DEFAULT_SCENE, vocabulary: [...'abcd'] }, model);
    for (const name of ['E', 'W_y'])
      expect(parameterNumbers(networkOf(scene), weightsOf(scene), name)).toEqual(table);
  });

  test.each(['rnn.3', 'lstm.3', 'gru.3'])(
    'the numbers of a page that are taken along as .npz are read again as its network: %s',
    async (cell) => {
      const scene = decode(`v=1&x=hello&cell=${cell}&bias=on&net=xavier.3&end`).scene;
      const made = downloads.npz.make(scene);
      if (typeof made === 'string') throw new Error(made);
      const incoming = await readFiles([fileOf('numbers.npz', made)]);
      if (incoming.kind !== 'model') throw new Error(JSON.stringify(incoming));
      const read = readAs(scene, incoming.model);
      expect([...weightsOf(read)]).toEqual([...weightsOf(scene)]);
      expect(incoming.model.unused).toContain(`h [5, 3]`);
    },
  );

  test('reads numbers where it has no symbols', () => {
    const container = readContainer(bytesOf('sine-rnn.safetensors'));
    const model = (container.ok ? recognise(container) : container) as TorchModel;
    const scene = sceneOfModel(DEFAULT_SCENE, model, {
      activation: 'tanh',
      head: 'linear',
      vocabulary: null,
      text: null,
    });
    expect(scene).toMatchObject({
      hidden: 16,
      outputs: 1,
      head: 'linear',
      events: { kind: 'wave' },
    });
    expect(scene.source.kind).toBe('own');
    expect(decode(encode(scene), 1e6)).toEqual({ scene, problems: [] });
  });
});

describe('the vocabulary is read as people have it', () => {
  const wanted = ['\n', 'a', 'b'];
  test.each([
    ['a list', '["\\n", "a", "b"]'],
    ['from symbol to place', '{"a": 1, "b": 2, "\\n": 0}'],
    ['from place to symbol', '{"0": "\\n", "1": "a", "2": "b"}'],
    ['inside of something', '{"config": 1, "vocab": {"stoi": {"\\n": 0, "a": 1, "b": 2}}}'],
    ['one after the other', '\\nab'],
    ['one a line', '\\n\na\nb\n'],
  ])('%s', (_, text) => {
    expect(readVocabulary(text, 3)).toEqual(wanted);
  });

  test('words, one a line', () => {
    expect(readVocabulary('<s>\nthe\ncat', 3)).toEqual(['<s>', 'the', 'cat']);
  });

  test('what a file beside the weights does not say is left open', () => {
    expect(companionOf({ nonlinearity: 'elu', vocab: [1, 2] })).toEqual({
      vocabulary: null,
      says: { kind: 'none', keys: ['nonlinearity', 'vocab'] },
      activation: null,
      head: null,
      text: null,
    });
    expect(companionOf(['a', 'b']).vocabulary).toEqual(['a', 'b']);
  });
});

describe('files of the page', () => {
  const scene = decode('v=1&x=hell&t=2&p=f&bias=on&b=1.0:0.5&W_h=0.0:0.123456789&end').scene;

  test('a scene comes back as it was', () => {
    expect(readOwnFile(JSON.parse(writeSceneFile(scene)))).toEqual({ scene, problems: [] });
  });

  test('a network comes back with its weights and its text', () => {
    const read = readOwnFile(JSON.parse(writeNetworkFile(scene)));
    if (!read || read === 'newer') throw new Error('not read');
    expect(read.problems).toEqual([]);
    expect([...weightsOf(read.scene)]).toEqual([...weightsOf(scene)]);
    expect(read.scene.text).toBe('hell');
  });

  test('what version 1 wrote opens for good', () => {
    const old = '{"format":"unrolled-scene","version":1,"link":"v=1&x=hell&t=2&p=f&end"}';
    expect(readPasted(old)).toMatchObject({
      kind: 'scene',
      parsed: { problems: [], scene: { text: 'hell' } },
    });
  });

  test.each([
    ['from a newer version', '{"format":"unrolled-scene","version":2,"link":""}', 'newer'],
    ['no file of ours', '{"vocab":["a"]}', 'jsonAlone'],
    ['no JSON', '{"vocab":', 'unreadable'],
  ])('%s is said', async (_, text, problem) => {
    const file = fileOf('x.json', new TextEncoder().encode(text));
    expect(await readFiles([file])).toMatchObject({ kind: 'problem', problem });
  });

  test('a network whose weights do not fit is shown without them, and said', () => {
    const data = JSON.parse(writeNetworkFile(scene));
    data.weights.W_h.data.pop();
    expect(readOwnFile(data)).toMatchObject({ problems: [{ key: 'weights', kind: 'doesNotFit' }] });
  });

  test('a file of millions of empty lists is refused before they are made', async () => {
    const text = new TextEncoder().encode(`[${'[],'.repeat(2_000_001)}0]`);
    const parse = vi.spyOn(JSON, 'parse');
    expect(await readFiles([fileOf('x.json', text)])).toMatchObject({ problem: 'unreadable' });
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  test('a file that is too big, or of another kind, is not even read', async () => {
    const never = async () => Promise.reject(new Error('read'));
    const big = { name: 'a.safetensors', size: 1e9, arrayBuffer: never };
    expect(await readFiles([big])).toMatchObject({ problem: 'tooBig' });
    expect(await readFiles([{ ...big, name: 'a.doc', size: 10 }])).toMatchObject({
      problem: 'unknownFile',
    });
  });

  test('the text of a deck is one, and a heading alone is none', () => {
    const text = '# Loops\n\n## One\n\nWords\n\n[figure](https://a.example/#v=1&x=hell&end)\n';
    expect(readPasted(text)).toEqual({ kind: 'deck', text });
    expect(readPasted('# Loops\n\nWords\n')).toMatchObject({ problem: 'noLink' });
  });

  test.each([
    'cell=gru.3&reset=before&net=xavier.3',
    'cell=lstm.3&peep=on&bias=on&bias2=on&net=xavier.3',
  ])('a network with options of its own comes back with them: %s', (link) => {
    const whole = decode(`v=1&${link}&end`).scene;
    const read = readOwnFile(JSON.parse(writeNetworkFile(whole)));
    if (!read || read === 'newer') throw new Error('not read');
    const { reset, peepholes, twoBiases } = whole;
    expect(read.scene).toMatchObject({ reset, peepholes, twoBiases });
    expect([...weightsOf(read.scene)]).toEqual([...weightsOf(whole)]);
  });

  test('a pasted link opens, whatever page it names, and any other text is said', () => {
    expect(readPasted(' https://example.org/u/?embed=1#v=1&x=he&end ')).toMatchObject({
      kind: 'scene',
      link: 'v=1&x=he&end',
    });
    expect(readPasted('hello')).toMatchObject({ kind: 'problem', problem: 'noLink' });
    // However often it begins anew, it is looked through once.
    const many = 'v=1&'.repeat(250_000);
    for (const text of [
      `http://x/#${many} x`,
      `${many} x`,
      `http://x/${many}`,
      `#${'a=b&'.repeat(250_000)}`,
    ])
      expect(readPasted(text)).toMatchObject({ problem: 'noLink' });
    expect(readPasted(`http://x/#${many}`)).toMatchObject({
      kind: 'scene',
      parsed: { problems: [{ kind: 'tooLong' }] },
    });
  });
});
