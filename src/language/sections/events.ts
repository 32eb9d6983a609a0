import type { FormulaProblem } from '../../scene/text/formulas.ts';
import type { Block } from '../../scene/text/parseBlock.ts';

/** Words of numbers as input. */
export interface EventsWords {
  readonly title: string;
  readonly way: string;
  readonly wave: string;
  readonly typed: string;
  readonly drawn: string;
  readonly formula: string;
  readonly steps: string;
  readonly numbers: string;
  readonly size: (steps: number, columns: number) => string;
  readonly mistake: (problem: FormulaProblem, found: string) => string;
  readonly refused: (block: Extract<Block, { ok: false }>) => string;
  readonly tooWide: (columns: number, most: number) => string;
  readonly tooLong: (rows: number, most: number) => string;
  readonly draw: string;
  readonly preview: string;
  readonly howToDraw: string;
  readonly outside: (reach: string) => string;
}
