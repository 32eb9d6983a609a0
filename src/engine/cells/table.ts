import type { Cell } from '../declare/cell.ts';
import { elman } from './elman.ts';
import { gru } from './gru.ts';
import { lstm } from './lstm.ts';

/** Every cell the engine knows; menus, links and files name them by these keys. */
export const cells = { rnn: elman, lstm, gru } as const satisfies Record<string, Cell>;

export type CellId = keyof typeof cells;
