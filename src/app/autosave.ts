import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import { isSameWork } from '../scene/document/same.ts';
import type { Scene } from '../scene/document/scene.ts';
import { decode, encode, isBeyondLinks } from '../scene/link/link.ts';
import { MAX_LINK_LENGTH } from '../scene/link/longest.ts';
import { asideOf } from '../state/aside.ts';
import { announce, noteLarge, noteStorage } from '../state/device.ts';
import { isOfNewerVersion, type Kept, keep, keptWork, recall, textLeft } from '../state/keep.ts';
import { hasNewerKeys, local } from '../state/local.ts';
import { openLink } from '../state/openLink.ts';
import { store } from '../state/store.ts';
import { currentWork, newWork } from '../state/work.ts';
import { whenLeft } from './whenLeft.ts';

/*
 * What is on the page is kept on the device, so that closing the tab or a crash loses nothing. Opening a link does not
 * touch what was kept before: it becomes a piece of work of its own once something in it is changed.
 */

/** How much work a crash may take, in ms. */
const DELAY = 300;

/** Shows what this tab, or else any, was last left with, but for what could not be shown; null where nothing is kept. */
export function recallWork(): Kept | null {
  const aside = asideOf(local);
  const works = keptWork(local).filter(({ work }) => !aside.has(work));
  const kept = works.find(({ work }) => work === currentWork()) ?? works[0] ?? null;
  if (kept) void openLink(kept.link, `#${kept.link}`, Number.POSITIVE_INFINITY);
  return kept;
}

export interface Autosave {
  /** Keeps the scene as it is, changed or not: something else that is kept belongs to it. */
  readonly keepNow: () => void;
  /** Goes on with a piece of work that is shown here and open nowhere else, unless it has become another already. */
  readonly adopt: (work: string) => void;
}

/** Keeps the scene as it changes; `shown` is what the page began with: what was kept, a link, or nothing. */
export function startAutosave(shown: Kept | 'link' | null): Autosave {
  /** What came from elsewhere, and is this tab's work only once it is changed. */
  let opened: Scene | null = null;
  /** What this tab left in the place of its work, or found there. */
  let left: { readonly work: string; readonly text: string | null } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let arrivals = store.getState().arrivals;

  /** The work of this tab where a scene is just that; else a new one. */
  const beginWith = (scene: Scene) => {
    const now = currentWork() ?? '';
    const isSame = isKeptAs(now, scene);
    const work = isSame ? now : newWork();
    left = { work, text: isSame ? textOf(work) : null };
    opened = isSame ? null : scene;
  };
  const { scene: first, awaited: isAwaited } = store.getState();
  // What is done while a scene's networks are on their way takes the place of nothing: it is a work of its own.
  if (isAwaited) opened = first;
  else if (shown) beginWith(first);
  else newWork();
  if (hasNewerKeys() || keptWork(local).some(isOfNewerVersion)) announce('newer');

  const keepLink = (scene: Scene) => {
    const isLarge = isBeyondLinks(scene);
    noteLarge(isLarge);
    // In some browsers a page that listens is not kept alive while others are looked at.
    if (isLarge) window.addEventListener('beforeunload', askFirst);
    else window.removeEventListener('beforeunload', askFirst);
    if (isLarge) return;
    const [time, link] = [Date.now(), encode(scene)];
    let work = currentWork() ?? newWork();
    let keeping = keep(local, { work, time, link }, left?.work === work ? left.text : null);
    if (!keeping.ok && keeping.why === 'taken') {
      // A tab that was made of this one, or is older than this one, goes on with the same work.
      work = newWork();
      keeping = keep(local, { work, time, link }, null);
    }
    if (keeping.ok) left = { work, text: keeping.text };
    if (keeping.ok || keeping.why !== 'taken') noteStorage(keeping.ok ? null : keeping.why);
  };
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const { scene } = store.getState();
    if (opened && isSameWork(scene, opened)) return;
    opened = null;
    if (scene !== DEFAULT_SCENE) keepLink(scene);
  };
  store.subscribe((state, old) => {
    if (state.scene === old.scene) return;
    if (state.arrivals !== arrivals) {
      // What was there before the link came is another piece of work, and is kept as it was left.
      if (timer !== undefined) clearTimeout(timer);
      timer = undefined;
      if (!(opened && isSameWork(old.scene, opened)) && old.scene !== DEFAULT_SCENE)
        keepLink(old.scene);
      arrivals = state.arrivals;
      beginWith(state.scene);
      // What no address can hold is kept at once, for a reload would not find it anywhere else.
      if (opened && encode(state.scene).length > MAX_LINK_LENGTH) opened = null;
      if (!opened) timer = setTimeout(save, DELAY);
    } else timer ??= setTimeout(save, DELAY);
  });
  whenLeft(() => {
    if (timer !== undefined) save();
  });
  return {
    keepNow() {
      opened = null;
      keepLink(store.getState().scene);
    },
    adopt(work) {
      if (!opened) return;
      // By now another link may have come, which is none of that work.
      const isOfIt = store.getState().awaited || isKeptAs(work, opened);
      if (!isOfIt) return;
      left = { work: newWork(work), text: textOf(work) };
      opened = null;
    },
  };
}

/** Whether what is kept of a piece of work is this scene. */
export function isKeptAs(work: string, scene: Scene): boolean {
  const kept = recall(local, work);
  return (
    kept !== null &&
    !isOfNewerVersion(kept) &&
    isSameWork(decode(kept.link, Number.POSITIVE_INFINITY).scene, scene)
  );
}

/** What stands in the place of a piece of work; null where it cannot be read. */
function textOf(work: string): string | null {
  try {
    return textLeft(local, work);
  } catch {
    return null;
  }
}

/** Has the browser ask whether to leave what nothing keeps. */
const askFirst = (event: BeforeUnloadEvent): void => event.preventDefault();
