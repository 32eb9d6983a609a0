import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openWords } from '../../language/open.ts';
import { refusalWords } from '../../language/refusals.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { writeNetworkFile, writeSceneFile } from '../../share/files/sceneFile.ts';
import { npz } from '../../share/numbers/npz.ts';
import { aboutOf, companionOf, companionWithin } from '../../share/open/companion.ts';
import { type Incoming, readFiles, readPasted } from '../../share/open/readIncoming.ts';
import { readVocabulary } from '../../share/open/readVocabulary.ts';
import { sceneOfModel } from '../../share/open/sceneOfModel.ts';
import { tooLarge } from '../../share/open/tooLarge.ts';
import { writeContainer } from '../../share/safetensors/writeContainer.ts';
import { torchTensors } from '../../share/torch/torchTensors.ts';
import {
  anyWounded,
  check,
  count,
  expectValid,
  links,
  readsAtLeast,
  scenes,
  WANTED,
} from './given.ts';

readsAtLeast(WANTED.files);

function expectAnswered(incoming: Incoming): void {
  for (const tag of ['en', 'ko'] as const)
    if (incoming.kind === 'problem')
      expect(openWords[tag].problem[incoming.problem](incoming.name)).toMatch(/\S/);
    else if (incoming.kind === 'refused')
      expect(refusalWords[tag].refused(incoming.refusal)).toMatch(/\S/);
  if (incoming.kind === 'scene') expectValid(incoming.parsed);
  if (incoming.kind !== 'model') return;
  const { model, companion } = incoming;
  if (tooLarge(model, false)) return;
  const choices = {
    activation: 'tanh',
    head: 'linear',
    vocabulary: null,
    text: companion.text,
  } as const;
  expectValid({ scene: sceneOfModel(DEFAULT_SCENE, model, choices), problems: [] });
}

test('files of scenes and networks, and what is pasted', () => {
  const files = scenes.flatMap((scene) => [writeSceneFile(scene), writeNetworkFile(scene)]);
  check(
    3500,
    anyWounded([...files, ...links.map((link) => `https://a.example/#${link}`)]),
    (text) => expectAnswered(readPasted(text)),
  );
  check(1500, fc.anything(), (data) => expectAnswered(readPasted(JSON.stringify(data) ?? '')));
});

/** The files of weights that other tests know, as bytes. */
function filesIn(kind: 'safetensors' | 'onnx'): readonly Uint8Array[] {
  const folder = new URL(`../../share/${kind}/fixtures/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith(`.${kind}`))
    .map((name) => new Uint8Array(readFileSync(new URL(name, folder))));
}

/** Bytes as a text of as many characters, which can be wounded like any other. */
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const checkFiles = (runs: number, name: string, given: fc.Arbitrary<string>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(given, async (text) => {
      count();
      const bytes = Uint8Array.from(Buffer.from(text, 'latin1'));
      const file = { name, size: bytes.length, arrayBuffer: async () => bytes.buffer };
      expectAnswered(await readFiles([file]));
    }),
    { numRuns: runs },
  );

test('files of weights', async () => {
  const given = [
    ...filesIn('safetensors'),
    ...scenes
      .slice(0, 20)
      .map((scene) =>
        writeContainer(torchTensors(networkOf(scene), weightsOf(scene)), 'F32', aboutOf(scene)),
      ),
  ].map(latin1);
  const names = [
    'weights',
    'bias',
    'F16',
    'BF16',
    'I64',
    'F32',
    '[0,0]',
    '[3,3]',
    '"shape":',
    '_l1',
    '_reverse',
  ];
  const either = fc.oneof(
    anyWounded(given),
    fc
      .tuple(fc.constantFrom(...given), fc.nat(), fc.constantFrom(...names))
      .map(([text, at, name]) => {
        const from = 8 + (at % Math.max(1, text.indexOf('}}') - 8));
        return text.slice(0, from) + name + text.slice(from + name.length);
      }),
  );
  await checkFiles(4500, 'a.safetensors', either);
  check(1000, fc.oneof(fc.jsonValue(), fc.anything()), (data) => {
    companionOf(data);
    companionWithin({ unrolled: JSON.stringify(data) });
    readVocabulary(JSON.stringify(data) ?? '', 4);
  });
});

test('files of NumPy', async () => {
  const folder = new URL('../../share/npz/fixtures/', import.meta.url);
  const rnn = ['Wxh', 'Whh', 'Why', 'bh', 'by'].map((name, i) => ({
    name,
    shape: i < 3 ? [2, 2] : [2, 1],
    data: new Float64Array(i < 3 ? 4 : 2).fill(0.5),
  }));
  const given = [
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.npz'))
      .map((name) => new Uint8Array(readFileSync(new URL(name, folder)))),
    npz(rnn),
  ].map(latin1);
  const bytes = fc
    .tuple(
      fc.constantFrom(...given),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
    )
    .map(([text, changes]) =>
      changes.reduce((old, [at, byte]) => {
        // What says where and how large everything is stands at the end.
        const place = old.length - 1 - (at % Math.min(old.length, 600));
        return old.slice(0, place) + String.fromCharCode(byte) + old.slice(place + 1);
      }, text),
    );
  await checkFiles(2000, 'a.npz', fc.oneof(anyWounded(given), bytes));
});

test('ONNX files', async () => {
  const given = filesIn('onnx').map(latin1);
  const names = ['RNN', 'LSTM', 'GRU', 'Gemm', 'MatMul', 'Softmax', 'clip', 'reverse', 'Relu'];
  // One name in the place of another leaves every length as it is, so that the graph is read to its end.
  const renamed = fc
    .tuple(fc.constantFrom(...given), fc.constantFrom(...names), fc.constantFrom(...names))
    .map(([text, from, to]) => text.replaceAll(from, to.padEnd(from.length).slice(0, from.length)));
  const bytes = fc
    .tuple(
      fc.constantFrom(...given),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
    )
    .map(([text, changes]) =>
      changes.reduce((old, [at, byte]) => {
        const place = at % Math.max(1, old.length);
        return old.slice(0, place) + String.fromCharCode(byte) + old.slice(place + 1);
      }, text),
    );
  await checkFiles(3000, 'a.onnx', fc.oneof(anyWounded(given), renamed, bytes));
});
