import { expect, test } from 'vitest';
import { arraysMade } from '../fixtures/arraysMade.ts';
import { elmanNetwork, someNumbers } from '../fixtures/sample.ts';
import { createLoss } from '../learn/loss.ts';
import { adam } from '../learn/optimiser.ts';
import { createTraining } from '../learn/train.ts';
import { createWasmPlan } from '../wasm/plan.ts';
import { createPlan } from './plan.ts';

const STEPS = 5;
const SIZES = { input: 64, hidden: 64, output: 64 };

test.each([
  ['rnn', createPlan],
  ['lstm', createPlan],
  ['gru', createPlan],
  ['rnn', createWasmPlan],
  ['lstm', createWasmPlan],
  ['gru', createWasmPlan],
] as const)(
  'a training step of %s allocates no array, with loops of either kind',
  (cell, create) => {
    const network = elmanNetwork({ cell, bias: 'single', headBias: true, sizes: SIZES });
    const indices = Int32Array.from({ length: STEPS }, (_, t) => t);
    const plan = create(network, STEPS, { kind: 'symbols', indices }, { inputGradient: false });
    plan.weights.set(someNumbers(network.weightCount, 1, 0.3));
    const loss = createLoss(plan, {
      kind: 'cross_entropy',
      reduction: 'mean',
      steps: Array.from({ length: STEPS }, (_, t) => t),
      targets: { kind: 'classes', indices },
    });
    const training = createTraining(plan, loss, { optimiser: adam(0.001), clip: 1 });
    training.step();
    expect(arraysMade(training.step)).toEqual({ arrays: 0, room: 0 });
  },
);
