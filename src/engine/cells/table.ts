import type { Cell, Option } from '../declare/cell.ts';
import { elman } from './elman.ts';
import { gru } from './gru.ts';
import { lstm } from './lstm.ts';

const declared = { rnn: elman, lstm, gru } as const satisfies Record<string, Cell>;

export type CellId = keyof typeof declared;

/** Every cell the engine knows; menus, links and files name them by these keys. */
export const cells: Readonly<Record<CellId, Cell>> = declared;

/** The phases that a cell has of its own, whatever its options are. */
export type CellPhase<C extends CellId> = ReturnType<
  (typeof declared)[C]['operations']
>[number]['phase'];

/** Whether a cell leaves something open. */
export const hasOption = (cell: CellId, option: Option): boolean =>
  cells[cell].has?.includes(option) ?? false;
