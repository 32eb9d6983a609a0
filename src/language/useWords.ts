import { createContext, useContext } from 'react';
import { en } from './en.ts';
import type { Words } from './words.ts';

/** The words of the reader's language; the page provides them. */
export const WordsContext = createContext<Words>(en);

export const useWords = (): Words => useContext(WordsContext);

/** The words of a part of the page that is fetched when it is asked for, and its words with it. */
export const useSection = <W>(table: Readonly<Record<Words['tag'], W>>): W => table[useWords().tag];
