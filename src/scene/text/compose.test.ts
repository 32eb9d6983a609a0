import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { compose } from './compose.ts';
import { readText } from './symbols.ts';

/** Marks of many classes, some of which begin anew or fall apart. */
const marks = [...'\u0301\u0323\u0334\u0345\u0308\u0344\u05b0\u064b\u0f71\u3099\u0903\u20dd\u0f73'];

test('a text with any number of marks is composed as browsers compose it', () => {
  const mark = fc.constantFrom(...marks);
  const run = fc.array(mark, { minLength: 60, maxLength: 300 }).map((all) => all.join(''));
  const text = fc.array(
    fc.oneof(run, fc.string({ unit: 'grapheme' }), fc.constantFrom('e', 'é', 'ệ')),
  );
  fc.assert(
    fc.property(
      text.map((parts) => parts.join('')),
      (given) => {
        expect(compose(given)).toBe(given.normalize('NFC'));
      },
    ),
    { numRuns: 200 },
  );
});

test('however many marks stand on a letter, none is left that must be moved past many', () => {
  const normalize = String.prototype.normalize;
  const out = vi.spyOn(String.prototype, 'normalize').mockImplementation(function (
    this: string,
    form,
  ) {
    // Above, then below: each of the second kind stands behind one that belongs behind it.
    expect(this.split('\u0301\u0323').length).toBeLessThan(40);
    return normalize.call(this, form);
  });
  const { symbols } = readText(`a${'\u0301\u0323'.repeat(1_500_000)}`);
  expect(out.mock.calls.length).toBeLessThan(100);
  out.mockRestore();
  expect(symbols[0]).toBe(`\u1ea1${'\u0323'.repeat(31)}`);
});
