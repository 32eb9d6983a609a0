import type { CellId } from '../../src/engine/cells/table.ts';
import { torchParameters } from '../../src/engine/declare/torch.ts';

/** The engine's value for each intermediate that the reference cases call `inner`. */
export const torchInner: Readonly<Record<CellId, Readonly<Record<string, string>>>> = {
  rnn: { pre: 'a' },
  lstm: { i: 'i', f: 'f', g: 'g', o: 'og' },
  gru: { r: 'r', z: 'zg', n: 'n' },
};

/** The engine's parameters that make up each of a reference case's, stacked by rows. */
export function caseParameters(
  cell: CellId,
  peepholes: boolean,
): Readonly<Record<string, readonly string[]>> {
  const named = Object.entries(torchParameters(cell)).map(
    ([name, parts]) => [name.startsWith('head.') ? name : `rnn.${name}`, parts] as const,
  );
  return {
    ...(peepholes && {
      'rnn.peephole_i': ['p_i'],
      'rnn.peephole_f': ['p_f'],
      'rnn.peephole_o': ['p_o'],
    }),
    ...Object.fromEntries(named),
  };
}
