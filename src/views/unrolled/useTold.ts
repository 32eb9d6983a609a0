import type { Told } from '../../engine/run/told.ts';
import type { Trace } from '../../engine/run/trace.ts';
import { hasManyAnswers } from '../../engine/run/vast.ts';
import { toldAt } from '../../state/answers.ts';
import { useStore } from '../../state/useStore.ts';

/**
 * What is told of the answers of a timestep where there are very many: `waiting` until that is made, null where a run
 * has all of them.
 */
export function useTold(trace: Trace, t: number): Told | 'waiting' | null {
  return useStore(() => (hasManyAnswers(trace.network) ? (toldAt(trace, t) ?? 'waiting') : null));
}
