import type { Loss } from '../../src/engine/learn/loss.ts';
import type { Plan } from '../../src/engine/run/plan.ts';

/**
 * A loss that also keeps hidden states off +-1, where they would all look alike:
 * it adds `strength` times the mean over time of the sum over units of h^4 (to the gradient only).
 */
export function calm(plan: Plan, loss: Loss, strength: number): Pick<Loss, 'value' | 'seed'> {
  const h = plan.values.get('h');
  const dh = plan.valueGradients.get('h');
  if (!h || !dh) return loss;
  return {
    value: loss.value,
    seed() {
      loss.seed();
      for (let i = h.lead * h.size; i < h.data.length; i++)
        dh.data[i] =
          (dh.data[i] as number) + (strength * 4 * (h.data[i] as number) ** 3) / plan.steps;
    },
  };
}
