import { shelf } from '../../deck/decks.ts';
import { writeSpot } from '../../lesson/spot.ts';
import { chapters } from '../../lesson/table.ts';
import { LESSON } from '../shown.ts';
import { recallChoice } from './keptChoices.ts';
import { type PlannedSlide, shownIn, shownNear } from './shownIn.ts';

/** The slides of a lecture, before what is on them is fetched. */
function slidesOf(lecture: string): readonly PlannedSlide[] {
  if (lecture === LESSON)
    return chapters.flatMap(({ id, steps }) =>
      Array.from({ length: steps }, (_, i) => ({
        address: writeSpot({ chapter: id, step: i }),
        chapter: i === 0 ? id : '',
        isHidden: false,
      })),
    );
  const own = shelf.getState().decks.find(({ id }) => id === lecture);
  return (own?.deck.slides ?? []).map((slide, i) => ({ ...slide, address: `${lecture}.${i + 1}` }));
}

/** The slide that a lecture begins with: the first that is shown; where none is, the first. */
export function beginningOfLecture(lecture: string): string {
  const slides = slidesOf(lecture);
  const first = shownNear(shownIn(slides, recallChoice(lecture)), 0);
  return slides[first]?.address ?? `${lecture}.1`;
}
