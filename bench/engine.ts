import { createNetwork } from '../src/engine/declare/network.ts';
import { createLoss } from '../src/engine/learn/loss.ts';
import { adam } from '../src/engine/learn/optimiser.ts';
import { createTraining } from '../src/engine/learn/train.ts';
import type { NumberFormat } from '../src/engine/run/numbers.ts';
import { createFastPlan } from '../src/engine/wasm/plan.ts';
import { type Contender, RATE, type Task } from './task.ts';

/** The engine of this project, as the page uses it. */
export function engine(
  { cell, form, size, symbols, targets, weights }: Task,
  numbers: NumberFormat = 'float64',
): Contender {
  const { steps, input, hidden, output } = size;
  const layer = { cell, activation: 'tanh', bias: 'single' } as const;
  const network = createNetwork({
    ...layer,
    ...(form === '2 layers' && { above: [{ ...layer, hidden }] }),
    isBidirectional: form === 'both directions',
    head: 'softmax',
    headBias: true,
    sizes: { input, hidden, output },
  });
  const plan = createFastPlan(
    network,
    steps,
    { kind: 'symbols', indices: symbols },
    { numbers, inputGradient: false },
  );
  plan.weights.set(weights);
  const loss = createLoss(plan, {
    kind: 'cross_entropy',
    reduction: 'mean',
    steps: Array.from({ length: steps }, (_, t) => t),
    targets: { kind: 'classes', indices: targets },
  });
  const training = createTraining(plan, loss, { optimiser: adam(RATE) });
  return {
    name: numbers === 'float32' ? 'engine, singles' : 'engine',
    forward: plan.forward,
    train: training.step,
    loss() {
      plan.forward();
      return loss.value();
    },
  };
}
