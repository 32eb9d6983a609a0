import type { Deck } from '../deck/deck.ts';
import { shelf } from '../deck/decks.ts';
import { isDeckId } from '../deck/keepDecks.ts';
import { MAX_DECK } from '../deck/readMarkdown.ts';
import { indexOfChapter } from '../lesson/table.ts';
import type { Tongue } from '../lesson/types.ts';
import { decode } from '../scene/link/link.ts';
import { fetchMissing, missingIn } from '../state/presetFiles.ts';
import { lessonLecture } from './lessonLecture.ts';
import type { Lecture, ShownSlide } from './shown.ts';

/**
 * A deck of one's own as a lecture, when the networks that it names are here, or could not be fetched. Figures that it has
 * in common with an older lecture are not read again.
 */
export async function lectureOf(id: string, deck: Deck, old?: Lecture): Promise<Lecture> {
  const read = new Map(old?.own?.deck.slides.map(({ link }, i) => [link, old.slides[i]?.scene]));
  await fetchMissing([...new Set(deck.slides.flatMap(({ link }) => missingIn(link)))]);
  const slides = deck.slides.map(
    ({ link, ...words }, i): ShownSlide => ({
      ...words,
      scene: read.get(link) ?? (missingIn(link).length > 0 ? null : decode(link, MAX_DECK).scene),
      address: `${id}.${i + 1}`,
      tell: null,
      step: null,
    }),
  );
  return { title: deck.title, slides, own: { id, deck } };
}

const LESSON = 'lesson';

/** The lecture of a name that `lectureId` gave; null where there is none, or an empty one. */
export async function loadLecture(
  id: string,
  tongue: Tongue,
  lessonTitle: string,
): Promise<Lecture | null> {
  if (id === LESSON) return lessonLecture(tongue, lessonTitle);
  const own = isDeckId(id) && shelf.getState().decks.find((each) => each.id === id);
  return own && own.deck.slides.length > 0 ? lectureOf(id, own.deck) : null;
}

/** The name of the lecture that a slide's address is of: the deck's, or one for all chapters of the lesson. */
export const lectureId = (slide: string): string => {
  const id = slide.split('.')[0] ?? '';
  return indexOfChapter(id) >= 0 ? LESSON : id;
};

/** The slide that an address means; where it is not there, the nearest before it of the same name, or the first. */
export function slideAt({ slides }: Lecture, address: string): number {
  const exact = slides.findIndex((slide) => slide.address === address);
  if (exact >= 0) return exact;
  const [name = '', number = '1'] = address.split('.');
  const of = slides.flatMap((slide, i) => (slide.address.startsWith(`${name}.`) ? [i] : []));
  return of[Math.min(of.length, Math.max(1, Number(number) || 1)) - 1] ?? 0;
}
