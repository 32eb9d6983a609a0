import { chapterAt, chaptersOf } from '../../deck/deck.ts';
import { remember } from '../../scene/read/memo.ts';
import type { Lecture, ShownSlide } from '../shown.ts';
import { type Choice, chapterKeyOf, keyOf } from './choice.ts';

/** What has to be known of a slide to say whether it is shown. */
export type PlannedSlide = Pick<ShownSlide, 'id' | 'address' | 'chapter' | 'isHidden'>;

/** Of each slide, whether the show comes to it by itself. One that it passes over can be gone to by its name all the same. */
export const shownIn = remember(
  (slides: readonly PlannedSlide[], choice: Choice): readonly boolean[] => {
    const chapters = chaptersOf({ slides });
    const [left, hidden] = [new Set(choice.chapters), new Set(choice.slides)];
    return slides.map((slide, i) => {
      const first = slides[chapters[chapterAt(chapters, i)]?.first ?? 0];
      const isLeft = first !== undefined && left.has(chapterKeyOf(first));
      return !slide.isHidden && !hidden.has(keyOf(slide)) && !isLeft;
    });
  },
);

/** The place of the shown slide after, or before, a place; -1 where there is none. */
export const shownBeside = (shown: readonly boolean[], at: number, by: 1 | -1): number =>
  by > 0
    ? shown.findIndex((isShown, i) => isShown && i > at)
    : shown.findLastIndex((isShown, i) => isShown && i < at);

/** The place of the shown slide at a place, or the nearest after it, or before it; the place itself where none is shown. */
export function shownNear(shown: readonly boolean[], at: number): number {
  if (shown[at]) return at;
  const after = shownBeside(shown, at, 1);
  const near = after >= 0 ? after : shownBeside(shown, at, -1);
  return near >= 0 ? near : at;
}

/** A lecture as its audience counts it: the slides that are shown, and the chapters that have any. */
export const shownPart = remember((lecture: Lecture, choice: Choice): Lecture => {
  const shown = shownIn(lecture.slides, choice);
  if (!shown.includes(false)) return lecture;
  const slides = chaptersOf(lecture).flatMap(({ title, first, count }) =>
    lecture.slides
      .slice(first, first + count)
      .filter((_, i) => shown[first + i])
      // Its chapter begins with the first that is left of it.
      .map((slide, i) => ({ ...slide, chapter: i === 0 ? title : '' })),
  );
  return { ...lecture, slides };
});
