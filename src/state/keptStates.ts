import type { TrainingState } from '../training/trainingRun.ts';

/** States of a training to come back to, the oldest first; those between are thinned out as they become many. */
export interface KeptStates {
  /** A state is kept at each multiple of so many updates, and the newest. */
  readonly every: number;
  readonly states: readonly TrainingState[];
}

/** Bytes that all states of a training may take together. */
const MOST_BYTES = 48e6;
export const MOST_STATES = 400;
/** Even of the largest network, the start and a few moments. */
const LEAST_STATES = 4;

export const firstStates = (start: TrainingState): KeptStates => ({ every: 1, states: [start] });

/**
 * With further states, of which `newest` is the last; where they are too many, every second goes, and fewer are kept from
 * then on.
 */
export function withStates(
  kept: KeptStates,
  more: readonly TrainingState[],
  newest: TrainingState,
): KeptStates {
  let { every } = kept;
  const isKept = ({ updates }: TrainingState) => updates % every === 0 && updates < newest.updates;
  let states = [...kept.states, ...more].filter(isKept);
  while (states.length >= mostOf(newest)) {
    every *= 2;
    states = states.filter(isKept);
  }
  return { every, states: [...states, newest] };
}

const bytesOf = ({ weights, memory, carried }: TrainingState) =>
  8 * (weights.length + memory.length + (carried?.length ?? 0));

function mostOf(state: TrainingState): number {
  const bytes = bytesOf(state);
  return Math.max(LEAST_STATES, Math.min(MOST_STATES, Math.floor(MOST_BYTES / Math.max(1, bytes))));
}

/** Without the states after so many updates. */
export const statesUntil = ({ every, states }: KeptStates, updates: number): KeptStates => ({
  every,
  states: states.filter((state) => state.updates <= updates),
});

/** The state nearest to so many updates. */
export const nearestState = ({ states }: KeptStates, updates: number): TrainingState =>
  states.reduce((best, state) =>
    Math.abs(state.updates - updates) < Math.abs(best.updates - updates) ? state : best,
  );
