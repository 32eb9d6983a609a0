import type { Deck, Slide } from './deck.ts';

/*
 * The names of slides, by which two windows with one deck, and what is undone in one of them, mean the same slide
 * wherever it stands by now.
 */

export const isSlideId = (id: string): boolean => /^slide-\w{1,16}$/.test(id);

/** The name of a slide that is new. */
export const newSlideId = (): string => `slide-${Math.random().toString(36).slice(2, 12)}`;

/**
 * The deck with a name for every slide, none of them twice; the same deck where it has them. By default those without
 * one are called by their place, so that all windows call them the same.
 */
export function named(
  deck: Deck,
  nameFor = (place: number, tries: number) => `slide-${place}${'_'.repeat(tries)}`,
): Deck {
  const taken = new Set<string>();
  const slides = deck.slides.map((slide, i): Slide => {
    let { id } = slide;
    for (let tries = 0; id === undefined || taken.has(id); tries++) id = nameFor(i, tries);
    taken.add(id);
    return id === slide.id ? slide : { ...slide, id };
  });
  return slides.every((slide, i) => slide === deck.slides[i]) ? deck : { ...deck, slides };
}

/** Where the slide of a name stands in a deck; -1 where it is not there. */
export const placeOf = ({ slides }: Deck, id: string | undefined): number =>
  slides.findIndex((slide) => slide.id === id);
