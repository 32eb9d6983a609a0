import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EMPTY_SLIDE } from '../deck/deck.ts';
import { writeMarkdown } from '../deck/markdown.ts';
import { withPinned } from '../scene/change/changeDetail.ts';
import { withEntries } from '../scene/change/changeWeights.ts';
import { sceneOfPreset } from '../scene/document/defaults.ts';
import { addPreset, type Preset, presets } from '../scene/document/presets.ts';
import type { Scene } from '../scene/document/scene.ts';
import { encode } from '../scene/link/link.ts';
import { moveTo } from '../scene/walk/moments.ts';
import { keptWork } from '../state/keep.ts';

/*
 * What was read is what is written. Networks are fetched when something names them: late, in any order, or not at all. Until
 * then, and ever after, every place that keeps a scene keeps all of it.
 */

const folder = new URL('../scene/document/presets/', import.meta.url);
const all = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Preset,
);
const fetched = all.filter(({ id }) => !presets.some((preset) => preset.id === id));
for (const preset of fetched) addPreset(preset);

/** What becomes of the requests for the files of networks: each is answered when it is let go. */
interface Request {
  readonly id: string;
  readonly come: () => void;
  readonly fail: () => void;
}
let requests: Request[] = [];

vi.mock('../state/presetTable.ts', () => ({
  presetTable: Object.fromEntries(
    fetched.map((preset) => [
      preset.id,
      () =>
        new Promise((resolve, reject) => {
          const { id } = preset;
          const come = () => resolve({ default: preset });
          requests.push({ id, come, fail: () => reject(new TypeError('no network')) });
        }),
    ]),
  ),
}));

const settled = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

/** Lets requests go, in an order of chance, until there are none. */
async function answer(order: readonly number[], fails: (id: string) => boolean) {
  for (let i = 0; requests.length > 0; i++) {
    const [request] = requests.splice((order[i % order.length] ?? 0) % requests.length, 1);
    if (request) fails(request.id) ? request.fail() : request.come();
    await settled();
  }
}
const comes = () => false;

let kept: Map<string, string>;
const storage = {
  get: (key: string) => kept.get(key) ?? null,
  set: (key: string, value: string) => void kept.set(key, value),
  remove: (key: string) => void kept.delete(key),
  keys: () => [...kept.keys()],
};

/** A visit begins: nothing that was fetched is there any more, and what the device keeps is. */
async function visit(hash = '') {
  vi.resetModules();
  // Networks are what comes early or late here.
  await import('../scene/text/formula.ts');
  await import('../scene/text/tokens.ts');
  requests = [];
  const listeners = new Map<string, () => void>();
  // As browsers have it: methods, and what is kept as properties that can be listed.
  const memory = (map: Map<string, string>) =>
    new Proxy(
      {
        getItem: (key: string) => map.get(key) ?? null,
        setItem: (key: string, value: string) => void map.set(key, value),
        removeItem: (key: string) => void map.delete(key),
        key: (i: number) => [...map.keys()][i] ?? null,
        get length() {
          return map.size;
        },
      },
      {
        ownKeys: () => [...map.keys()],
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
      },
    );
  const location = {
    hash,
    href: `https://a.example/#${hash}`,
    origin: '',
    pathname: '/',
    search: '',
  };
  vi.stubGlobal('localStorage', memory(kept));
  vi.stubGlobal('sessionStorage', memory(session));
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', {
    replaceState: (_: unknown, __: unknown, to: string) => {
      location.hash = to.includes('#') ? to.slice(to.indexOf('#')) : '';
    },
  });
  const on = {
    addEventListener: (name: string, act: () => void) => void listeners.set(name, act),
    removeEventListener: () => {},
  };
  vi.stubGlobal('window', on);
  vi.stubGlobal('document', { ...on, visibilityState: 'visible' });
  const [autosave, address, store, playback, openLink, link] = await Promise.all([
    import('./autosave.ts'),
    import('./address.ts'),
    import('../state/store.ts'),
    import('../state/playback.ts'),
    import('../state/openLink.ts'),
    import('../scene/link/link.ts'),
  ]);
  return {
    ...autosave,
    ...address,
    ...store,
    ...playback,
    ...openLink,
    ...link,
    location,
    listeners,
  };
}
let session = new Map<string, string>();

beforeEach(() => {
  kept = new Map();
  session = new Map();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const lanes: Scene['lanes'] = [
  { kind: 'own' },
  ...fetched
    .filter(({ id }) => id.startsWith('first'))
    .map(({ id }) => ({ kind: 'preset', preset: id }) as const),
];
/** Scenes of every network that is fetched: as they open, edited, elsewhere in time, or compared with others. */
const scenes = fc
  .tuple(fc.constantFrom(...fetched), fc.nat(5), fc.nat(2), fc.boolean())
  .map(([preset, t, edits, isCompared]) => {
    const [parameter = ''] = Object.keys(preset.weights);
    let scene = moveTo(sceneOfPreset(preset), t);
    for (let i = 0; i < edits; i++)
      scene = withEntries(scene, parameter, [{ index: i, value: 0.123 * (i + 1) }]);
    scene = withPinned(scene, edits);
    return isCompared && !scene.events ? { ...scene, figure: 'compare' as const, lanes } : scene;
  });
const links = scenes.map(encode);
const orders = fc.array(fc.nat(20), { minLength: 1, maxLength: 8 });
const someIds = fc.subarray(fetched.map(({ id }) => id));
const runs = { numRuns: 25 };

test('a deck, from a file, a link or the device, is written as it was read, whatever has been fetched', async () => {
  const decks = fc.array(fc.tuple(links, fc.boolean()), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(decks, orders, someIds, async (slides, order, failing) => {
      const text = writeMarkdown({
        title: 'Deck',
        slides: slides.map(([link, begins], i) => ({
          ...EMPTY_SLIDE,
          ...{ chapter: begins ? `Part ${i}` : '', title: `Slide ${i}` },
          ...{ text: 'words', notes: 'notes', link },
        })),
      });
      kept = new Map([
        ['unrolled:decks:v1', '["deck-one"]'],
        ['unrolled:deck:v1:deck-one', text],
      ]);
      await visit();
      const { changeDeck, recallDecks } = await import('../deck/decks.ts');
      const { withEdited } = await import('../deck/change.ts');
      const { packDeck, unpackDeck } = await import('../deck/deckLink.ts');
      const { readMarkdown } = await import('../deck/readMarkdown.ts');
      const { lectureOf } = await import('../present/lecture.ts');
      const read = readMarkdown(text).deck;
      if (!read) throw new Error();
      expect(writeMarkdown(read)).toBe(text);
      const packed = packDeck(read);
      if (packed) expect(unpackDeck(packed)?.deck).toEqual(read);

      recallDecks(storage);
      // Beside what was read, the device keeps the names of the slides.
      const keptText = () => kept.get('unrolled:deck:v1:deck-one')?.replace(/\(slide-\w+#/g, '(#');
      const edit = (title: string) =>
        changeDeck('deck-one', (deck) => withEdited(deck, 0, { title }));
      edit('Before');
      expect(keptText()).toBe(text.replace('Slide 0', 'Before'));
      const shown = lectureOf('deck-one', read);
      edit('Meanwhile');
      await answer(order, (id) => failing.includes(id));
      for (const [i, { scene }] of (await shown).slides.entries())
        if (scene) expect(encode(scene)).toBe(slides[i]?.[0]);
      edit('After');
      expect(keptText()).toBe(text.replace('Slide 0', 'After'));
      const again = lectureOf('deck-one', read);
      await answer(order, comes);
      expect((await again).slides.map(({ scene }) => scene && encode(scene))).toEqual(
        slides.map(([link]) => link),
      );
    }),
    runs,
  );
});

/** What is kept of the works of this device. */
const works = () => keptWork(storage).map(({ link }) => link);

test('work that is kept is there again whole, and what is done while it is on its way is a work of its own', async () => {
  const hands = fc.constantFrom('none', 'before', 'after', 'reload');
  await fc.assert(
    fc.asyncProperty(links, orders, fc.boolean(), hands, async (link, order, isOffline, hand) => {
      session = new Map([['unrolled:work', 'mine']]);
      kept = new Map([['unrolled:work:v1:0', JSON.stringify({ work: 'mine', time: 1, link })]]);
      let page = await visit();
      page.startAutosave(page.recallWork());
      page.followScene();
      if (hand === 'reload') {
        page.listeners.get('pagehide')?.();
        expect(page.location.hash).toBe('');
        page = await visit();
        page.startAutosave(page.recallWork());
        page.followScene();
      }
      const typeOn = () => page.change((scene) => ({ ...scene, text: 'hole' }));
      if (hand === 'before') typeOn();
      vi.advanceTimersByTime(1000);
      await answer(order, () => isOffline);
      vi.advanceTimersByTime(1000);
      expect(works()).toContain(link);
      if (isOffline) {
        expect(page.store.getState().arrival?.problems[0]).toMatchObject({ kind: 'unfetched' });
        page.store.getState().arrival?.again?.();
        await answer(order, comes);
      }
      expect(page.encode(page.store.getState().scene)).toBe(link);
      if (hand === 'before') expect(works().some((each) => each.includes('x=hole'))).toBe(true);
      vi.advanceTimersByTime(1000);
      expect(works()).toContain(link);
      if (hand !== 'after') return;
      page.change((scene) => ({ ...scene, bias: !scene.bias }));
      vi.advanceTimersByTime(1000);
      expect(works()).toEqual([page.encode(page.store.getState().scene)]);
    }),
    runs,
  );
});

test('the address keeps a link until its scene is there, and says the same when it is', async () => {
  await fc.assert(
    fc.asyncProperty(links, orders, fc.boolean(), async (link, order, isOffline) => {
      const page = await visit(`#${link}`);
      page.openAddress();
      page.followScene();
      page.startAutosave('link');
      page.setPlaying(true);
      page.setPlaying(false);
      vi.advanceTimersByTime(1000);
      page.listeners.get('pagehide')?.();
      expect(page.location.hash).toBe(`#${link}`);
      await answer(order, () => isOffline);
      vi.advanceTimersByTime(1000);
      expect(page.location.hash).toBe(`#${link}`);
      if (isOffline) {
        expect(page.encode(page.store.getState().scene)).toBe('v=1&end');
        return;
      }
      page.listeners.get('pagehide')?.();
      expect(page.location.hash).toBe(`#${link}`);
      expect(page.encode(page.store.getState().scene)).toBe(link);
    }),
    runs,
  );
});

test('a link that comes late takes the place of nothing that was opened since', async () => {
  await fc.assert(
    fc.asyncProperty(links, links, orders, fc.boolean(), async (first, second, order, isShown) => {
      const page = await visit();
      void page.openLink(first, first);
      if (isShown) page.showScene(page.decode('v=1&x=hole&end').scene);
      else void page.openLink(second, second);
      await answer(order, comes);
      expect(page.encode(page.store.getState().scene)).toBe(isShown ? 'v=1&x=hole&end' : second);
    }),
    runs,
  );
});

test('a scene crosses to another window, to a frame, and into a file and back, whatever that has fetched', async () => {
  await fc.assert(
    fc.asyncProperty(scenes, orders, someIds, async (scene, order, failing) => {
      const page = await visit();
      const { createInbox } = await import('../present/sync/inbox.ts');
      const { FIRST } = await import('../present/sync/order.ts');
      const { readFiles } = await import('../share/open/readIncoming.ts');
      const link = encode(scene);
      const taken: string[] = [];
      const inbox = createInbox(
        50,
        () => FIRST,
        (_, came) => taken.push(page.encode(came)),
      );
      const message = {
        ...({
          kind: 'state',
          seq: 1,
          playing: false,
          slide: 'a.1',
          key: null,
          isBlack: false,
        } as const),
        ...{ details: null, started: null, code: false, answer: null, hands: null, choice: null },
      };
      const send = () => inbox.put({ ...message, scene: structuredClone(scene) }, 'console');
      const text = new TextEncoder().encode(
        JSON.stringify({ format: 'unrolled-scene', version: 1, link }),
      );
      const file = { name: 'scene.json', size: text.length, arrayBuffer: async () => text.buffer };
      const open = () => readFiles([file]);

      send();
      const framed = page.readLink(link);
      const opened = open();
      await settled();
      await answer(order, (id) => failing.includes(id));
      const inFrame = await framed;
      const incoming = await opened;
      vi.advanceTimersByTime(100);
      if (inFrame?.scene) expect(page.encode(inFrame.scene)).toBe(link);
      else expect(inFrame?.problems[0]?.kind).toBe('unfetched');
      if (incoming.kind === 'scene') expect(page.encode(incoming.parsed.scene)).toBe(link);
      else expect(incoming).toMatchObject({ problem: 'unfetched' });
      for (const shown of taken) expect(shown).toBe(link);

      send();
      const [framedAgain, openedAgain] = [page.readLink(link), open()];
      await settled();
      await answer(order, comes);
      vi.advanceTimersByTime(100);
      expect(await framedAgain).toMatchObject({ problems: [] });
      expect(await openedAgain).toMatchObject({ kind: 'scene' });
      expect(taken.at(-1)).toBe(link);
    }),
    runs,
  );
});
