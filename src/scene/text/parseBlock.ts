import { readDecimal } from './readDecimal.ts';

/** Why a block of numbers cannot be read. */
export type BlockProblem = 'empty' | 'notNumber' | 'notFinite' | 'ragged' | 'tooLarge';

/** Numbers as they are copied from a spreadsheet, or where and why they cannot be read. */
export type Block =
  | { readonly ok: true; readonly rows: readonly (readonly number[])[] }
  | {
      readonly ok: false;
      readonly problem: BlockProblem;
      /** From 0, in the block. */
      readonly row: number;
      readonly column: number;
      /** What stands there. */
      readonly found: string;
    };

/** Of a block that is read. */
export const MOST_CHARACTERS = 2_000_000;
const SHOWN = 40;

/**
 * Reads rows of numbers, split by tabs, semicolons, commas or spaces, whichever comes first in this order. Where
 * commas do not split, they may be decimal commas. Takes any text and never throws.
 */
export function readBlock(source: string): Block {
  const refuse = (problem: BlockProblem, row = 0, column = 0, found = ''): Block => ({
    ok: false,
    problem,
    row,
    column,
    found: found.slice(0, SHOWN),
  });
  if (source.length > MOST_CHARACTERS) return refuse('tooLarge', 0, 0, String(source.length));
  const lines = source.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length === 0) return refuse('empty');
  const split = splitterOf(lines);
  const rows: number[][] = [];
  for (const [row, line] of lines.entries()) {
    const numbers: number[] = [];
    for (const [column, cell] of split(line).entries()) {
      const value = readDecimal(cell);
      if (Number.isNaN(value)) return refuse('notNumber', row, column, cell.trim());
      if (!Number.isFinite(value)) return refuse('notFinite', row, column, cell.trim());
      numbers.push(value);
    }
    if (rows[0] && rows[0].length !== numbers.length)
      return refuse('ragged', row, numbers.length, String(rows[0].length));
    rows.push(numbers);
  }
  return { ok: true, rows };
}

function splitterOf(lines: readonly string[]): (line: string) => readonly string[] {
  const all = lines.join('\n');
  const by = (separator: string) => (line: string) => withoutLast(line.split(separator));
  if (all.includes('\t')) return (line) => line.split('\t');
  if (all.includes(';')) return by(';');
  // "1, 5" is two numbers, and so is "1.5,2"; "1,5" alone, or with spaces between, has a decimal comma.
  const hasDecimalCommas = lines.every((line) =>
    line
      .trim()
      .split(/\s+/)
      .every((cell) => /^[-+\u2212]?\d*,\d+(e[-+]?\d+)?$|^[-+\u2212]?\d+$/i.test(cell)),
  );
  const hasOnePair = lines.every((line) => !/,[^,\s]*,/.test(line));
  if (all.includes(',') && !(hasDecimalCommas && hasOnePair)) return by(',');
  return (line) => line.trim().split(/\s+/);
}

/** A separator at the end of a line begins no cell. */
const withoutLast = (cells: readonly string[]) =>
  cells.length > 1 && cells[cells.length - 1]?.trim() === '' ? cells.slice(0, -1) : cells;
