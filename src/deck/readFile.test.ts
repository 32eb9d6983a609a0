import { expect, test } from 'vitest';
import { wrongOf } from './readFile.ts';

const file = (text: string | Uint8Array<ArrayBuffer>) => new Blob([text]);

test('a file that is no deck is known for one before anybody is taken to the decks, and why', async () => {
  expect(await wrongOf(file('just words'))).toMatchObject({ kind: 'noSlides' });
  expect(await wrongOf(file(''))).toMatchObject({ kind: 'noSlides' });
  expect(await wrongOf(file(new Uint8Array([0xff, 0x80, 0x00, 0xfe])))).toMatchObject({
    kind: 'strangeText',
  });
  // One of which something is left out is a deck: its room says what.
  expect(await wrongOf(file('before\n## a\n[figure](#v=1&end)'))).toBeNull();
  expect(
    await wrongOf({ size: 1e9, arrayBuffer: () => Promise.reject(new Error('read')) }),
  ).toMatchObject({ kind: 'tooBig' });
});
