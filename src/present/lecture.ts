import type { Deck } from '../deck/deck.ts';
import { shelf } from '../deck/decks.ts';
import { isDeckId } from '../deck/keepDecks.ts';
import { MAX_DECK } from '../deck/readMarkdown.ts';
import { indexOfChapter } from '../lesson/table.ts';
import type { Tongue } from '../lesson/types.ts';
import { decode } from '../scene/link/link.ts';
import { fetchMissing, missingIn } from '../state/presetFiles.ts';
import { lessonLecture } from './lessonLecture.ts';
import { shownNear } from './plan/shownIn.ts';
import { LESSON, type Lecture, type ShownSlide } from './shown.ts';

/**
 * A deck of one's own as a lecture, when the networks that it names are here, or could not be fetched. Figures that it has
 * in common with an older lecture are not read again.
 */
export async function lectureOf(id: string, deck: Deck, old?: Lecture): Promise<Lecture> {
  const read = new Map(old?.own?.deck.slides.map(({ link }, i) => [link, old.slides[i]?.scene]));
  await fetchMissing([...new Set(deck.slides.flatMap(({ link }) => missingIn(link ?? '')))]);
  const slides = deck.slides.map(
    ({ link, ...words }, i): ShownSlide => ({
      ...words,
      hasFigure: link !== null,
      scene: link === null ? null : (read.get(link) ?? sceneOf(link)),
      address: `${id}.${i + 1}`,
      absent: [],
      tell: null,
      step: null,
    }),
  );
  return { title: deck.title, slides, own: { id, deck } };
}

const sceneOf = (link: string) =>
  missingIn(link).length > 0 ? null : decode(link, MAX_DECK).scene;

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

/**
 * The slide that an address means, shown or not; where it is not there, the last before it of the same name that is shown,
 * or the first.
 */
export function slideAt({ slides }: Lecture, address: string, shown: readonly boolean[]): number {
  const exact = slides.findIndex((slide) => slide.address === address);
  if (exact >= 0) return exact;
  const name = address.split('.')[0] ?? '';
  const last = slides.findLastIndex(
    (slide, i) => slide.address.startsWith(`${name}.`) && shown[i] === true,
  );
  return last >= 0 ? last : shownNear(shown, 0);
}
