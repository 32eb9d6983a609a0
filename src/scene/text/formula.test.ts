import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFormula } from './formula.ts';

const at = (formula: string, t: number) => {
  const parsed = parseFormula(formula);
  return parsed.ok ? parsed.columns.map((column) => column(t)) : parsed;
};

describe('a formula of t', () => {
  test.each([
    ['sin(2 pi t / 20)', Math.sin((2 * Math.PI * 3) / 20)],
    ['0.5*cos(t/3)+1', 0.5 * Math.cos(1) + 1],
    ['2(t+1)', 8],
    ['-t^2', -9],
    ['2^3^2', 512],
    ['t mod 2', 1],
    ['-1 % 3', 2],
    ['3sin(t)', 3 * Math.sin(3)],
    ['2e', 2 * Math.E],
    ['1e3', 1000],
    ['6 ÷ 2 × t − 1', 8],
    ['max(1, t, 2)', 3],
    ['2π', 2 * Math.PI],
  ])('%s is what mathematics says', (formula, expected) => {
    expect(at(formula, 3)).toEqual([expect.closeTo(expected, 12)]);
  });

  test('has a column for each part between semicolons', () => {
    expect(at('t; 2t;', 4)).toEqual([4, 8]);
  });

  test.each([
    ['', 'empty', 0],
    ['sin(t', 'unclosed', 3],
    ['sin t', 'unexpected', 4],
    ['2 +', 'unexpected', 3],
    ['foo(t)', 'unknownName', 0],
    ['t $ 2', 'unexpected', 2],
    ['t;t;t;t;t;t;t;t;t', 'tooMany', 15],
    ['('.repeat(150), 'tooLong', 64],
    ['t+'.repeat(150), 'tooLong', 200],
    ['constructor', 'unknownName', 0],
  ])('%s is refused with its place', (formula, problem, place) => {
    expect(parseFormula(formula)).toMatchObject({ ok: false, problem, at: place });
  });

  test('any text is a formula or a named mistake inside it', () => {
    const odd = fc.array(fc.constantFrom(...'t 2.e()+-*/^%;,', 'sin', 'pi', 'mod', '가', '\ud800'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          odd.map((parts) => parts.join('')),
        ),
        (text) => {
          const parsed = parseFormula(text);
          if (parsed.ok)
            for (const column of parsed.columns) expect(typeof column(1)).toBe('number');
          else expect(parsed.at).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('noise looks random, stays within 1, and is the same every time', () => {
    const drawn = Array.from({ length: 500 }, (_, t) => at('noise(t)', t) as number[]).flat();
    expect(drawn).toEqual(Array.from({ length: 500 }, (_, t) => at('noise(t)', t)).flat());
    expect(Math.max(...drawn.map(Math.abs))).toBeLessThanOrEqual(1);
    expect(Math.abs(drawn.reduce((a, b) => a + b, 0) / 500)).toBeLessThan(0.15);
  });
});
