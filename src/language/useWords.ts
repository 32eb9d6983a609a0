import { createContext, useContext } from 'react';
import { en } from './en.ts';
import type { Words } from './words.ts';

/** The words of the reader's language; the page provides them. */
export const WordsContext = createContext<Words>(en);

export const useWords = (): Words => useContext(WordsContext);
