import { createStore } from 'zustand/vanilla';
import { fetchWords } from '../language/languages.ts';
import type { LanguageId } from '../language/preferred.ts';
import { local } from '../state/local.ts';
import { embedding } from './embed/embedding.ts';
import { PREFERENCES, type Preferences, readPreferences, THEMES } from './preferred.ts';

export const preferences = createStore<Preferences>()(() => {
  const own = readPreferences(() => local.get(PREFERENCES), navigator.languages);
  // What a page around this one asks for holds for its frame, and is not kept.
  return { language: embedding?.language ?? own.language, theme: embedding?.theme ?? own.theme };
});

/**
 * Only what was chosen here is written over what is kept: another tab may have chosen something else, and a newer version
 * keeps more. Storage may be forbidden or full; then the choice holds until the page is left.
 */
preferences.subscribe((state, old) => {
  const chosen = Object.entries(state).filter(
    ([key, value]) => old[key as keyof Preferences] !== value,
  );
  try {
    const kept: unknown = JSON.parse(local.get(PREFERENCES) ?? 'null');
    const others = typeof kept === 'object' && kept !== null ? kept : state;
    local.set(PREFERENCES, JSON.stringify({ ...others, ...Object.fromEntries(chosen) }));
  } catch {}
});

/** @throws where the words of that language cannot be fetched; the page then keeps the one it has. */
export async function setLanguage(language: LanguageId): Promise<void> {
  await fetchWords(language);
  preferences.setState({ language });
}

export const nextTheme = () =>
  preferences.setState(({ theme }) => ({
    theme: THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system',
  }));
