import { chaptersOf, cleanSlide, cleanTitle, type Deck, EMPTY_SLIDE } from '../../deck/deck.ts';
import type { Tongue } from '../../lesson/types.ts';
import { encode } from '../../scene/link/link.ts';
import { lessonLecture, toldText } from '../lessonLecture.ts';

/** A chapter of the lesson, or all of it (null), as a deck of one's own that can be changed. */
export async function lessonDeck(
  tongue: Tongue,
  chapter: number | null,
  title: (of: string) => string,
  wholeTitle: string,
): Promise<Deck> {
  const lecture = await lessonLecture(tongue, wholeTitle);
  const all = chaptersOf(lecture);
  const one = chapter === null ? null : all[chapter];
  const slides = lecture.slides.slice(one?.first ?? 0, one ? one.first + one.count : undefined);
  return {
    title: cleanTitle(title(one?.title ?? lecture.title)),
    slides: slides.map((slide) => {
      const { title: heading, notes, builds, isHidden, minutes, scene } = slide;
      const chapter = one ? '' : slide.chapter;
      const words = { chapter, title: heading, text: toldText(slide), notes };
      const link = scene && encode(scene);
      return cleanSlide({ ...EMPTY_SLIDE, ...words, link, builds, isHidden, minutes });
    }),
  };
}
