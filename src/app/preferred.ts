import { LANGUAGES, type LanguageId, preferredLanguage } from '../language/preferred.ts';

export type Theme = 'light' | 'dark' | 'system';

/** What belongs to the reader rather than to the scene: kept on the device, never in a link. */
export interface Preferences {
  readonly language: LanguageId;
  readonly theme: Theme;
}

export const PREFERENCES = 'unrolled:preferences';
export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** What a reader prefers by what is kept, as `read` gives it, and else by the languages of the browser. */
export function readPreferences(
  read: () => string | null,
  languages: readonly string[],
): Preferences {
  const fallback = { language: preferredLanguage(languages), theme: 'system' } as const;
  try {
    const kept: unknown = JSON.parse(read() ?? 'null');
    if (typeof kept !== 'object' || kept === null) return fallback;
    const { language, theme } = kept as { language?: unknown; theme?: unknown };
    return {
      language: LANGUAGES.find((known) => known === language) ?? fallback.language,
      theme: THEMES.find((known) => known === theme) ?? fallback.theme,
    };
  } catch {
    return fallback;
  }
}
