import type { Deck } from './deck.ts';

/** Decks as they last were here, by the names (`takenName`) of what another window has taken away: decks and slides. */
export type Taken = ReadonlyMap<string, Deck>;

/** How `taken` names a deck, or a slide of it. */
export const takenName = (deck: string, slide = ''): string => `${deck} ${slide}`;

/** What another window has taken from a deck, by making this of it: all of it where it is null. */
export function takenFrom(
  id: string,
  old: Deck,
  now: Deck | null,
): readonly (readonly [string, Deck])[] {
  if (!now) return [[takenName(id), old]];
  const left = new Set(now.slides.map((slide) => slide.id));
  return old.slides
    .filter((slide) => !left.has(slide.id))
    .map((slide) => [takenName(id, slide.id), old]);
}

/** Without what is there again; the same where nothing is. */
export function stillTaken(taken: Taken, id: string, now: Deck | null): Taken {
  if (!now) return taken;
  const back = new Set(
    ['', ...now.slides.map((slide) => slide.id)].map((each) => takenName(id, each)),
  );
  const left = [...taken].filter(([name]) => !back.has(name));
  return left.length === taken.size ? taken : new Map(left);
}
