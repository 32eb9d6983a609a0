import { chapterAt, chaptersOf } from '../../deck/deck.ts';
import { place } from '../../state/place.ts';
import { move } from '../../state/playback.ts';
import { store } from '../../state/store.ts';
import { shownBeside } from '../plan/shownIn.ts';
import { built } from './builds.ts';
import { goToSlide, show, shownSlides, slideNow } from './show.ts';

/*
 * On and back through a lecture: what is hidden is passed over.
 */

/** To the slide beside this one that is shown; at either end nothing happens. */
export const goBySlides = (by: 1 | -1): void =>
  goToSlide(shownBeside(shownSlides(show.getState()), show.getState().at, by));

/** To the next build of the slide, or back to the one before, and where there is none to the slide beside it; says which. */
export function goByBuilds(by: 1 | -1): 'build' | 'slide' {
  const slide = slideNow();
  const { scene } = store.getState();
  if (!slide || place.getState().isFresh || !built(slide, scene, by)) {
    goBySlides(by);
    return 'slide';
  }
  if (show.getState().started === null) show.setState({ started: Date.now() });
  move((old) => built(slide, old, by) ?? old);
  return 'build';
}

/** To the first shown slide of the chapter after that has any, or before: first to the beginning of this one. */
export function goByChapters(by: 1 | -1): void {
  const { lecture, at } = show.getState();
  if (!lecture) return;
  const shown = shownSlides(show.getState());
  const chapters = chaptersOf(lecture);
  const now = chapterAt(chapters, at);
  const firsts = chapters.map(({ first, count }) => {
    const next = shown.indexOf(true, first);
    return next < first + count ? next : -1;
  });
  const next =
    by > 0
      ? firsts.find((first, i) => i > now && first >= 0)
      : firsts.findLast((first, i) => i <= now && first >= 0 && first < at);
  if (next !== undefined) goToSlide(next);
}

/** To the first slide that is shown, or the last. */
export function goToEnd(end: 'first' | 'last'): void {
  const shown = shownSlides(show.getState());
  goToSlide(end === 'first' ? shown.indexOf(true) : shown.lastIndexOf(true));
}
