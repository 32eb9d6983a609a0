import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Words } from './words.ts';

/** Every language of the page; the switch and the first visit choose from this table. */
export const languages = { ko, en } as const satisfies Record<string, Words>;

export type LanguageId = keyof typeof languages;

/** The best of our languages for a reader who prefers these, in order (as `navigator.languages`). */
export function preferredLanguage(wanted: readonly string[]): LanguageId {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (base in languages) return base as LanguageId;
  }
  return 'en';
}
