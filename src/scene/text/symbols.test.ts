import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { MAX_STEPS, MAX_SYMBOL_LENGTH } from '../document/scene.ts';
import { anyCharacter } from '../fuzz/anyCharacter.ts';
import { readText, vocabularyOf } from './symbols.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a symbol is what a reader takes for one character', () => {
  expect(readText('안녕').symbols).toEqual(['안', '녕']);
  expect(readText('a👨‍👩‍👧🇰🇷').symbols).toEqual(['a', '👨‍👩‍👧', '🇰🇷']);
  expect(readText('a\r\nb\0').symbols).toEqual(['a', '\r\n', 'b', '\0']);
});

test('the same word is the same symbols, however it was typed', () => {
  expect(readText('안녕'.normalize('NFD'))).toEqual(readText('안녕'));
});

test('a broken half of an emoji becomes the replacement character', () => {
  expect(readText('a\ud83d').symbols).toEqual(['a', '\ufffd']);
});

test('the first 2,000 symbols are read, and the rest is counted', () => {
  const read = readText('ab'.repeat(1500));
  expect(read.symbols).toHaveLength(MAX_STEPS);
  expect(read.text).toHaveLength(MAX_STEPS);
  expect(read.dropped).toBe(1000);
});

test('a pasted book takes no longer than a page', () => {
  expect(readText('안'.repeat(5_000_000)).symbols).toHaveLength(MAX_STEPS);
});

test('a pile of accents is cut into symbols of bounded length', () => {
  const { symbols, text } = readText(`a${'\u0301'.repeat(100)}b`);
  for (const symbol of symbols) expect(symbol.length).toBeLessThanOrEqual(MAX_SYMBOL_LENGTH);
  expect(symbols.join('')).toBe(text);
  expect(symbols.at(-1)).toBe('b');
});

test('the vocabulary of a text has each symbol once, as they first appear', () => {
  expect(vocabularyOf('hello')).toEqual(['h', 'e', 'l', 'o']);
});

test('a browser that cannot split into grapheme clusters splits into code points', async () => {
  vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
  vi.resetModules();
  const { readText } = await import('./symbols.ts');
  expect(readText('a🙂\r\n안').symbols).toEqual(['a', '🙂', '\r\n', '안']);
});

test('reading what was read changes nothing, whatever the text', () => {
  const pieces = fc.constantFrom(
    'a',
    '\u0301',
    '\ud83d',
    '\u200d',
    '👧',
    '🇰',
    '\r',
    '\n',
    'ᄒ',
    'ᅡ',
    'क',
    '्',
  );
  const unit = fc.oneof(pieces, fc.string({ unit: anyCharacter, maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 90 }), (units) => {
      const { text, symbols } = readText(units.join(''));
      expect(readText(text)).toEqual({ text, symbols, dropped: 0 });
      expect(text.normalize('NFC')).toBe(text);
      expect(symbols.join('')).toBe(text);
    }),
    { numRuns: 500 },
  );
});
