import { createStore } from 'zustand/vanilla';
import { encode, MAX_LINK_LENGTH } from '../../scene/link/link.ts';
import { goTo, place, writePlace } from '../../state/place.ts';
import { store } from '../../state/store.ts';
import type { Parts } from '../parts.ts';
import { newSession, readStand, writeStand } from '../room.ts';

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

export function openAudience(parts: Parts): void {
  const stand = readStand(place.getState().at);
  const at = writeStand({ ...stand, role: 'audience' });
  const room = writePlace({ room: 'present', at, isFresh: false });
  const scene = encode(store.getState().scene);
  // What is too long for an address comes over the channel.
  const isShort = room.length + scene.length <= MAX_LINK_LENGTH;
  const address = parts.addressWith(isShort ? room + scene : room.slice(0, -1));
  let opened: Window | null = null;
  try {
    opened = window.open(address, `unrolled-${stand.session}`, 'popup,width=1280,height=720');
  } catch {}
  blocked.setState({ address: opened ? null : address });
}
