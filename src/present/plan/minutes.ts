/** What is known of how long a slide takes. */
interface Spoken {
  readonly text: string;
  readonly notes: string;
  /** Whether there is a figure or a picture to be looked at. */
  readonly isSeen: boolean;
  /** Whether the room is asked something. */
  readonly isAsked: boolean;
}

/** How much is said in a minute by somebody who explains: words, and in Korean syllables. */
const WORDS = 130;
const SYLLABLES = 280;

/** The minutes that a slide takes of which nobody has said how many, in halves: as long as its words, and a look at it. */
export function usualMinutes({ text, notes, isSeen, isAsked }: Spoken): number {
  const said = `${text}\n${notes}`;
  const syllables = said.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const words =
    said.match(/[\p{L}\p{N}]+/gu)?.filter((word) => !/\p{Script=Hangul}/u.test(word)).length ?? 0;
  const minutes =
    syllables / SYLLABLES + words / WORDS + (isSeen ? 0.75 : 0.25) + (isAsked ? 1 : 0);
  return Math.max(0.5, Math.round(2 * minutes) / 2);
}

/** A slide as far as a plan speaks of it. */
export interface Planned {
  readonly isHidden: boolean;
  /** As it was said; null where nothing was. */
  readonly minutes: number | null;
  /** As it would be where nothing is said. */
  readonly usual: number;
}

/** How a lecture is planned, in minutes. */
export interface Plan {
  /** When each slide begins, from the beginning; one that is hidden takes none. */
  readonly begins: readonly number[];
  /** What each is given where it is shown. */
  readonly given: readonly number[];
  readonly sum: number;
}

/**
 * The plan of the slides that are shown. Where a length is planned for all, what is left of it beside the minutes that were
 * said is shared among the others by what they would usually take; where nothing is left, they get nothing.
 */
export function planOf(slides: readonly Planned[], length: number | null): Plan {
  const shown = slides.filter(({ isHidden }) => !isHidden);
  const sumOf = (of: (slide: Planned) => number) =>
    shown.reduce((sum, slide) => sum + of(slide), 0);
  const said = sumOf(({ minutes }) => minutes ?? 0);
  const usual = sumOf((slide) => (slide.minutes === null ? slide.usual : 0));
  const part = length === null || usual === 0 ? 1 : Math.max(0, length - said) / usual;
  const given = slides.map(({ minutes, usual }) => minutes ?? usual * part);
  const begins: number[] = [];
  let sum = 0;
  slides.forEach(({ isHidden }, i) => {
    begins.push(sum);
    if (!isHidden) sum += given[i] ?? 0;
  });
  return { begins, given, sum };
}

/** The same with what is said of all of it. */
export interface PlanOfLength extends Plan {
  /** How long all of it is to take; null where nothing is said. */
  readonly length: number | null;
  /** How long it would take if no length were planned for all. */
  readonly usual: number;
}

export const planOfLength = (slides: readonly Planned[], length: number | null): PlanOfLength => ({
  ...planOf(slides, length),
  length,
  usual: planOf(slides, null).sum,
});

/**
 * How a lecture stands against its plan, in minutes: above 0 ahead, below 0 behind, 0 while the time spent lies within what
 * the plan gives the slide shown.
 */
export function paceOf({ begins, sum }: Plan, at: number, spent: number): number {
  const from = begins[at] ?? 0;
  const to = begins[at + 1] ?? sum;
  if (spent < from) return from - spent;
  return spent > to ? to - spent : 0;
}

/** Minutes as they are written: `2`, `2.5`; to tenths where they were shared out. */
export const minutesText = (minutes: number): string => String(Math.round(10 * minutes) / 10);
