import { isEqual } from '../../scene/document/equal.ts';
import type { Choice } from '../plan/choice.ts';
import { chooseAnswer, type Show, show } from './show.ts';

/** What is shown besides the scene, and by every window of a lecture alike. */
export function sharedOf(state: Show) {
  const { lecture, at, isBlack, details, started, panel, answers, choice } = state;
  const answer = answers.get(lecture?.slides[at]?.address ?? '') ?? null;
  return { isBlack, details, started, code: panel === 'code', answer, choice };
}

/** The same as another window says it, which may say nothing of what was chosen of the lecture: that stays as it is. */
type Shared = Omit<ReturnType<typeof sharedOf>, 'choice'> & { readonly choice: Choice | null };

/** Shows what another window shows besides the scene. */
export function followShared(shared: Shared): void {
  const { isBlack, details, started, code, answer, choice } = shared;
  show.setState(({ panel, choice: old }) => ({
    isBlack,
    details,
    started,
    panel: code ? 'code' : panel === 'code' ? null : panel,
    // What is planned from it is not planned anew while nothing else is chosen.
    choice: choice && !isEqual(choice, old) ? choice : old,
  }));
  chooseAnswer(answer);
}
