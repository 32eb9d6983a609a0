import fc from 'fast-check';

/** Halves of characters that need two stand from here on, and are none by themselves. */
const HALVES = 0xd800;
const COUNT = 0x800;

/**
 * Any character of Unicode, assigned or not: the `unit` of a text that may be anything. fast-check's own, 'binary', takes a
 * second in every file that asks for it, to list them all.
 */
export const anyCharacter = fc.integer({ min: 0, max: 0x10ffff - COUNT }).map(
  (n) => String.fromCodePoint(n < HALVES ? n : n + COUNT),
  (text) => {
    const [character, more] = typeof text === 'string' ? [...text] : [];
    const code = character?.codePointAt(0);
    if (code === undefined || more !== undefined) throw new Error('not one character');
    if (code >= HALVES && code < HALVES + COUNT) throw new Error('half a character');
    return code < HALVES ? code : code - COUNT;
  },
);
