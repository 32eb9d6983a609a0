import type { Show } from '../show/show.ts';
import type { ShownSlide } from '../shown.ts';
import type { StateMessage } from './message.ts';

/**
 * The place of the slide that another window has said, where it is here and another one is shown; else -1. In a deck of
 * one's own it is known by its name: the other window may have a newer deck, in which it stands elsewhere.
 */
export function placeOfSaid(
  { lecture, at }: Pick<Show, 'lecture' | 'at'>,
  said: Pick<StateMessage, 'slide' | 'key'> | null,
): number {
  if (!lecture || !said) return -1;
  const isSaid = ({ address, id }: ShownSlide) =>
    said.key === null ? address === said.slide : id === said.key;
  const index = lecture.slides.findIndex(isSaid);
  return index === at ? -1 : index;
}
