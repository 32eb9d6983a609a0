import type { CellId } from '../../src/engine/cells/table.ts';
import { fileParameters } from '../../src/engine/declare/torch.ts';

/** The engine's parameters that make up each of a reference case's, stacked by rows. */
export const caseParameters = (cell: CellId): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(fileParameters(cell)).map(([name, parts]) => [
      name.startsWith('head.') ? name : `rnn.${name}`,
      parts,
    ]),
  );
