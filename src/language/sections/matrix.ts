import type { Block } from '../../scene/text/parseBlock.ts';

/** Words of the matrix editor. */
export interface MatrixWords {
  readonly title: string;
  readonly which: string;
  readonly hint: string;
  readonly close: string;
  readonly radius: string;
  readonly noRadius: string;
  readonly badRadius: string;
  readonly sigma: string;
  readonly scope: string;
  readonly whole: string;
  readonly row: (row: number) => string;
  readonly kinds: Readonly<Record<'identity' | 'orthogonal' | 'zero', string>>;
  readonly factor: string;
  /** What was set, in a row or (null) the whole. */
  readonly set: (kind: string, row: number | null) => string;
  readonly scaled: (factor: number, row: number | null) => string;
  readonly pasted: (rows: number, columns: number) => string;
  readonly copied: string;
  readonly refused: (block: Extract<Block, { ok: false }>) => string;
  readonly wrongShape: (
    rows: number,
    columns: number,
    roomRows: number,
    roomColumns: number,
    row: number,
    column: number,
  ) => string;
}
