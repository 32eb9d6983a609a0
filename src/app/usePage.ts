import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Words } from '../language/words.ts';
import { appearance } from '../state/appearance.ts';
import { preferences } from './preferences.ts';

/** What the page is called where it is installed. */
const MANIFESTS = { en: './manifest.webmanifest', ko: './manifest.ko.webmanifest' } as const;

/** Keeps the document's language, title and colours in step with the reader's choice. */
export function usePage(words: Words): void {
  const chosen = useStore(preferences, (state) => state.theme);
  const worn = useStore(appearance);
  const theme = worn.theme ?? chosen;
  useEffect(() => {
    document.documentElement.lang = words.tag;
    document.title = words.title;
    document.querySelector('meta[name="description"]')?.setAttribute('content', words.description);
    document.querySelector('link[rel="manifest"]')?.setAttribute('href', MANIFESTS[words.tag]);
  }, [words]);
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.contrast = worn.contrast;
    if (worn.room === null) delete dataset.room;
    else dataset.room = worn.room;
  }, [worn]);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const paint = () => {
      const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
      document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
      document
        .querySelector('meta[name="theme-color"]')
        ?.setAttribute('content', isDark ? '#191b24' : '#ffffff');
    };
    paint();
    dark.addEventListener('change', paint);
    return () => dark.removeEventListener('change', paint);
  }, [theme]);
}
