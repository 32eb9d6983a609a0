import { createStore } from 'zustand/vanilla';
import { local } from '../state/local.ts';
import { embedding } from './embed/embedding.ts';
import { PREFERENCES, type Preferences, readPreferences } from './preferred.ts';

export const preferences = createStore<Preferences>()(() => {
  const own = readPreferences(() => local.get(PREFERENCES), navigator.languages);
  // What a page around this one asks for holds for its frame, and is not kept.
  return { language: embedding?.language ?? own.language, theme: embedding?.theme ?? own.theme };
});
