import { useStore as useZustand } from 'zustand';
import { addressHere, chooseAnswer, show } from './show.ts';

/** Stands before an answer that is marked, and not judged yet. No symbol of a text is this. */
const HELD = '\u0001';

export interface HeldAnswer {
  readonly chosen: string | null;
  /** Whether it is marked alone, so that others may still answer. */
  readonly isHeld: boolean;
  /** Marks an answer; what has been judged stays judged. */
  readonly choose: (id: string | null) => void;
  /** Judges the answer that is marked. */
  readonly tell: () => void;
}

/** The answer to the question of the slide that is shown, first marked, and judged when that is asked for. */
export function useHeldAnswer(): HeldAnswer {
  const said = useZustand(show, (state) => state.answers.get(addressHere(state)) ?? null);
  const isHeld = said?.startsWith(HELD) === true;
  const isTold = said !== null && !isHeld;
  const chosen = isHeld ? said.slice(HELD.length) : said;
  return {
    chosen,
    isHeld,
    choose: (id) => chooseAnswer(id === null || isTold ? id : HELD + id),
    tell: () => chooseAnswer(chosen),
  };
}
