import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBlock } from './parseBlock.ts';
import { readDecimal } from './readDecimal.ts';

const rows = (text: string) => {
  const block = readBlock(text);
  return block.ok ? block.rows : block;
};

describe('a pasted block', () => {
  test.each([
    [
      '1\t2\n3\t4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['1,5\t2,5', [[1.5, 2.5]]],
    ['1,5;2', [[1.5, 2]]],
    ['1, 5', [[1, 5]]],
    ['1.5,2', [[1.5, 2]]],
    ['1 2 3', [[1, 2, 3]]],
    ['0,5', [[0.5]]],
    ['1\r\n2\r\n\r\n', [[1], [2]]],
    ['\u22120.5\n+2', [[-0.5], [2]]],
    ['1;2;', [[1, 2]]],
    ['1,2,3', [[1, 2, 3]]],
  ])('%j is read as one means it', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  test.each([
    ['', 'empty', 0, 0],
    [' \n\t\n', 'empty', 0, 0],
    ['time value\n1 2', 'notNumber', 0, 0],
    ['1\t2\n3\tx', 'notNumber', 1, 1],
    ['1\t\t2', 'notNumber', 0, 1],
    ['1 1e999', 'notFinite', 0, 1],
    ['1 2\n3', 'ragged', 1, 1],
  ])('%j is refused, with the place', (text, problem, row, column) => {
    expect(rows(text)).toMatchObject({ ok: false, problem, row, column });
  });

  test('any numbers come back as they were written', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const block = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(number, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(block, (numbers) => {
        expect(rows(numbers.map((row) => row.join('\t')).join('\n'))).toEqual(
          numbers.map((row) => row.map((value) => value + 0)),
        );
      }),
    );
  });

  test('any text is a block or a named problem', () => {
    const odd = fc.array(
      fc.constantFrom('1', ',', ';', '\t', '\n', ' ', '.', 'e', '-', '가', '\u2212'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          odd.map((parts) => parts.join('')),
        ),
        (text) => {
          const block = readBlock(text);
          if (block.ok)
            for (const row of block.rows) expect(row).toHaveLength(block.rows[0]?.length ?? 0);
          else expect(block.found.length).toBeLessThanOrEqual(40);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('one number as people type it', () => {
  expect(['0,5', '\u22121.25', '.5', '1e3', '1,5e2'].map(readDecimal)).toEqual([
    0.5, -1.25, 0.5, 1000, 150,
  ]);
  expect(readDecimal('1e999')).toBe(Number.POSITIVE_INFINITY);
  for (const typed of ['', 'abc', '1.2.3', '0x10', '--1']) expect(readDecimal(typed)).toBeNaN();
});

test('a cell of two million digits that is no number is refused, and does not hold the page', () => {
  const digits = '1'.repeat(1_999_990);
  expect(readBlock(`${digits}x`)).toMatchObject({ ok: false, problem: 'notNumber' });
  expect(readBlock(`1;${digits}..`)).toMatchObject({ ok: false, problem: 'notNumber', column: 1 });
});
