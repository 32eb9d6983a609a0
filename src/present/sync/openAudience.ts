import { createStore } from 'zustand/vanilla';
import { encode } from '../../scene/link/link.ts';
import { MAX_LINK_LENGTH } from '../../scene/link/longest.ts';
import { goTo, place, writePlace } from '../../state/place.ts';
import { store } from '../../state/store.ts';
import type { Parts } from '../parts.ts';
import { newSession, readStand, writeStand } from '../room.ts';
import { others } from './others.ts';

/** The address of the audience's window where the browser would not open it; null where it did. */
export const blocked = createStore<{ readonly address: string | null }>(() => ({ address: null }));

/**
 * Turns this window into the console and opens a clean window for the audience, since only this one has the
 * permission of a key that was pressed; or turns the console into the show again, which stays in step with that window.
 */
export function toggleConsole(parts: Parts): void {
  const stand = readStand(place.getState().at);
  if (stand.role === 'console') {
    blocked.setState({ address: null });
    goTo('present', writeStand({ ...stand, role: 'audience' }), false);
    return;
  }
  const session = stand.session || newSession();
  goTo('present', writeStand({ ...stand, role: 'console', session }), false);
  openAudience(parts);
}

/** The audience's window, where this one has opened it; after having been loaded again it is asked for by its name. */
let opened: Window | null = null;

/** What the audience's window of a session is called, among this browser's windows. */
export const nameOf = (session: string) => `unrolled-${session}`;

/** The audience's window that is there; null where this one cannot reach it. */
export function audienceWindow(): Window | null {
  if (opened) return opened.closed ? null : opened;
  try {
    if (others.getState().hasAudience)
      opened = window.open('', nameOf(readStand(place.getState().at).session));
  } catch {}
  return opened;
}

/** Brings the audience's window to the front; where it is lost, opens it once more, at the same moment. */
export function callAudience(parts: Parts): void {
  const audience = others.getState().hasAudience && audienceWindow();
  if (audience) audience.focus();
  else openAudience(parts);
}

export function openAudience(parts: Parts): void {
  const stand = readStand(place.getState().at);
  const at = writeStand({ ...stand, role: 'audience' });
  const room = writePlace({ room: 'present', at, isFresh: false });
  const scene = encode(store.getState().scene);
  // What is too long for an address comes over the channel.
  const isShort = room.length + scene.length <= MAX_LINK_LENGTH;
  const address = parts.addressWith(isShort ? room + scene : room.slice(0, -1));
  // A window that has just been closed is still found by its name for a moment, and nothing opened there is seen. The
  // new one takes the name when it joins.
  const isClosed = others.getState().lost === 'closed';
  const name = isClosed ? '_blank' : nameOf(stand.session);
  opened = null;
  try {
    opened = window.open(address, name, 'popup,width=1280,height=720');
  } catch {}
  blocked.setState({ address: opened ? null : address });
}
