import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { open as words } from '../../language/en/open.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { type GivenFile, readFiles } from './readIncoming.ts';
import { isReadable, readVocabulary, unreadIn, writeVocabulary } from './readVocabulary.ts';
import { recipeFor } from './recipe.ts';
import { sceneOfModel } from './sceneOfModel.ts';
import { vocabularyIn } from './vocabularyIn.ts';

const folder = new URL('./fixtures/', import.meta.url);
const file = (name: string, bytes = readFileSync(new URL(name, folder))): GivenFile => ({
  name,
  size: bytes.length,
  arrayBuffer: async () => new Uint8Array(bytes).buffer,
});
const text = (name: string, content: string) => file(name, Buffer.from(content));

const WORDS = ['<pad>', 'h', 'e', 'l', 'o'];

test.each([
  ['j2-token-to-id', '', false],
  ['j4-char_to_ix', 'char_to_ix', false],
  ['j5-keras-word_index-from-1', '', true],
  ['j6-hf-tokenizer', 'vocab', false],
  ['j8-char2index', 'char2index', false],
])('the vocabulary of %s is read, and where it stood', async (name, key, isFromOne) => {
  const incoming = await readFiles([file('v19-words.safetensors'), file(`${name}.json`)]);
  expect(incoming).toMatchObject({
    kind: 'model',
    beside: `${name}.json`,
    companion: { vocabulary: WORDS, says: { kind: 'found', key, isFromOne } },
  });
});

test.each<[string, unknown, unknown]>([
  ['word_index inside', { word_index: { a: 1, b: 2 } }, { symbols: ['<pad>', 'a', 'b'] }],
  ['from place to word', { index_word: { 1: 'a', 2: 'b' } }, { symbols: ['<pad>', 'a', 'b'] }],
  [
    'a tokenizer with scores and tokens of its own',
    {
      model: {
        vocab: [
          ['a', -1],
          ['b', -2],
        ],
      },
      added_tokens: [{ id: 2, content: '<s>' }],
    },
    { symbols: ['a', 'b', '<s>'] },
  ],
  [
    'what Keras’ Tokenizer.to_json writes: JSON in JSON, beside counts',
    {
      class_name: 'Tokenizer',
      config: {
        word_counts: '{"a": 1, "b": 2}',
        index_docs: '{"1": 1, "2": 1}',
        word_index: '{"b": 1, "a": 2}',
      },
    },
    { symbols: ['<pad>', 'b', 'a'], key: 'word_index' },
  ],
  ['what Keras’ get_vocabulary gives', ['', '[UNK]', 'a'], { symbols: ['<pad>', '[UNK]', 'a'] }],
  [
    'a tokenizer that takes words apart',
    { model: { type: 'BPE', vocab: { a: 0, b: 1, ab: 2 }, merges: ['a b'] } },
    { symbols: ['a', 'b', 'ab'], tokenizer: 'BPE' },
  ],
  [
    'a place left out',
    { stoi: { a: 0, b: 2 } },
    { kind: 'places', key: 'stoi', place: 1, times: 0 },
  ],
  ['a place taken twice', { a: 0, b: 1, c: 1 }, { kind: 'places', place: 1, times: 2 }],
  [
    'sizes that are no places',
    { config: { layers: 0, units: 1 } },
    { kind: 'none', keys: ['config'] },
  ],
  [
    'names that every object inherits',
    JSON.parse('{"__proto__":{"vocab":["a"]}}'),
    { symbols: ['a'] },
  ],
  ['nothing', null, { kind: 'none', keys: [] }],
])('%s', (_, data, found) => {
  expect(vocabularyIn(data)).toMatchObject(found as object);
});

test('a vocabulary as lines beside the weights is read, and what was not read is named', async () => {
  const given = ['v19-words.safetensors', 'v17-names-18-classes.safetensors'].map((n) => file(n));
  expect(await readFiles([...given, text('chars.txt', 'a\nb\nc\nd\ne\n')])).toMatchObject({
    beside: 'chars.txt',
    unread: ['v17-names-18-classes.safetensors'],
    companion: { vocabulary: ['a', 'b', 'c', 'd', 'e'] },
  });
  const strange = await readFiles([given[0] as GivenFile, text('a.json', '{"a":')]);
  expect(strange).toMatchObject({ companion: { vocabulary: null, says: { kind: 'unreadable' } } });
});

test('what is written into the field to be edited is read again as it was', () => {
  for (const symbols of [
    ['\n', 'a', '\\', '\t'],
    WORDS,
    ['안', '녕'],
    ['ㅎ', 'ㅏ', 'ㄴ'],
    ['[', 'a'],
  ])
    expect(readVocabulary(writeVocabulary(symbols), symbols.length)).toEqual(symbols);
  expect(WORDS.map((word) => isReadable(word, ['a']))).toEqual([false, true, true, true, true]);
  expect(unreadIn(WORDS)).toEqual([]);
  expect(unreadIn(['the', 'the cat', 'a\u200d'])).not.toContain('the');
});

test('a network of words begins with a text of its words', async () => {
  const incoming = await readFiles([file('v19-words.safetensors'), file('v19-words-vocab.json')]);
  if (incoming.kind !== 'model') throw new Error(incoming.kind);
  const { model, companion } = incoming;
  const { vocabulary } = companion;
  const choices = { activation: 'tanh', head: 'softmax', vocabulary, text: null } as const;
  expect(sceneOfModel(DEFAULT_SCENE, model, choices).text).toBe('the cat sat 안녕');
});

test.each([
  ['a.pt', 'torch.load("a.pt"'],
  ['b.pth', 'torch.load'],
  ['c.ckpt', 'torch.load'],
  ['w.npy', 'np.load'],
  ['f.pkl', 'pickle.load'],
])('%s is not opened; the lines that make one of it that is are', async (name, line) => {
  const incoming = await readFiles([text(name, 'x')]);
  if (incoming.kind !== 'problem') throw new Error(incoming.kind);
  expect(recipeFor(incoming.problem, name)).toContain(line);
  expect(words.problem[incoming.problem](name)).toContain(name);
});

test('an ONNX model whose weights lie in a second file opens with it, and alone says which it is', async () => {
  const fixtures = new URL('../onnx/fixtures/', import.meta.url);
  const bytes = (name: string) => readFileSync(new URL(name, fixtures));
  const model = file('net.onnx', bytes('torch-dynamo-two-files.onnx'));
  const weights = (length?: number) =>
    file('lstm4.onnx.data', bytes('lstm4.onnx.data').subarray(0, length));
  expect(await readFiles([weights(), model])).toMatchObject({
    kind: 'model',
    name: 'net.onnx',
    unread: [],
    model: { cell: 'lstm', sizes: { input: 9, hidden: 4, output: 9 } },
  });
  expect(await readFiles([model])).toMatchObject({
    refusal: { kind: 'onnxElsewhere', names: ['lstm4.onnx.data'] },
  });
  expect(await readFiles([model, weights(1000)])).toMatchObject({
    refusal: { kind: 'wrongLength' },
  });
  expect(await readFiles([weights()])).toMatchObject({ kind: 'problem', problem: 'onnxData' });
});
