import { READING } from '../../engine/declare/phases.ts';
import type { OperationKind } from '../../engine/operations/table.ts';
import type { Scene } from '../document/scene.ts';
import { phasesAtStep } from '../read/derive.ts';

/** What can be seen to happen as a phase is made. */
export const ACTS = ['carry', 'multiply', 'add', 'squash', 'emit'] as const;
export type Act = (typeof ACTS)[number];

/** What an operation is seen to do: a vector travels to its matrix, terms merge, numbers slide along a function. */
const OF_OPERATION: Readonly<Record<OperationKind, readonly Act[]>> = {
  times: ['carry', 'multiply'],
  sum: ['add'],
  multiply: ['multiply'],
  complement: ['squash'],
  apply: ['squash'],
  join: ['carry'],
  lookup: ['carry'],
  exponentiate: ['squash'],
  normalise: ['squash'],
  largest: ['emit'],
  threshold: ['emit'],
};

/** The acts of the phase of the cursor, in the order in which they happen. */
export function actsOfPhase(scene: Scene): readonly Act[] {
  const { t, phase } = scene.cursor;
  if (phase === READING) return ['carry'];
  const here = phasesAtStep(scene, t).find(({ id }) => id === phase);
  const acts = new Set(here?.operations.flatMap(({ kind }) => OF_OPERATION[kind]));
  return ACTS.filter((act) => acts.has(act));
}

/** A whole timestep at once: what it reads arrives, its state is made, its answer is told. */
export const ACTS_OF_STEP: readonly Act[] = ['carry', 'squash', 'emit'];

/** Slow at both ends. */
const ease = (p: number) => (p < 0.5 ? 4 * p ** 3 : 1 - (2 - 2 * p) ** 3 / 2);

/** How far each act has come, from 0 to 1, at an instant (0 to 1) of what they take together; 1 for those there are not. */
export function actsAt(acts: readonly Act[], instant: number): Readonly<Record<Act, number>> {
  const share = (act: Act) => {
    const at = acts.indexOf(act);
    if (at < 0) return 1;
    return ease(Math.max(0, Math.min(1, instant * acts.length - at)));
  };
  return Object.fromEntries(ACTS.map((act) => [act, share(act)])) as Record<Act, number>;
}
