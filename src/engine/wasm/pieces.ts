import type { Code, Scope } from './assembler.ts';
import { type Clock, eachStep } from './units.ts';

/** Part of what is computed: of one timestep, or, where that is quicker and nothing recurs, of all of them at once. */
export type Piece =
  | { readonly one: (scope: Scope, clock: Clock) => Code; readonly all?: (scope: Scope) => Code }
  | { readonly one?: undefined; readonly all: (scope: Scope) => Code };

/** Timestep by timestep, 1 forwards or -1 backwards, all pieces in each. */
export const recurrent = (
  scope: Scope,
  steps: number,
  direction: 1 | -1,
  pieces: readonly Piece[],
): Code =>
  pieces.length === 0
    ? []
    : eachStep(scope, steps, direction, (clock) =>
        pieces.map((piece) => piece.one?.(scope, clock) ?? []),
      );

/** Pieces whose timesteps do not depend on each other, one piece after the other. */
export function sideBySide(
  scope: Scope,
  steps: number,
  direction: 1 | -1,
  pieces: readonly Piece[],
): Code {
  const code: Code[] = [];
  let waiting: Piece[] = [];
  const flush = () => {
    code.push(recurrent(scope, steps, direction, waiting));
    waiting = [];
  };
  for (const piece of pieces)
    if (piece.all) {
      flush();
      code.push(piece.all(scope));
    } else waiting.push(piece);
  flush();
  return code;
}
