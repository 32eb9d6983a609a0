import { beforeEach, expect, test, vi } from 'vitest';
import { withoutSlide } from '../../deck/change.ts';
import type { Deck } from '../../deck/deck.ts';
import { deck as deckWords } from '../../language/en/deck.ts';
import { en as words } from '../../language/en.ts';

/** What the browser keeps for all windows, and whether there is no more room. */
const device = new Map<string, string>();
let isFull = false;

/** Tells all windows that one of them has changed the deck, as a browser does. */
const tellOfDeck = () =>
  window.dispatchEvent(Object.assign(new Event('storage'), { key: 'unrolled:deck:v1:deck-a' }));

/** A window of a browser, with all that the page is in it, at a slide. */
async function openWindow(role: 'console' | 'audience', slide = 'order.1') {
  vi.resetModules();
  let isOffline = false;
  vi.doMock('../../state/presetTable.ts', async (original) => {
    const { presetTable } = await original<typeof import('../../state/presetTable.ts')>();
    const reach = (file: () => Promise<unknown>) => async () => {
      if (isOffline) throw new TypeError('offline');
      return file();
    };
    return {
      presetTable: Object.fromEntries(
        Object.entries(presetTable).map(([id, file]) => [id, reach(file)]),
      ),
    };
  });
  const { joinWindows } = await import('./windows.ts');
  const { show, beginShow, choose, setDetails, goToSlide, keepAll, recallMade, resetSlide } =
    await import('../show/show.ts');
  const { goByChapters, goBySlides, goToEnd } = await import('../show/going.ts');
  const { withChapters, withSlideShown } = await import('../plan/choice.ts');
  const { change, showScene, store } = await import('../../state/store.ts');
  const { playStep, setPlaying } = await import('../../state/playback.ts');
  const { withText } = await import('../../scene/change/change.ts');
  const { withPreset } = await import('../../scene/change/changeNetwork.ts');
  const { fetchPreset } = await import('../../state/presetFiles.ts');
  const { others } = await import('./others.ts');
  const { place } = await import('../../state/place.ts');
  const { recallDecks } = await import('../../deck/decks.ts');
  const { local } = await import('../../state/local.ts');
  const { lectureId, loadLecture } = await import('../lecture.ts');
  const { keepView } = await import('../show/useKeepView.ts');
  const { changeDeck } = await import('../../deck/decks.ts');
  const { followOwnDeck } = await import('../show/useOwnDeck.ts');
  recallDecks(local);
  const lecture = await loadLecture(lectureId(slide), 'en', 'Lesson');
  if (!lecture) throw new Error('no lecture');
  place.setState({ room: 'present', at: `${slide}.${role}-s`, isFresh: true });
  await recallMade(lecture);
  beginShow(lecture);
  let leave = () => {};
  const stop = followOwnDeck();
  return {
    stop,
    addView: () => keepView(words, deckWords),
    edit: (act: (deck: Deck) => Deck) => changeDeck('deck-a', act),
    /** The slide that is shown, its number and how many there are. */
    slide: () => {
      const { lecture, at } = show.getState();
      return [lecture?.slides[at]?.title, at + 1, lecture?.slides.length];
    },
    join(as: 'console' | 'audience' = role) {
      leave();
      leave = joinWindows({ slide: '', role: as, session: 's' });
    },
    close: () => leave(),
    /** As when a window is loaded again. */
    unload: () => keepAll(),
    play: () => setPlaying(true),
    playStep,
    /** As when the network of a slide comes late. */
    arrive: () => showScene({ ...store.getState().scene, text: 'late' }),
    type: (text: string) => change((old) => withText(old, text)),
    showDetails: setDetails,
    goTo: goToSlide,
    goBy: goBySlides,
    goByChapters,
    goToEnd,
    leaveOut: (chapter: string) => choose((old) => withChapters(old, [chapter], false)),
    hide: (slide: string) => choose((old) => withSlideShown(old, slide, false)),
    leftOut: () => [...show.getState().choice.chapters, ...show.getState().choice.slides],
    at: () => place.getState().at.split('.').slice(0, 2).join('.'),
    reset: resetSlide,
    choose: async (preset: string) => {
      await fetchPreset(preset);
      change((old) => withPreset(old, preset));
    },
    isOffline: (isSo: boolean) => {
      isOffline = isSo;
    },
    preset: () => {
      const { source } = store.getState().scene;
      return source.kind === 'preset' ? source.preset : null;
    },
    others: () => others.getState(),
    text: () => store.getState().scene.text,
    details: () => show.getState().details,
  };
}

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('window', new EventTarget());
  const seen = { visibilityState: 'visible', fullscreenElement: null };
  vi.stubGlobal('document', Object.assign(new EventTarget(), seen));
  vi.stubGlobal('innerWidth', 1600);
  vi.stubGlobal('innerHeight', 900);
  const storage = (texts: Map<string, string>) => ({
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      texts.set(key, value);
    },
    removeItem: (key: string) => void texts.delete(key),
  });
  device.clear();
  isFull = false;
  vi.stubGlobal('sessionStorage', storage(kept));
  vi.stubGlobal('localStorage', storage(device));
  return () => vi.unstubAllGlobals();
});

test('what is opened in the console before the audience’s window answers is open in both, whatever that did as it came', async () => {
  const desk = await openWindow('console');
  const audience = await openWindow('audience');
  desk.join();
  desk.showDetails(true);
  audience.join();
  // As a network that arrives late does.
  audience.type('hole');
  await expect.poll(() => audience.details()).toBe(true);
  expect(audience.text()).toBe(desk.text());
  expect(desk.details()).toBe(true);
  // From then on both lead.
  audience.type('hello');
  await expect.poll(() => desk.text()).toBe('hello');
  desk.close();
  audience.close();
});

test('what the lecturer does as soon as the console is loaded again holds, whatever the audience’s window says then', async () => {
  const desk = await openWindow('console');
  const audience = await openWindow('audience');
  desk.join();
  audience.join();
  desk.goTo(4);
  await expect.poll(() => audience.slide()[1]).toBe(5);
  desk.unload();
  desk.close();
  const again = await openWindow('console', 'order.3');
  again.join();
  again.goTo(3);
  await expect.poll(() => audience.slide()[1]).toBe(4);
  expect(again.slide()[1]).toBe(4);
  again.close();
  audience.close();
});

test('what comes by itself in a console that was loaded again, a step of playback or a late network, takes nothing back', async () => {
  const desk = await openWindow('console');
  const audience = await openWindow('audience');
  desk.join();
  audience.join();
  desk.unload();
  desk.close();
  audience.type('hole');
  const again = await openWindow('console');
  again.play();
  again.join();
  again.playStep();
  again.arrive();
  await expect.poll(() => again.text()).toBe('hole');
  expect(audience.text()).toBe('hole');
  again.close();
  audience.close();
});

test('a window that becomes the console again takes nothing back that was done in it meanwhile', async () => {
  const desk = await openWindow('console');
  const audience = await openWindow('audience');
  desk.join();
  audience.join();
  desk.type('hole');
  await expect.poll(() => audience.text()).toBe('hole');
  desk.join('audience');
  desk.join('console');
  desk.showDetails(true);
  await expect.poll(() => audience.details()).toBe(true);
  expect(desk.details()).toBe(true);
  desk.close();
  audience.close();
});

test('what was made of slides is there again when the window is loaded again, and only until it is taken back', async () => {
  const first = await openWindow('console');
  first.goTo(3);
  first.type('lo');
  first.goTo(4);
  first.type('hole');
  first.unload();
  const again = await openWindow('console', 'order.2');
  expect(again.text()).toBe('lo');
  again.goTo(4);
  expect(again.text()).toBe('hole');
  again.reset();
  again.unload();
  const third = await openWindow('console', 'order.3');
  expect(third.text()).not.toBe('hole');
  third.goTo(3);
  expect(third.text()).toBe('lo');
});

test('the lecturer hears when the audience’s window cannot fetch a network, and when it has caught up', async () => {
  const desk = await openWindow('console');
  const audience = await openWindow('audience');
  desk.join();
  audience.join();
  desk.type('hole');
  await expect.poll(() => audience.text()).toBe('hole');
  audience.isOffline(true);
  await desk.choose('wave');
  await expect.poll(() => desk.others().lacksNetwork).toBe(true);
  expect(audience.preset()).not.toBe('wave');
  audience.isOffline(false);
  window.dispatchEvent(new Event('online'));
  await expect.poll(() => audience.preset()).toBe('wave');
  await expect.poll(() => desk.others().lacksNetwork).toBe(false);
  desk.close();
  audience.close();
});

test('a view added to the deck that is shown, and a slide deleted elsewhere, are counted alike in both windows', async () => {
  device.set('unrolled:decks:v1', '["deck-z","deck-a"]');
  device.set('unrolled:deck:v1:deck-z', '# The one used last');
  device.set(
    'unrolled:deck:v1:deck-a',
    ['# D', ...['a', 'b', 'c'].map((name) => `## ${name}\n[figure](#v=1&x=${name}&end)`)].join(
      '\n',
    ),
  );
  const desk = await openWindow('console', 'deck-a.2');
  const audience = await openWindow('audience', 'deck-a.2');
  desk.join();
  audience.join();
  desk.addView();
  tellOfDeck();
  await expect.poll(desk.slide).toEqual(['b', 2, 4]);
  await expect.poll(audience.slide).toEqual(['b', 2, 4]);
  desk.goTo(3);
  await expect.poll(() => audience.slide().slice(1)).toEqual([4, 4]);
  desk.goTo(1);
  desk.type('bab');
  await expect.poll(audience.text).toBe('bab');
  // Deleted in the window where the deck is edited: the slide that is shown stands elsewhere now.
  audience.edit((deck) => withoutSlide(deck, 0));
  tellOfDeck();
  for (const each of [desk, audience]) {
    await expect.poll(each.slide).toEqual(['b', 1, 3]);
    expect(each.text()).toBe('bab');
  }
  // Where nothing more can be kept, the windows tell each other.
  isFull = true;
  desk.addView();
  await expect.poll(audience.slide).toEqual(['b', 1, 4]);
  for (const each of [desk, audience]) {
    each.stop();
    each.close();
  }
});

test('what is chosen of a lecture holds in both windows, and is there again when it is given another time', async () => {
  const desk = await openWindow('console', 'order.2');
  const audience = await openWindow('audience', 'order.2');
  desk.join();
  audience.join();
  desk.hide('order.3');
  desk.leaveOut('loop.1');
  await expect.poll(audience.leftOut).toEqual(['loop.1', 'order.3']);
  audience.goBy(1);
  await expect.poll(audience.at).toBe('order.4');
  await expect.poll(desk.at).toBe('order.4');
  desk.goBy(1);
  await expect.poll(audience.at).toBe('order.7');
  desk.goBy(1);
  await expect.poll(audience.at).toBe('sharing.1');
  audience.goByChapters(-1);
  await expect.poll(desk.at).toBe('order.5');
  // A hidden slide can be gone to; from there it goes on among those that are shown.
  desk.goTo(4);
  await expect.poll(audience.at).toBe('order.3');
  audience.goBy(-1);
  await expect.poll(desk.at).toBe('order.2');
  desk.close();
  audience.close();
  const again = await openWindow('console', 'order.2');
  again.goBy(1);
  expect(again.at()).toBe('order.4');
  again.leaveOut('order.1');
  again.goToEnd('first');
  expect(again.at()).toBe('sharing.1');
});

test('a choice that cannot be kept holds in both windows all the same', async () => {
  const desk = await openWindow('console', 'order.2');
  const audience = await openWindow('audience', 'order.2');
  isFull = true;
  desk.join();
  audience.join();
  desk.hide('order.3');
  desk.goBy(1);
  await expect.poll(audience.at).toBe('order.4');
  audience.goBy(-1);
  await expect.poll(desk.at).toBe('order.2');
  desk.close();
  audience.close();
});
