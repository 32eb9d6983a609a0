import { useState } from 'react';
import { useStore as useZustand } from 'zustand';
import type { OwnDeck, Slide } from '../../deck/deck.ts';
import { shelf } from '../../deck/decks.ts';
import { placeOf } from '../../deck/slideId.ts';
import { takenName } from '../../deck/taken.ts';

/** The slide of a deck that is edited. */
interface Chosen {
  readonly slide: Slide | undefined;
  /** Where it stands, or stood. */
  readonly index: number;
  /** Whether another window has deleted it: it stays before the eyes of whoever was writing on it. */
  readonly isTaken: boolean;
  /** Goes to the slide that stands at a place by now. */
  readonly choose: (at: number) => void;
}

/** The slide that was chosen, wherever it stands by now; the one in its place where it was deleted here. */
export function useChosen(own: OwnDeck | undefined): Chosen {
  const taken = useZustand(shelf, (state) => state.taken);
  const [chosen, setChosen] = useState<{ readonly id: string | undefined; readonly at: number }>({
    id: undefined,
    at: 0,
  });
  const choose = (at: number) => {
    const deck = shelf.getState().decks.find(({ id }) => id === own?.id)?.deck ?? own?.deck;
    setChosen({ id: deck?.slides[at]?.id, at });
  };
  const slides = own?.deck.slides ?? [];
  const isNamed = own && chosen.id !== undefined;
  const place = isNamed ? placeOf(own.deck, chosen.id) : -1;
  const old = isNamed && place < 0 ? taken.get(takenName(own.id, chosen.id)) : undefined;
  if (old) {
    const index = placeOf(old, chosen.id);
    return { slide: old.slides[index], index, isTaken: true, choose };
  }
  const index = place >= 0 ? place : Math.max(0, Math.min(chosen.at, slides.length - 1));
  const slide = slides[index];
  if (slide && (slide.id !== chosen.id || index !== chosen.at))
    setChosen({ id: slide.id, at: index });
  return { slide, index, isTaken: false, choose };
}
