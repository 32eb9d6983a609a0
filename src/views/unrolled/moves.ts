import type { CellMoves, cellMoves } from './cellMoves.ts';

/*
 * How vectors move in an open cell is found by what draws things on their way: fetched before anything moves, it makes
 * itself known here.
 */

let known: typeof cellMoves | null = null;

export const bringMoves = (moves: typeof cellMoves): void => {
  known = moves;
};

/** What moves while a phase is made; null before anything can. */
export const movesIn = (...of: Parameters<typeof cellMoves>): CellMoves | null =>
  known?.(...of) ?? null;
