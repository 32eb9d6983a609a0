import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { packDeck, unpackDeck } from '../deck/deckLink.ts';
import { writeMarkdown } from '../deck/markdown.ts';
import { type ReadDeck, readMarkdown } from '../deck/readMarkdown.ts';
import { en } from '../language/en.ts';
import { ko } from '../language/ko.ts';
import { openWords } from '../language/open.ts';
import { refusalWords } from '../language/refusals.ts';
import { readEnvelope } from '../present/sync/message.ts';
import { DEFAULT_SCENE } from '../scene/defaults.ts';
import { networkOf } from '../scene/derive.ts';
import { isEqual } from '../scene/equal.ts';
import { drawScene } from '../scene/fixtures/drawScene.ts';
import { wounded } from '../scene/fixtures/wounds.ts';
import { decode, encode } from '../scene/link.ts';
import { type Parsed, parse } from '../scene/parse.ts';
import { MAX_PROBLEMS, type Problem } from '../scene/problem.ts';
import type { Scene } from '../scene/scene.ts';
import { weightsOf } from '../scene/weights.ts';
import { writeNetworkFile, writeSceneFile } from '../share/files/sceneFile.ts';
import { companionOf } from '../share/open/companion.ts';
import { type Incoming, readFiles, readPasted } from '../share/open/readIncoming.ts';
import { readVocabulary } from '../share/open/readVocabulary.ts';
import { sceneOfModel, tooLarge } from '../share/open/sceneOfModel.ts';
import { writeContainer } from '../share/safetensors/writeContainer.ts';
import { torchTensors } from '../share/torch/torchTensors.ts';
import { readPlace } from '../state/place.ts';
import { readHostMessage } from './embed/hostMessage.ts';

/*
 * Whatever comes in from outside, by every way there is: what this program wrote, wounded in a few places, or nothing of
 * the kind at all. Each must come to a valid scene or deck, or to an error that both languages have words for.
 */

const WANTED = 20_000;
let read = 0;
afterAll(() => expect(read).toBeGreaterThanOrEqual(WANTED));

/** Scenes of every kind, with few weights: what is looked for is in how they are written, not in how many there are. */
const scenes: readonly Scene[] = fc
  .sample(fc.array(fc.nat(), { minLength: 20, maxLength: 60 }), 120)
  .map(drawScene)
  .filter((scene) => networkOf(scene).weightCount < 800);
const links = scenes.map(encode);

const junk = fc.oneof(
  fc.constantFrom(
    ...[
      '&',
      '=',
      '%',
      '.',
      ':',
      ',',
      '#',
      '-',
      '_',
      '~',
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      '\n',
      '\0',
    ],
    ...[
      '999999999999',
      '-1',
      '1e999',
      'NaN',
      'null',
      'true',
      '__proto__',
      'constructor',
      'toString',
    ],
    ...[
      'W_h=',
      'voc=',
      'cell=rnn.',
      'net=own.2000000.',
      'ev=32.2000.',
      '<img src=x onerror=1>',
      '가',
      '\u202e',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** A text with a few parts taken out, put in, or moved. */
const anyWounded = (texts: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(
        fc.record({ at: fc.nat(), length: fc.nat(30), put: junk, to: fc.option(fc.nat()) }),
        { maxLength: 6 },
      ),
    )
    .map(([whole, wounds]) => wounded(whole, wounds));

function check<T>(runs: number, given: fc.Arbitrary<T>, act: (each: T) => void): void {
  fc.assert(
    fc.property(given, (each) => {
      read++;
      act(each);
    }),
    { numRuns: runs },
  );
}

function expectNamed(problems: readonly Problem[]): void {
  expect(problems.length).toBeLessThanOrEqual(MAX_PROBLEMS);
  for (const { kind, key, value } of problems)
    for (const words of [en, ko]) expect(words.problems.of(kind, key, value)).toMatch(/\S/);
}

/** Valid: the gate lets it through again as it is. */
function expectValid({ scene, problems }: Parsed): void {
  expectNamed(problems);
  const again = parse(scene);
  expect(again.problems).toEqual([]);
  if (!isEqual(again.scene, scene)) expect(again.scene).toEqual(scene);
}

function expectAnswered(incoming: Incoming): void {
  for (const tag of ['en', 'ko'] as const)
    if (incoming.kind === 'problem')
      expect(openWords[tag].problem[incoming.problem](incoming.name)).toMatch(/\S/);
    else if (incoming.kind === 'refused')
      expect(refusalWords[tag].refused(incoming.refusal.kind, incoming.refusal.names)).toMatch(
        /\S/,
      );
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

function expectDeck({ deck, problems }: ReadDeck): void {
  for (const { scene } of problems) expectNamed(scene);
  if (deck === null) expect(problems.length).toBeGreaterThan(0);
  else expect(readMarkdown(writeMarkdown(deck))).toEqual({ deck, problems: [] });
}

test('links', () => {
  const rooms = ['learn=loop.2&', 'present=a.1.console-x&', 'deck=&', ''];
  const given = fc.tuple(fc.constantFrom(...rooms), anyWounded(links));
  check(5000, given, ([room, text]) => {
    const { place, link } = readPlace(room + text);
    expect(place.at).toMatch(/^[\w.-]*$/);
    expectValid(decode(link));
  });
  check(1500, fc.string({ unit: 'binary', maxLength: 200 }), (text) => expectValid(decode(text)));
});

test('files of scenes and networks, and what is pasted', () => {
  const files = scenes.flatMap((scene) => [writeSceneFile(scene), writeNetworkFile(scene)]);
  check(
    3500,
    anyWounded([...files, ...links.map((link) => `https://a.example/#${link}`)]),
    (text) => expectAnswered(readPasted(text)),
  );
  check(1500, fc.anything(), (data) => expectAnswered(readPasted(JSON.stringify(data) ?? '')));
});

test('files of weights', async () => {
  const folder = new URL('../share/safetensors/fixtures/', import.meta.url);
  const given = [
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.safetensors'))
      .map((name) => new Uint8Array(readFileSync(new URL(name, folder)))),
    ...scenes
      .slice(0, 20)
      .map((scene) => writeContainer(torchTensors(networkOf(scene), weightsOf(scene)), 'F32')),
  ].map((bytes) => Buffer.from(bytes).toString('latin1'));
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
  await fc.assert(
    fc.asyncProperty(either, async (text) => {
      read++;
      const bytes = Uint8Array.from(Buffer.from(text, 'latin1'));
      const file = {
        name: 'a.safetensors',
        size: bytes.length,
        arrayBuffer: async () => bytes.buffer,
      };
      expectAnswered(await readFiles([file]));
    }),
    { numRuns: 4500 },
  );
  check(1000, fc.oneof(fc.jsonValue(), fc.anything()), (data) => {
    companionOf(data);
    readVocabulary(JSON.stringify(data) ?? '', 4);
  });
});

test('decks, as files and in links', () => {
  const decks = scenes.slice(0, 40).map((scene, i) => ({
    title: `Deck ${i}`,
    slides: [0, 1].map((j) => ({
      chapter: i % 3 === j ? 'One' : '',
      title: `Slide ${j}`,
      text: '> no note\n# no heading',
      notes: '안녕',
      scene: scenes[i + j] ?? scene,
    })),
  }));
  check(800, anyWounded(decks.map((deck) => writeMarkdown(deck))), (text) =>
    expectDeck(readMarkdown(text)),
  );
  const packed = decks.map(packDeck).filter((text) => text !== null);
  check(600, anyWounded(packed), (text) => {
    const found = unpackDeck(text);
    if (found) expectDeck(found);
  });
});

test('messages of other windows and of the page around', () => {
  const state = {
    kind: 'state',
    seq: 3,
    playing: false,
    slide: 'loop.1',
    isBlack: false,
    details: null,
    started: null,
  };
  const paths = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
  const given = fc.tuple(fc.constantFrom(...scenes), paths, fc.anything());
  check(2000, given, ([scene, path, put]) => {
    const message = structuredCloneOf({ ...state, scene });
    const envelope = readEnvelope({ v: 1, sender: 'a', message: withPut(message, path, put) });
    if (envelope?.message.kind === 'state')
      expectValid({ scene: envelope.message.scene, problems: [] });
  });
  check(3500, fc.tuple(paths, fc.oneof(fc.anything(), anyWounded(links))), ([path, put]) => {
    const asked = { unrolled: 1, kind: 'show', id: 1, link: links[0] };
    const request = readHostMessage(withPut(asked, path, put));
    if (request?.kind === 'show') expectValid(decode(request.link));
    if (request?.kind === 'refused') expect(request.error).toMatch(/^(request|newer|link)$/);
  });
});

const structuredCloneOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** An object with one part, found by the numbers of a path, in place of which stands something else. */
function withPut(data: object, path: readonly number[], put: unknown): object {
  const [at = 0, ...further] = path;
  const keys = Object.keys(data);
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return data;
  const part = (data as Record<string, unknown>)[key];
  const inner = further.length > 0 && typeof part === 'object' && part !== null;
  const fresh = inner ? withPut(part, further, put) : put;
  return Array.isArray(data)
    ? data.map((each, i) => (String(i) === key ? fresh : each))
    : { ...data, [key]: fresh };
}
