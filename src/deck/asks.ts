import { shortHash } from '../state/shortHash.ts';
import type { Deck, Slide } from './deck.ts';

/** Whether the figure of a slide asks for something, as far as its link says: the networks in it need not be here. */
export const isAsked = ({ link }: Pick<Slide, 'link'>): boolean => /(?:^|&)ask=/.test(link ?? '');

/** The exercises of a deck: its slides that ask, but for those that are hidden. */
export const exercisesOf = ({ slides }: Deck): readonly Slide[] =>
  slides.filter((slide) => isAsked(slide) && !slide.isHidden);

/** A deck as those who solve it get it: without what is hidden, and without the notes of whoever made it. */
export const forSolving = (deck: Deck): Deck => ({
  ...deck,
  slides: deck.slides
    .filter(({ isHidden }) => !isHidden)
    .map((slide) => ({ ...slide, notes: '', minutes: null })),
});

/** What tells a set of exercises from others: by what it asks, and not by its words. */
export const nameOfSet = (deck: Deck): string =>
  shortHash(
    deck.slides
      .filter(({ isHidden }) => !isHidden)
      .map(({ link }) => link ?? '')
      .join('\n'),
  );
