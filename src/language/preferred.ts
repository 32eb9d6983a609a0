/** Every language of the page; the switch and the first visit choose from this list. */
export const LANGUAGES = ['ko', 'en'] as const;

export type LanguageId = (typeof LANGUAGES)[number];

/** The best of our languages for a reader who prefers these, in order (as `navigator.languages`). */
export function preferredLanguage(wanted: readonly string[]): LanguageId {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const known = LANGUAGES.find((language) => language === base);
    if (known) return known;
  }
  return 'en';
}
