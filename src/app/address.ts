import { lesson } from '../lesson/lesson.ts';
import { isEqual } from '../scene/document/equal.ts';
import type { Scene } from '../scene/document/scene.ts';
import { encode } from '../scene/link/link.ts';
import { MAX_LINK_LENGTH } from '../scene/link/longest.ts';
import { type HideId, hidden, hideOnly, readHides, writeHides } from '../state/hides.ts';
import { openLink } from '../state/openLink.ts';
import { type Place, place, readPlace, writePlace } from '../state/place.ts';
import { shownScene, store } from '../state/store.ts';
import { nextWork } from '../state/work.ts';
import { type Embedding, embedding, embedSearch } from './embed/embedding.ts';
import { refetchFiles } from './start/refetchFiles.ts';

/*
 * The address bar, the room one is in, and the scene. The address follows these and never leads them, except on
 * arrival, when another link is pasted, and on back and forward. This is the only file that touches location and
 * history.
 */

/** How long the scene must have been at rest, in ms: browsers drop or throw when addresses are written often. */
const REST = 400;

/** The address of the whole page with another fragment; the fragment is given without '#'. */
export const addressWith = (fragment: string): string =>
  `${location.origin}${location.pathname}${embedding ? '' : location.search}#${fragment}`;

/** A scene as the address of a frame in another page, with what is put away on the page it leads to. */
export const frameAddressOf = (
  scene: Scene,
  asked: Embedding,
  hides: readonly HideId[] = [],
): string =>
  `${location.origin}${location.pathname}${embedSearch(asked)}#${writeHides(hides)}${encode(scene)}`;

/** A scene as a full link into the laboratory, or null where it is too long for anyone to open. */
export function linkOf(scene: Scene): string | null {
  const link = encode(scene);
  return link.length > MAX_LINK_LENGTH ? null : addressWith(link);
}

/** What the address says of a moment: the room, and the scene where it is not the one that belongs there. */
function fragmentOf(scene: Scene, hides = hidden.getState().ids): string {
  const where = place.getState();
  const link = belongs(where, scene) ? '' : encode(scene);
  return `${writeHides(hides)}${writePlace(where)}${link}`.replace(/&$/, '');
}

const belongs = ({ room, isFresh }: Place, scene: Scene): boolean =>
  isFresh || room === 'solve' || (room === 'learn' && isEqual(scene, lesson.getState().own));

/** A scene as a full link of any length, with what it puts away; the present one with the room it is seen in. */
export const addressOf = (scene: Scene, hides?: readonly HideId[]): string =>
  addressesOfNow()(scene, hides);

/** `addressOf` for as long as a link is looked at: what is shown now is in the room it is in now, though it plays on. */
export function addressesOfNow(): typeof addressOf {
  const now = shownScene(store.getState());
  return (scene, hides = hidden.getState().ids) =>
    addressWith(scene === now ? fragmentOf(scene, hides) : `${writeHides(hides)}${encode(scene)}`);
}

/** What is shown, as a full link; the bare page where no link can hold it. */
export function addressOfNow(): string {
  const scene = shownScene(store.getState());
  return linkOf(scene) === null ? addressWith('') : addressOf(scene);
}

/** The page anew, as the host has it now; the scene is in the address or kept. */
export async function reloadPage(isDamaged = false): Promise<void> {
  if (isDamaged) await refetchFiles();
  location.reload();
}

/** The page anew, with a piece of work that the device keeps; what is on the page now is kept as it is left. */
export function openKept(work: string): void {
  nextWork(work);
  location.assign(location.pathname + location.search);
}

/** Whether the page was opened with a link. */
export const hasLink = (): boolean => location.hash.length > 1;

/** Shows what the address says; problems go to the banner, with the link as it came. */
export function openAddress(): void {
  const { ids, rest } = readHides(location.hash.replace(/^#/, ''));
  hideOnly(ids);
  const { place: read, link } = readPlace(rest);
  place.setState(read);
  // A room that comes without a scene shows the one that belongs there.
  if (read.isFresh) return;
  void openLink(link, location.href);
}

/*
 * A page that is loaded again is asked for by the address it had before it was left: what was done in the last moments,
 * and since a playback began, is kept for this tab until then.
 */

const LEFT = 'unrolled:left:v1';

/** Where the page is loaded again, or come back to: goes on from what it showed as it was left. */
export function catchUp(): void {
  try {
    const [from, to] = JSON.parse(sessionStorage.getItem(LEFT) ?? '[]');
    sessionStorage.removeItem(LEFT);
    const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (how?.type !== 'navigate' && from === location.hash && typeof to === 'string')
      history.replaceState(null, '', to || location.pathname + location.search);
  } catch {
    // Where nothing is kept, the address is what there is.
  }
}

/** Keeps the address for a page that is loaded again as it was at `from`. */
function keepLeft(from: string): void {
  const to = location.hash;
  try {
    if (from === to) sessionStorage.removeItem(LEFT);
    else sessionStorage.setItem(LEFT, JSON.stringify([from, to]));
  } catch {
    // Forbidden, or full: then the address is as it was a moment ago.
  }
}

/** Keeps address and scene in step until the function it gives back is called. */
export function followScene(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = location.hash.replace(/^#/, '');

  const write = (how: 'replaceState' | 'pushState') => {
    clearTimeout(timer);
    // While a link's networks are on their way, the address keeps the link.
    if (store.getState().awaited) return;
    const whole = fragmentOf(store.getState().scene);
    // A link that its reader would refuse is not written, and none that says something else is left standing: without
    // one, the page shows the work that is kept.
    const link = whole.length > MAX_LINK_LENGTH ? '' : whole;
    if (link === written) return;
    try {
      history[how](null, '', link ? `#${link}` : location.pathname + location.search);
      written = link;
    } catch {
      // Too many writes for this browser: the next rest tries again.
    }
  };
  const writeAtRest = () => {
    clearTimeout(timer);
    const { playback, scrubbing, arrival } = store.getState();
    const { room, isFresh } = place.getState();
    // A slide may have no figure, and so never show a scene: its name is all that there is to say.
    const isOnItsWay = isFresh && room !== 'present';
    // While the banner stands, the address keeps the link as it came.
    if (playback.playing || scrubbing || arrival || isOnItsWay) return;
    timer = setTimeout(() => write('replaceState'), REST);
  };
  const unsubscribe = store.subscribe((state, old) => {
    if (state.visits !== old.visits) write('pushState');
    else if (
      state.scene !== old.scene ||
      state.playback !== old.playback ||
      state.scrubbing !== old.scrubbing ||
      state.arrival !== old.arrival
    )
      writeAtRest();
  });
  const unsubscribeHides = hidden.subscribe(writeAtRest);
  let isArriving = false;
  const unsubscribePlace = place.subscribe((now, old) => {
    if (isArriving) return;
    // A room that only now shows its scene has not been gone to just now.
    const isVisit = now.room !== old.room || (now.room === 'learn' && now.at !== old.at);
    // A deck has no scene to be shown first: the address says at once which it is.
    const isOtherDeck = now.room === 'deck' && old.room === 'deck' && now.at !== old.at;
    if (isVisit && !old.isFresh) write('pushState');
    else if (isOtherDeck) write('replaceState');
    else writeAtRest();
  });
  const arrive = () => {
    const hash = location.hash.replace(/^#/, '');
    if (hash === written) return;
    written = hash;
    clearTimeout(timer);
    if (hash === '') return;
    isArriving = true;
    openAddress();
    isArriving = false;
  };
  const leave = () => {
    if (store.getState().arrival || place.getState().isFresh) return;
    const from = location.hash;
    write('replaceState');
    keepLeft(from);
  };
  window.addEventListener('hashchange', arrive);
  window.addEventListener('popstate', arrive);
  window.addEventListener('pagehide', leave);
  return () => {
    unsubscribe();
    unsubscribePlace();
    unsubscribeHides();
    clearTimeout(timer);
    window.removeEventListener('hashchange', arrive);
    window.removeEventListener('popstate', arrive);
    window.removeEventListener('pagehide', leave);
  };
}
