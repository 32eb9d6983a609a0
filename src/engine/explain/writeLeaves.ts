import { exact, readBack } from './decimal.ts';
import type { Formula, LinePiece } from './formula.ts';

/** Weights and inputs with at most so many digits after the point are shown whole. */
const GIVEN_DIGITS = 4;

/** How many digits stand after the point. */
export const digitsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/**
 * A formula with its numbers, in the fewest digits from which the result comes out. Where it comes out half way between
 * two that can be written, the last bits say to which it is rounded, and they depend on the order in which a calculator
 * goes: then more digits are better, unless no number of them helps.
 */
export function writeLeaves(
  { leaves, evaluate, write }: Formula,
  writeNumber: (value: number, digits: number) => string,
  mostDigits: number,
  isResult: (value: number) => boolean,
): readonly LinePiece[] {
  const piecesOf = (texts: readonly string[]) =>
    write(
      texts.map(
        (text, i): LinePiece => ({ kind: 'number', text, address: leaves[i]?.address ?? '' }),
      ),
    );
  let onTheEdge: readonly string[] | null = null;
  for (let digits = 2; ; digits++) {
    const texts = leaves.map(({ value, isGiven }) =>
      isGiven && digitsOf(exact(value)) <= GIVEN_DIGITS ? exact(value) : writeNumber(value, digits),
    );
    const numbers = texts.map(readBack);
    const value = evaluate(numbers);
    // Rounding is as large as the largest of the numbers makes it, though they may cancel.
    const last = 1e-12 * Math.max(Math.abs(value), ...numbers.map(Math.abs));
    if (isResult(value - last) && isResult(value + last)) return piecesOf(texts);
    if (isResult(value)) onTheEdge ??= texts;
    if (digits === mostDigits) return piecesOf(onTheEdge ?? texts);
  }
}
