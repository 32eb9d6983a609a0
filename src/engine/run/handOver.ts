import type { Network } from '../declare/network.ts';
import type { ForwardPlan } from './forward.ts';
import type { Numbers } from './numbers.ts';
import { rowOf, type Slot, startRow } from './slot.ts';

/** How many numbers a run hands over to one that goes on from it: all states of all layers. */
export const handedOver = ({ states, values }: Pick<Network, 'states' | 'values'>): number =>
  states.reduce((sum, state) => sum + (values.get(state)?.size ?? 0), 0);

/*
 * For layers that all run forwards: one that runs backwards begins at the end of each piece. Nothing is allocated.
 */

const slotOf = ({ values }: Pick<ForwardPlan<Numbers>, 'values'>, state: string): Slot<Numbers> => {
  const slot = values.get(state);
  if (!slot) throw new Error(`the plan has no place for ${state}`);
  return slot;
};

/** Has a plan go on, by `forward(true)`, from what was handed over: numbers from `at` on. */
export function takeOver(
  plan: ForwardPlan<Numbers>,
  { states }: Pick<Network, 'states'>,
  from: Float64Array,
  at: number,
): void {
  let place = at;
  for (const state of states) {
    const slot = slotOf(plan, state);
    const row = startRow(slot, plan.steps);
    for (let i = 0; i < slot.size; i++) slot.data[row + i] = from[place + i] as number;
    place += slot.size;
  }
}

/** Writes down what a plan hands over after a timestep. */
export function handOver(
  plan: Pick<ForwardPlan<Numbers>, 'values'>,
  { states }: Pick<Network, 'states'>,
  t: number,
  to: Float64Array,
  at: number,
): void {
  let place = at;
  for (const state of states) {
    const slot = slotOf(plan, state);
    const row = rowOf(slot, t);
    for (let i = 0; i < slot.size; i++) to[place + i] = slot.data[row + i] as number;
    place += slot.size;
  }
}
