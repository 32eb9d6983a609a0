import { expect, test } from 'vitest';
import { fitted, numbersFit } from './fitted.ts';

test('a text that fits stays as it is', () => {
  expect(fitted('a', 34, 13)).toMatchObject({ text: 'a', fontSize: 13 });
  expect(fitted('안녕', 34, 13)).toMatchObject({ text: '안녕', fontSize: 13 });
});

test('a text that is a little too long becomes smaller, and a longer one is shortened to its room', () => {
  const smaller = fitted('hello', 34, 13);
  expect(smaller.text).toBe('hello');
  expect(smaller.fontSize).toBeLessThan(13);
  for (const [text, shown] of [
    ['constructor', 'con…'],
    ['toString', 'toS…'],
    ['은닉 상태의 값', '은닉…'],
  ] as const)
    expect(fitted(text, 34, 13).text).toBe(shown);
});

test('a character is never cut in two', () => {
  const family = '\u{1f469}\u200d\u{1f467}';
  expect(fitted(family, 10, 20).text).toBe(family);
  expect(fitted(family.repeat(4), 40, 20).text).toBe(`${family}…`);
  expect(fitted('e\u0301'.repeat(9), 30, 20).text).toMatch(/^(?:e\u0301)+…$/);
});

test('a number is never shortened, which would make another number of it', () => {
  for (const number of ['\u22120.31', '1.00', '12.5 \u2026', '\u22124.1e\u22125']) {
    const { text, width } = fitted(number, 10, 12);
    expect(text).toBe(number);
    expect(width).toBeGreaterThan(10);
    expect(numbersFit(['1', number], 10, 12, 9)).toBe(false);
    expect(numbersFit(['1', number], 99, 12, 9)).toBe(true);
  }
});

test('something of a text is left in any room', () => {
  const { text, width } = fitted('constructor', 0, 13);
  expect(text).toBe('c…');
  expect(width).toBeGreaterThan(0);
  expect(fitted('', 30, 13)).toEqual({ text: '', fontSize: 13, width: 0 });
});

test('what tells nothing of a text claims the room of the whole: one letter, and a number that lacks digits', () => {
  const room = 20;
  for (const text of ['0.26', '\u22120.98', '1200', '1.5e\u22127', 'hello'])
    expect(fitted(text, room, 13, 12).width, text).toBeGreaterThan(room);
  expect(fitted('hello', 34, 13, 12).width).toBeLessThanOrEqual(34);
});
