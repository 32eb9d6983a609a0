import { useStore as useZustand } from 'zustand';
import { show } from '../show/show.ts';
import type { Lecture } from '../shown.ts';
import { type LecturePlan, lecturePlan } from './lecturePlan.ts';
import { shownIn, shownPart } from './shownIn.ts';

const useChoice = () => useZustand(show, (state) => state.choice);

/** How the lecture that is given is planned. */
export const useLecturePlan = (lecture: Lecture): LecturePlan => lecturePlan(lecture, useChoice());

/** Of each of its slides, whether the show comes to it by itself. */
export const useShown = ({ slides }: Lecture): readonly boolean[] => shownIn(slides, useChoice());

/** The lecture as its audience counts it. */
export const useShownPart = (lecture: Lecture): Lecture => shownPart(lecture, useChoice());
