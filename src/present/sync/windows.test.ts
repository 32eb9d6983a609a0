import { beforeEach, expect, test, vi } from 'vitest';

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
  const { show, beginShow, setDetails, goToSlide, keepAll, recallMade, resetSlide } = await import(
    '../show/show.ts'
  );
  const { change, store } = await import('../../state/store.ts');
  const { withPreset, withText } = await import('../../scene/change.ts');
  const { fetchPreset } = await import('../../state/presetFiles.ts');
  const { others } = await import('./others.ts');
  const { place } = await import('../../state/place.ts');
  const { lessonLecture } = await import('../lessonLecture.ts');
  const lecture = await lessonLecture('en', 'Lesson');
  place.setState({ room: 'present', at: `${slide}.${role}-s`, isFresh: true });
  await recallMade(lecture);
  beginShow(lecture);
  let leave = () => {};
  return {
    join(as: 'console' | 'audience' = role) {
      leave();
      leave = joinWindows({ slide: '', role: as, session: 's' });
    },
    close: () => leave(),
    /** As when a window is loaded again. */
    unload: () => keepAll(),
    type: (text: string) => change((old) => withText(old, text)),
    showDetails: setDetails,
    goTo: goToSlide,
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
  vi.stubGlobal('innerWidth', 1600);
  vi.stubGlobal('innerHeight', 900);
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
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
  await vi.waitFor(() => expect(audience.details()).toBe(true));
  expect(audience.text()).toBe(desk.text());
  expect(desk.details()).toBe(true);
  // From then on both lead.
  audience.type('hello');
  await vi.waitFor(() => expect(desk.text()).toBe('hello'));
  desk.close();
  audience.close();
});

test('a window that becomes the console again takes nothing back that was done in it meanwhile', async () => {
  const desk = await openWindow('console');
  const audience = await openWindow('audience');
  desk.join();
  audience.join();
  desk.type('hole');
  await vi.waitFor(() => expect(audience.text()).toBe('hole'));
  desk.join('audience');
  desk.join('console');
  desk.showDetails(true);
  await vi.waitFor(() => expect(audience.details()).toBe(true));
  expect(desk.details()).toBe(true);
  desk.close();
  audience.close();
});

test('what was made of slides is there again when the window is loaded again, and only until it is taken back', async () => {
  const first = await openWindow('console');
  first.goTo(1);
  first.type('lo');
  first.goTo(2);
  first.type('hole');
  first.unload();
  const again = await openWindow('console', 'order.2');
  expect(again.text()).toBe('lo');
  again.goTo(2);
  expect(again.text()).toBe('hole');
  again.reset();
  again.unload();
  const third = await openWindow('console', 'order.3');
  expect(third.text()).not.toBe('hole');
  third.goTo(1);
  expect(third.text()).toBe('lo');
});

test('the lecturer hears when the audience’s window cannot fetch a network, and when it has caught up', async () => {
  const desk = await openWindow('console');
  const audience = await openWindow('audience');
  desk.join();
  audience.join();
  desk.type('hole');
  await vi.waitFor(() => expect(audience.text()).toBe('hole'));
  audience.isOffline(true);
  await desk.choose('wave');
  await vi.waitFor(() => expect(desk.others().lacksNetwork).toBe(true));
  expect(audience.preset()).not.toBe('wave');
  audience.isOffline(false);
  window.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(audience.preset()).toBe('wave'));
  await vi.waitFor(() => expect(desk.others().lacksNetwork).toBe(false));
  desk.close();
  audience.close();
});
