import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Deck, EMPTY_SLIDE, type Slide } from '../deck/deck.ts';
import { unpackDeck } from '../deck/deckLink.ts';
import { keptDecks } from '../deck/keepDecks.ts';
import { figureProblems, readMarkdown } from '../deck/readMarkdown.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import { parse } from '../scene/document/parse.ts';
import type { Scene } from '../scene/document/scene.ts';
import { decode } from '../scene/link/link.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { readFiles } from '../share/open/readIncoming.ts';
import { sceneOfModel } from '../share/open/sceneOfModel.ts';
import { keptWork, recall } from '../state/keep.ts';

/*
 * Every kind of file as each version wrote it, with what it held. A file is never changed once files like it are out:
 * where one is written in another way, it gets another name, or a folder of its own.
 */

interface Held {
  /** What scenes have learned to say since then has its default. */
  readonly scene: Partial<Scene>;
  readonly weights: readonly number[];
}

const root = new URL('./fixtures/', import.meta.url);

describe.each(readdirSync(root))('what was written by %s', (version) => {
  const folder = new URL(`${version}/`, root);
  const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  const names = readdirSync(folder);
  const expected = JSON.parse(textOf('expected.json')) as Record<string, Held> & {
    deck: { readonly title: string; readonly slides: readonly HeldSlide[] };
  };
  const deck = { ...expected.deck, slides: expected.deck.slides.map(asNow) };
  const shownOf = (read: Deck | null) => read && { ...read, slides: read.slides.map(asShown) };

  const opened = (name: string) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    return readFiles([{ name, size: bytes.length, arrayBuffer: async () => bytes.buffer }]);
  };

  test.each(names.filter((name) => /^(scene|network)-.*\.json$/.test(name)))(
    '%s opens as it was saved',
    async (name) => {
      const incoming = await opened(name);
      if (incoming.kind !== 'scene') throw new Error(incoming.kind);
      const { scene, problems } = incoming.parsed;
      expect(problems).toEqual([]);
      expect(scene).toMatchObject(expected[name]?.scene ?? {});
      expect([...weightsOf(scene)]).toEqual(expected[name]?.weights);
    },
  );

  test('lstm.safetensors opens as it was saved', async () => {
    const incoming = await opened('lstm.safetensors');
    if (incoming.kind !== 'model') throw new Error(incoming.kind);
    const choices = { activation: 'tanh', head: 'softmax', vocabulary: [...'helo'] } as const;
    const scene = sceneOfModel(DEFAULT_SCENE, incoming.model, { ...choices, text: 'hello' });
    expect([...weightsOf(scene)]).toEqual(expected['lstm.safetensors']?.weights);
  });

  test('rnn-told.safetensors says what its tensors do not', async () => {
    expect(await opened('rnn-told.safetensors')).toMatchObject({
      kind: 'model',
      companion: { vocabulary: [...'helo'], activation: 'relu', head: 'sigmoid', text: 'hell' },
    });
  });

  test('a deck opens from its file and from its link', () => {
    for (const read of [readMarkdown(textOf('deck.md')), unpackDeck(textOf('deck-link.txt'))]) {
      expect(shownOf(read?.deck ?? null)).toEqual(deck);
      expect(read && [...read.problems, ...figureProblems(read)]).toEqual([]);
    }
  });

  test('what the device kept is there again', () => {
    const kept = new Map(Object.entries(JSON.parse(textOf('device.json')) as object));
    const get = (key: string) => kept.get(key) ?? null;
    const storage = { get, set() {}, remove() {}, keys: () => [...kept.keys()] };
    // One of them by a clock that is far ahead, which does not make it the newest.
    expect(keptWork(storage).map(({ work }) => work)).toEqual(['abc', 'def']);
    const work = ['def', 'abc'].map((name) => decode(recall(storage, name)?.link ?? ''));
    expect(work.map(({ problems }) => problems)).toEqual([[], []]);
    expect(work[0]?.scene).toMatchObject(expected['scene-edited.json']?.scene ?? {});
    expect(work[1]?.scene).toMatchObject(expected['scene-gru.json']?.scene ?? {});
    expect(keptDecks(storage).map((own) => ({ ...own, deck: shownOf(own.deck) }))).toEqual([
      { id: 'deck-one', deck },
    ]);
  });
});

/** What the files say that a slide held: its words and the scene of its link. */
type HeldSlide = Pick<Slide, 'chapter' | 'title' | 'text' | 'notes'> & { readonly scene: Scene };

/** Nothing else was said of a slide then, and nothing else is now. */
const asNow = (slide: HeldSlide) => ({
  ...EMPTY_SLIDE,
  ...slide,
  link: 'a figure',
  scene: parse(slide.scene).scene,
});
const asShown = ({ id: _, link, ...words }: Slide) => ({
  ...words,
  link: link === null ? null : 'a figure',
  scene: decode(link ?? '').scene,
});
