import { remember } from '../../scene/read/memo.ts';
import { toldText } from '../lessonLecture.ts';
import type { Lecture, ShownSlide } from '../shown.ts';
import { type Choice, keyOf } from './choice.ts';
import { type PlanOfLength, planOfLength, usualMinutes } from './minutes.ts';
import { shownIn } from './shownIn.ts';

/** The minutes that a slide takes of which nobody has said how many. */
const usualOf = (slide: ShownSlide): number =>
  usualMinutes({
    text: toldText(slide),
    notes: slide.notes,
    isSeen: slide.hasFigure || slide.picture !== null,
    isAsked: slide.step?.question !== undefined,
  });

/** How a lecture is planned. */
export interface LecturePlan extends PlanOfLength {
  readonly shown: readonly boolean[];
  /** The minutes that were said of each slide. */
  readonly minutes: readonly (number | null)[];
  /** Whether anybody has said how long it, or a slide that is shown, takes: to keep to guesses alone nobody has planned. */
  readonly isPlanned: boolean;
}

/** The plan of a lecture of which something was chosen. */
export const lecturePlan = remember(({ slides }: Lecture, choice: Choice): LecturePlan => {
  const { length } = choice;
  const shown = shownIn(slides, choice);
  const said = new Map(choice.minutes);
  const minutes = slides.map((slide) => said.get(keyOf(slide)) ?? slide.minutes);
  const planned = slides.map((slide, i) => ({
    isHidden: !shown[i],
    minutes: minutes[i] ?? null,
    usual: usualOf(slide),
  }));
  const isPlanned = length !== null || minutes.some((each, i) => each !== null && shown[i]);
  return { ...planOfLength(planned, length), shown, minutes, isPlanned };
});
