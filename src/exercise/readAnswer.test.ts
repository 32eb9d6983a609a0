import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnswer } from './readAnswer.ts';

const readFrom = (text: string) => {
  const typed = readAnswer(text);
  return typed.kind === 'number' ? typed.value : typed.kind;
};

test('a number is read as people write it', () => {
  for (const [text, value] of [
    ['0.46', 0.46],
    ['0,46', 0.46],
    ['.46', 0.46],
    ['-0.46', -0.46],
    ['−0.46', -0.46],
    ['–0,46', -0.46],
    ['－０．４６', -0.46],
    ['ー0.46', -0.46],
    ['٠٫٤٦', 0.46],
    ['1e-3', 0.001],
    ['1E−3', 0.001],
    ['3/4', 0.75],
    ['-1/2', -0.5],
    ['46%', 0.46],
    [' 0.46 ', 0.46],
    ['= 0.46', 0.46],
    ['(0.46)', 0.46],
    ['+0.46', 0.46],
    ['1,234.5', 1234.5],
    ['영점사육', 0.46],
    ['마이너스 0.46', -0.46],
    ['마이너스 영점 사육', -0.46],
    ['공점오', 0.5],
    ['0。46', 0.46],
  ] as const)
    expect(readFrom(text), text).toBe(value);
});

test('what is no number is said to be none', () => {
  for (const text of ['', '   ']) expect(readFrom(text), text).toBe('empty');
  for (const text of [
    'half',
    '반',
    '0.4.6',
    '1/0',
    '--1',
    '1e999',
    'NaN',
    'Infinity',
    '?',
    '.',
    '-',
    '이다',
  ])
    expect(readFrom(text), text).toBe('unreadable');
});

test('every decimal that is typed comes back, with its digits', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999, max: 99_999 }),
      fc.integer({ min: 0, max: 4 }),
      (n, digits) => {
        const text = (n / 10 ** digits).toFixed(digits);
        expect(readAnswer(text)).toEqual({ kind: 'number', value: Number(text) + 0, digits });
        expect(readAnswer(text.replace('.', ','))).toEqual(readAnswer(text));
      },
    ),
  );
});

test('no text breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(['number', 'empty', 'unreadable']).toContain(readAnswer(text).kind);
    }),
  );
});
