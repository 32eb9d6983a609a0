import { createStore } from 'zustand/vanilla';
import {
  fetchWords,
  LANGUAGES,
  type LanguageId,
  preferredLanguage,
} from '../language/languages.ts';
import { local } from '../state/local.ts';
import { embedding } from './embed/embedding.ts';

export type Theme = 'light' | 'dark' | 'system';

/** What belongs to the reader rather than to the scene: kept on the device, never in a link. */
export interface Preferences {
  readonly language: LanguageId;
  readonly theme: Theme;
}

const KEY = 'unrolled:preferences';
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

export const preferences = createStore<Preferences>()(() => {
  const own = recall();
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
    const kept: unknown = JSON.parse(local.get(KEY) ?? 'null');
    const others = typeof kept === 'object' && kept !== null ? kept : state;
    local.set(KEY, JSON.stringify({ ...others, ...Object.fromEntries(chosen) }));
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

function recall(): Preferences {
  const fallback = { language: preferredLanguage(navigator.languages), theme: 'system' } as const;
  try {
    const kept: unknown = JSON.parse(local.get(KEY) ?? 'null');
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
