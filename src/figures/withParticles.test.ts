import { expect, test } from 'vitest';
import { withParticles } from './withParticles.ts';

const together = (text: string) => withParticles(text).filter((_, i) => i % 2 === 1);

test('a Korean particle stays on the line of the bracket, the sign or the quote before it', () => {
  expect(together('h_2 = (0.47, 0.94, \u22120.91, 0.75)입니다. 그다음은')).toEqual(['0.75)입니다']);
  expect(together('처음의 1%도 남지 않은 셀')).toEqual(['1%도']);
  expect(together('\u201chell\u201d까지 읽었습니다.')).toEqual(['\u201chell\u201d까지']);
  expect(together('64비트 실수는 (끝) 있습니다')).toEqual([]);
});

test('a text stays what it was, and of a long word only the end is kept on a line', () => {
  const long = `\u201c${'a'.repeat(500)}\u201d까지 읽었습니다.`;
  expect(withParticles(long).join('')).toBe(long);
  for (const piece of together(long)) expect(piece.length).toBeLessThan(20);
});
