import { fetchWords } from '../language/languages.ts';
import type { LanguageId } from '../language/preferred.ts';
import { local } from '../state/local.ts';
import { preferences } from './preferences.ts';
import { PREFERENCES, type Preferences, THEMES } from './preferred.ts';

/*
 * What a reader prefers is changed in the menu, which comes with what stands around the stage.
 */

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
