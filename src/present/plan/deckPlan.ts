import type { Deck, Slide } from '../../deck/deck.ts';
import { remember } from '../../scene/read/memo.ts';
import { type PlanOfLength, planOfLength, usualMinutes } from './minutes.ts';

/** The plan of a deck while it is edited. */
export interface DeckPlan extends PlanOfLength {
  /** How many of its slides are shown. */
  readonly count: number;
}

const usualOf = ({ text, notes, link, picture }: Slide): number =>
  usualMinutes({ text, notes, isSeen: link !== null || picture !== null, isAsked: false });

export const deckPlan = remember(
  ({ slides }: Deck, length: number | null): DeckPlan => ({
    ...planOfLength(
      slides.map((slide) => ({ ...slide, usual: usualOf(slide) })),
      length,
    ),
    count: slides.filter(({ isHidden }) => !isHidden).length,
  }),
);
