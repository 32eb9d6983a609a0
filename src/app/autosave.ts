import { DEFAULT_SCENE } from '../scene/defaults.ts';
import { isSameWork } from '../scene/equal.ts';
import { encode, MAX_LINK_LENGTH } from '../scene/link.ts';
import type { Scene } from '../scene/scene.ts';
import { noteStorage, tell } from '../state/device.ts';
import { isNewer, keep, keptWork, recall, textLeft } from '../state/keep.ts';
import { hasNewerKeys, local } from '../state/local.ts';
import { openLink } from '../state/openLink.ts';
import { store } from '../state/store.ts';

/*
 * What is on the page is kept on the device, so that closing the tab or a crash loses nothing. Opening a link does not
 * touch what was kept before: it becomes a piece of work of its own once something in it is changed.
 */

/** How much work a crash may take, in ms. */
const DELAY = 300;
const WORK_KEY = 'unrolled:work';

/** Shows what this tab, or else any, was last left with; false where nothing is kept. */
export function recallWork(): boolean {
  const kept = recall(local, currentWork()) ?? recall(local);
  if (!kept) return false;
  // What a newer version wrote stays as it is: what is made of it here is another piece of work.
  if (isNewer(kept)) newWork();
  openLink(kept.link, `#${kept.link}`, Number.POSITIVE_INFINITY);
  return true;
}

/** Keeps the scene as it changes, until the function it gives back is called. */
export function startAutosave(isFromLink: boolean): () => void {
  let opened: Scene | null = isFromLink ? store.getState().scene : null;
  let work = isFromLink ? newWork() : (currentWork() ?? newWork());
  let left = leftOf(work);
  if (hasNewerKeys() || keptWork(local).some(isNewer)) tell('newer');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let arrivals = store.getState().arrivals;

  const keepLink = (scene: Scene) => {
    const [time, link] = [Date.now(), encode(scene)];
    let keeping = keep(local, { work, time, link }, left);
    if (!keeping.ok && keeping.why === 'taken') {
      // A tab that was made of this one, or is older than this one, goes on with the same work.
      work = newWork();
      keeping = keep(local, { work, time, link }, null);
    }
    if (keeping.ok) left = keeping.text;
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
  const unsubscribe = store.subscribe((state, old) => {
    if (state.scene === old.scene) return;
    if (state.arrivals !== arrivals) {
      // What was there before the link came is another piece of work, and is kept as it was left.
      if (timer !== undefined) clearTimeout(timer);
      timer = undefined;
      if (!(opened && isSameWork(old.scene, opened)) && old.scene !== DEFAULT_SCENE)
        keepLink(old.scene);
      arrivals = state.arrivals;
      work = newWork();
      left = null;
      // What no address can hold is kept at once, for a reload would not find it anywhere else.
      opened = encode(state.scene).length > MAX_LINK_LENGTH ? null : state.scene;
      if (!opened) timer = setTimeout(save, DELAY);
    } else timer ??= setTimeout(save, DELAY);
  });
  const saveNow = () => {
    if (timer !== undefined) save();
  };
  const saveWhenHidden = () => {
    if (document.visibilityState === 'hidden') saveNow();
  };
  window.addEventListener('pagehide', saveNow);
  document.addEventListener('visibilitychange', saveWhenHidden);
  return () => {
    unsubscribe();
    saveNow();
    window.removeEventListener('pagehide', saveNow);
    document.removeEventListener('visibilitychange', saveWhenHidden);
  };
}

/** The piece of work that this tab was last about; reloading the tab does not change it. */
function currentWork(): string | undefined {
  try {
    return sessionStorage.getItem(WORK_KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What stands in the place of a piece of work as this tab begins. */
function leftOf(work: string): string | null {
  try {
    return textLeft(local, work);
  } catch {
    return null;
  }
}

function newWork(): string {
  const work = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  try {
    sessionStorage.setItem(WORK_KEY, work);
  } catch {}
  return work;
}
