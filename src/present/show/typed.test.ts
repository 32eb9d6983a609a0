import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTyped, writeTyped } from './typed.ts';

test('whatever numbers are typed on a slide arrive in the other window', () => {
  const text = fc.string().map((each) => each.replaceAll(/[=|]/g, ''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.boolean(), (texts, isGiven) => {
      const said = writeTyped({ texts, isGiven });
      if (said === null) expect([isGiven, texts.join('')]).toEqual([false, '']);
      else expect(readTyped(said)).toEqual({ texts, isGiven });
    }),
  );
});
