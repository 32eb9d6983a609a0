import { isEqual } from '../../scene/document/equal.ts';
import type { Choice } from '../plan/choice.ts';
import { addressHere, chooseAnswer, countHands, type Show, show } from './show.ts';

/** What is shown besides the scene, and by every window of a lecture alike. */
export function sharedOf(state: Show) {
  const { isBlack, details, started, panel, answers, hands, choice } = state;
  const address = addressHere(state);
  const answer = answers.get(address) ?? null;
  const counts = hands.get(address) ?? [];
  return { isBlack, details, started, code: panel === 'code', answer, hands: counts, choice };
}

/** The same as another window says it, which may say nothing of what was chosen of the lecture, or of hands: these stay. */
type Shared = Omit<ReturnType<typeof sharedOf>, 'choice' | 'hands'> & {
  readonly choice: Choice | null;
  readonly hands: readonly number[] | null;
};

/** Shows what another window shows besides the scene. */
export function followShared(shared: Shared): void {
  const { isBlack, details, started, code, answer, hands, choice } = shared;
  show.setState(({ panel, choice: old }) => ({
    isBlack,
    details,
    started,
    panel: code ? 'code' : panel === 'code' ? null : panel,
    // What is planned from it is not planned anew while nothing else is chosen.
    choice: choice && !isEqual(choice, old) ? choice : old,
  }));
  chooseAnswer(answer);
  if (hands) countHands(hands.length > 0 ? hands : null);
}
