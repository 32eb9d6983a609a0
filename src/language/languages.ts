import type { Words } from './words.ts';

export type LanguageId = Words['tag'];

/** Every language of the page, fetched when a reader wants it; the switch and the first visit choose from this table. */
const languages = {
  ko: async () => (await import('./ko.ts')).ko,
  en: async () => (await import('./en.ts')).en,
} as const satisfies Record<LanguageId, () => Promise<Words>>;

export const LANGUAGES = Object.keys(languages) as readonly LanguageId[];

const here = new Map<LanguageId, Words>();

/**
 * Fetches the words of a language, once.
 *
 * @throws where they cannot be fetched, as without a network; asking again tries again.
 */
export async function fetchWords(language: LanguageId): Promise<Words> {
  const words = here.get(language) ?? (await languages[language]());
  here.set(language, words);
  return words;
}

/** The words of a language that has been fetched. */
export function wordsOf(language: LanguageId): Words {
  const words = here.get(language);
  if (!words) throw new Error(`fetchWords('${language}') must come before its words are shown`);
  return words;
}

/** The best of our languages for a reader who prefers these, in order (as `navigator.languages`). */
export function preferredLanguage(wanted: readonly string[]): LanguageId {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const known = LANGUAGES.find((language) => language === base);
    if (known) return known;
  }
  return 'en';
}
