import { useEffect } from 'react';
import { followDecks, shelf } from '../../deck/decks.ts';
import { local } from '../../state/local.ts';
import { lectureOf } from '../lecture.ts';
import { renewLecture, show } from './show.ts';

export const useOwnDeck = (): void => useEffect(followOwnDeck, []);

/** The lecture goes on with its deck as it is now, whichever window changes it, until the function given back is called. */
export function followOwnDeck(): () => void {
  const stopRenewing = shelf.subscribe(() => void renew());
  const stopFollowing = followDecks(local);
  return () => {
    stopRenewing();
    stopFollowing();
  };
}

/** A deck without slides cannot be shown, nor can one that was deleted: the show goes on with what it was. */
async function renew(): Promise<void> {
  const { lecture } = show.getState();
  const deck = deckNow(lecture?.own?.id);
  if (!lecture?.own || !deck || deck === lecture.own.deck || deck.slides.length === 0) return;
  const renewed = await lectureOf(lecture.own.id, deck, lecture);
  if (show.getState().lecture === lecture && deckNow(lecture.own.id) === deck)
    renewLecture(renewed);
}

const deckNow = (id: string | undefined) =>
  shelf.getState().decks.find((own) => own.id === id)?.deck;
