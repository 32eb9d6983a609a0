import type { LanguageId } from './preferred.ts';
import type { Words } from './words.ts';

/** The words of every language, fetched when a reader wants it. */
const languages = {
  ko: async () => (await import('./ko.ts')).ko,
  en: async () => (await import('./en.ts')).en,
} as const satisfies Record<LanguageId & Words['tag'], () => Promise<Words>>;

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
  if (!words) throw new Error(`${language} is not here yet`);
  return words;
}
