import { MAX_SLIDES } from '../../deck/deck.ts';
import { readMinutes } from '../../deck/settings.ts';
import type { ShownSlide } from '../shown.ts';

/**
 * What a lecturer has chosen of a lecture, beside what its slides say of themselves. Slides are known by `keyOf`, which
 * stays when they are moved, or told in another language.
 */
export interface Choice {
  /** The chapters that are left out, by their first slides. */
  readonly chapters: readonly string[];
  /** The slides that are left out one by one, where the lecture cannot be edited. */
  readonly slides: readonly string[];
  /** The minutes that slides are given, where the lecture cannot be edited. */
  readonly minutes: readonly (readonly [slide: string, minutes: number])[];
  /** How many minutes all of it is to take; null: as long as its slides. */
  readonly length: number | null;
}

/** Nothing is left out, and nothing said of minutes. */
export const WHOLE: Choice = { chapters: [], slides: [], minutes: [], length: null };

/** No lecture is planned to be shorter, in minutes. */
export const LEAST_LENGTH = 1;

/** The name by which a choice knows a slide. */
export const keyOf = ({ id, address }: Pick<ShownSlide, 'id' | 'address'>): string => id ?? address;

/** The name by which a choice knows a chapter, of its first slide: in the lesson it stays when steps come before that. */
export const chapterKeyOf = ({ id, address }: Pick<ShownSlide, 'id' | 'address'>): string =>
  id ?? address.replace(/\.\d+$/, '.1');

const put = (list: readonly string[], key: string, isIn: boolean): readonly string[] => [
  ...list.filter((each) => each !== key),
  ...(isIn ? [key] : []),
];

/** Chapters, by their first slides, shown or left out. */
export const withChapters = (
  choice: Choice,
  keys: readonly string[],
  isShown: boolean,
): Choice => ({
  ...choice,
  chapters: keys.reduce((list, key) => put(list, key, !isShown), choice.chapters),
});

export const withSlideShown = (choice: Choice, key: string, isShown: boolean): Choice => ({
  ...choice,
  slides: put(choice.slides, key, !isShown),
});

/** A slide with minutes; null: as long as its words take. */
export const withMinutes = (choice: Choice, key: string, minutes: number | null): Choice => ({
  ...choice,
  minutes: [
    ...choice.minutes.filter(([each]) => each !== key),
    ...(minutes === null ? [] : [[key, minutes] as const]),
  ],
});

/** What came from another window, or was kept, as a choice; null where it is none. Never throws. */
export function readChoice(data: unknown): Choice | null {
  if (typeof data !== 'object' || data === null) return null;
  const { chapters, slides, minutes, length } = data as Readonly<Record<string, unknown>>;
  if (!isList(chapters) || !isList(slides) || !isList(minutes)) return null;
  const given = minutes.flatMap((pair): (readonly [string, number])[] => {
    const [key, value] = isList(pair) ? pair : [];
    const read = minutesOf(value);
    return isKey(key) && read !== null ? [[key, read]] : [];
  });
  const whole = minutesOf(length);
  return {
    chapters: [...new Set(chapters.filter(isKey))],
    slides: [...new Set(slides.filter(isKey))],
    minutes: [...new Map(given)],
    length: whole !== null && whole >= LEAST_LENGTH ? whole : null,
  };
}

const minutesOf = (value: unknown): number | null =>
  typeof value === 'number' ? readMinutes(String(value)) : null;

const isList = (data: unknown): data is readonly unknown[] =>
  Array.isArray(data) && data.length <= MAX_SLIDES;

/** A slide's address, or its name in a deck. */
const isKey = (key: unknown): key is string =>
  typeof key === 'string' && /^[\w-]{1,40}(?:\.\d{1,4})?$/.test(key);
