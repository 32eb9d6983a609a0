import { createStore } from 'zustand/vanilla';
import { MAX_LINK_LENGTH } from '../scene/link/longest.ts';

/** The rooms of the page besides the laboratory, which is where one is unless the address says otherwise. */
const ROOMS = ['learn', 'solve', 'present', 'deck', 'print'] as const;

export type Room = 'lab' | (typeof ROOMS)[number];

/** Where in the program the reader is. It is no part of the scene: the same scene can be seen in every room. */
export interface Place {
  readonly room: Room;
  /** Where in the room, as the room itself reads it: letters, digits, `.`, `-` and `_`, at most MAX_AT of them. */
  readonly at: string;
  /** Whether the room has still to show the scene that belongs there; false where a scene came along. */
  readonly isFresh: boolean;
}

/** A deck in an address is as long as a link may be. */
const MAX_AT = MAX_LINK_LENGTH;

export const place = createStore<Place>(() => ({ room: 'lab', at: '', isFresh: false }));

/** Goes to a room; from one room into another the browser's Back leads back. */
export function goTo(room: Room, at = '', isFresh = true): void {
  const old = place.getState();
  if (old.room === room && old.at === at && old.isFresh === isFresh) return;
  place.setState({ room, at, isFresh });
}

/** What an address asked for that is not there, and the place that is shown instead; null where all was there. */
export const missed = createStore<{
  readonly place: { readonly asked: string; readonly shown: string } | null;
}>(() => ({ place: null }));

/** Notes where an address has led. A name without a number asks for the first of its name, and no name for anything. */
export function noteArrival(asked: string, shown: string): void {
  const isIt = asked === '' || asked === shown || `${asked}.1` === shown;
  missed.setState({ place: isIt ? null : { asked, shown } });
}

/** The pair of an address that says the place, with what separates it from a scene's; empty in the laboratory. */
export const writePlace = ({ room, at }: Place): string => (room === 'lab' ? '' : `${room}=${at}&`);

/** Splits an address, without '#', into its place and the scene's link; the link is empty where there is none. */
export function readPlace(hash: string): { readonly place: Place; readonly link: string } {
  // A longer one is refused as a whole, and not looked into here.
  const found = hash.length > MAX_LINK_LENGTH ? null : /^(\w+)=([\w.-]*)(?:&|$)/.exec(hash);
  const room = ROOMS.find((each) => each === found?.[1]);
  if (!found || !room || (found[2] ?? '').length > MAX_AT)
    return { place: { room: 'lab', at: '', isFresh: false }, link: hash };
  const link = hash.slice(found[0].length);
  return { place: { room, at: found[2] ?? '', isFresh: link === '' }, link };
}
