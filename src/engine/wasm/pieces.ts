import type { Code, Frame } from './assembler.ts';
import { type Clock, eachStep } from './units.ts';

/** Part of what is computed: of one timestep, or, where that is quicker and nothing recurs, of all of them at once. */
export type Piece =
  | { readonly one: (frame: Frame, clock: Clock) => Code; readonly all?: (frame: Frame) => Code }
  | { readonly one?: undefined; readonly all: (frame: Frame) => Code };

/** Timestep by timestep, 1 forwards or -1 backwards, all pieces in each. */
export const recurrent = (
  frame: Frame,
  steps: number,
  direction: 1 | -1,
  pieces: readonly Piece[],
): Code =>
  pieces.length === 0
    ? []
    : eachStep(frame, steps, direction, (clock) =>
        pieces.map((piece) => piece.one?.(frame, clock) ?? []),
      );

/** Pieces whose timesteps do not depend on each other, one piece after the other. */
export function sideBySide(
  frame: Frame,
  steps: number,
  direction: 1 | -1,
  pieces: readonly Piece[],
): Code {
  const code: Code[] = [];
  let waiting: Piece[] = [];
  const flush = () => {
    code.push(recurrent(frame, steps, direction, waiting));
    waiting = [];
  };
  for (const piece of pieces)
    if (piece.all) {
      flush();
      code.push(piece.all(frame));
    } else waiting.push(piece);
  flush();
  return code;
}
