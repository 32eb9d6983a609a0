import { withSlide } from '../../deck/change.ts';
import { EMPTY_SLIDE, MAX_SLIDES, type Slide } from '../../deck/deck.ts';
import { addDeck, changeDeck, recallDecks, shelf } from '../../deck/decks.ts';
import { canBeDrawn } from '../../exercise/another.ts';
import { versionsOf } from '../../exercise/versions.ts';
import type { ExerciseWords } from '../../language/sections/exercise.ts';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { encode } from '../../scene/link/link.ts';
import { local } from '../../state/local.ts';
import { questionOf } from '../../views/exercise/QuestionOf.tsx';

/** What the titles of versions end with. */
export const VERSION = / \((\d+)\)$/;

/** Versions of one exercise that are made at once. */
export const MOST_VERSIONS = 24;

/**
 * The exercise of a scene as slides: alone it is as it stands; several have numbers of their own each, from that of the
 * scene on. Fewer where no more are found.
 */
export function exerciseSlides(
  words: ExerciseWords,
  scene: Scene,
  ask: Ask,
  count: number,
): readonly Slide[] {
  const title = questionOf(words, scene, ask);
  const from = scene.source.kind === 'random' ? scene.source.seed - 1 : 0;
  return count === 1 || !canBeDrawn(scene)
    ? [slideOf(title, scene)]
    : versionsOf(scene, ask, count, from).map(({ scene: version }, i) =>
        slideOf(`${title} (${i + 1})`, version),
      );
}

/** More versions of the exercise of a slide, with other numbers than it has. */
export function moreVersions(
  scene: Scene,
  ask: Ask,
  slide: Slide,
  count: number,
): readonly Slide[] {
  const from = scene.source.kind === 'random' ? scene.source.seed : 0;
  const title = slide.title.replace(VERSION, '');
  const first = Number(VERSION.exec(slide.title)?.[1] ?? 1);
  return versionsOf(scene, ask, count, from).map(({ scene: version }, i) => ({
    ...slideOf(title === '' ? '' : `${title} (${first + i + 1})`, version),
    text: slide.text,
  }));
}

const slideOf = (title: string, scene: Scene): Slide => ({
  ...EMPTY_SLIDE,
  title,
  link: encode(scene),
});

/** What has come of adding exercises to a deck. */
export interface Collected {
  readonly id: string;
  readonly title: string;
  /** Slides that the deck has now. */
  readonly count: number;
  readonly added: number;
  readonly isKept: boolean;
}

/** Adds exercises to a deck, or to a new one of a title where it is null. */
export function collect(into: string | null, title: string, slides: readonly Slide[]): Collected {
  recallDecks(local);
  const id = into ?? addDeck({ title, slides: [] });
  const before = deckOf(id)?.slides.length ?? 0;
  changeDeck(id, (deck) => slides.reduce((all, slide) => withSlide(all, slide), deck));
  const deck = deckOf(id);
  const count = deck?.slides.length ?? before;
  return {
    id,
    title: deck?.title ?? title,
    count,
    added: count - before,
    isKept: shelf.getState().isKept,
  };
}

const deckOf = (id: string) => shelf.getState().decks.find((own) => own.id === id)?.deck;

export const isFull = (collected: Collected): boolean => collected.count >= MAX_SLIDES;
