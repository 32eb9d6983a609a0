import { MAX_DATA_LENGTH } from '../document/training.ts';
import { compose } from './compose.ts';
import { wellFormed } from './symbols.ts';

/** A text to learn as a scene holds it: NFC, well-formed, lines split by line feeds, at most MAX_DATA_LENGTH long. */
export function dataText(text: string): { readonly text: string; readonly dropped: number } {
  const near = compose(wellFormed(text.slice(0, MAX_DATA_LENGTH).replace(/\r\n?/g, '\n')));
  // Composing can make a text longer, and cutting must not leave half a character.
  const kept = near.length > MAX_DATA_LENGTH ? withoutHalf(near.slice(0, MAX_DATA_LENGTH)) : near;
  return {
    text: kept,
    dropped: Math.max(0, text.length - MAX_DATA_LENGTH) + near.length - kept.length,
  };
}

const withoutHalf = (text: string) => compose(text.replace(/\p{Surrogate}$/u, ''));
