import { createContext, useContext } from 'react';
import type { Words } from './words.ts';

/** The words of the reader's language; the page provides them. */
export const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('no words here');
  return words;
}

/** The words of a part of the page that is fetched when it is asked for, and its words with it. */
export const useSection = <W>(table: Readonly<Record<Words['tag'], W>>): W => table[useWords().tag];
