/*
 * Few scenes read a formula of t: what reads it is fetched with the first of them, and makes itself known here.
 */

/** Why a formula cannot be read. */
export type FormulaProblem =
  | 'empty'
  | 'tooLong'
  | 'unexpected'
  | 'unknownName'
  | 'unclosed'
  | 'tooMany';

/** A formula of t, one function a column; or where and why it cannot be read. */
export type ParsedFormula =
  | {
      readonly ok: true;
      readonly columns: readonly ((t: number) => number)[];
      readonly text: string;
    }
  | {
      readonly ok: false;
      /** Index in the text. */
      readonly at: number;
      readonly problem: FormulaProblem;
      readonly found: string;
    };

type ReadFormula = (text: string) => ParsedFormula;

let known: ReadFormula | null = null;

export const bringFormulas = (read: ReadFormula): void => {
  known = read;
};

export const areFormulasHere = (): boolean => known !== null;

/** @throws Error where what reads formulas has not been fetched. */
export function readFormula(text: string): ParsedFormula {
  if (!known) throw new Error('what reads formulas is not here yet');
  return known(text);
}
