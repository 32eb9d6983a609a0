import { expect, test } from 'vitest';
import { decodeText } from './decodeText.ts';

const bytes = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

test.each([
  ['UTF-8', 'UTF-8', 'ec9588eb8595', '안녕'],
  ['UTF-8 with its mark, which is no letter', 'UTF-8', 'efbbbfec9588', '안'],
  ['ASCII', 'UTF-8', '68656c6c6f', 'hello'],
  ['nothing at all', 'UTF-8', '', ''],
  ['UTF-16, as the Editor of Windows writes it', 'UTF-16', 'fffe48c555b1', '안녕'],
  ['UTF-16, the other way round', 'UTF-16', 'feffc548b155', '안녕'],
  ['EUC-KR', 'EUC-KR', 'bec8b3e72c2068656c6c6f0a', '안녕, hello\n'],
])('%s is read', (_, encoding, hex, text) => {
  expect(decodeText(bytes(hex))).toEqual({ text, encoding });
});

test.each([
  ['Latin-1', '6e61ef7665'],
  ['Shift_JIS', '82b182f182c982bf82cd'],
  ['EUC-JP', 'a4b3a4f3a4cba4c1a4cf'],
  ['GBK', 'c4e3bac3cac0bde7'],
  ['KOI8-R', 'f0d2c9d7c5d4'],
  ['UTF-16 without its mark', '68006500'],
  ['UTF-16 cut in the middle of a letter', 'fffe48c555'],
  ['a picture', '89504e470d0a1a0a0000000d'],
])('%s is not taken for Korean, nor for anything else', (_, hex) => {
  expect(decodeText(bytes(hex))).toBe(null);
});
