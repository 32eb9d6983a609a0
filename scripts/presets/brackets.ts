import { createNetwork, type Network } from '../../src/engine/declare/network.ts';
import { initialWeights } from '../../src/engine/learn/initial.ts';
import { createLoss } from '../../src/engine/learn/loss.ts';
import { adam } from '../../src/engine/learn/optimiser.ts';
import { createRandom, type Random } from '../../src/engine/learn/random.ts';
import { createTraining } from '../../src/engine/learn/train.ts';
import { createPlan } from '../../src/engine/run/plan.ts';
import { createFastPlan } from '../../src/engine/wasm/plan.ts';
import { type Preset, presetWeights } from '../../src/scene/document/presets.ts';
import { calm } from './calm.ts';
import { toHundredths } from './grid.ts';

/** A network that says after every bracket whether all are closed by now and none closed too early. */
export interface BracketsRecipe {
  readonly hidden: number;
  readonly seed: number;
}

const OPEN = 0;
const CLOSE = 1;
/** Trained on random strings of this length... */
const LENGTH = 16;
/** ... that never nest deeper than this. */
const DEEPEST = 5;
/** Trained in two goes: long strides, then short ones over more strings at once. */
const GOES = [
  { rate: 0.03, batch: 16, updates: 2800 },
  { rate: 0.006, batch: 32, updates: 1200 },
];

export function trainBrackets({ hidden, seed }: BracketsRecipe): Preset {
  const network = createNetwork({
    cell: 'rnn',
    activation: 'tanh',
    bias: 'none',
    head: 'sigmoid',
    headBias: false,
    sizes: { input: 2, hidden, output: 1 },
  });
  const brackets = new Int32Array(LENGTH);
  const closed = new Float64Array(LENGTH);
  const input = { kind: 'symbols', indices: brackets } as const;
  const plan = createFastPlan(network, LENGTH, input, { inputGradient: false });
  plan.weights.set(initialWeights(network, 'xavier', seed));
  const loss = createLoss(plan, {
    kind: 'bce',
    reduction: 'mean',
    steps: Array.from({ length: LENGTH }, (_, t) => t),
    targets: { kind: 'vectors', data: closed },
  });
  const random = createRandom(seed);
  for (const { rate, batch, updates } of GOES) {
    const training = createTraining(plan, calm(plan, loss, 0.002), {
      optimiser: adam(rate),
      clip: 1,
      decay: 0.0025,
      batch,
      next: () => writeRandom(random, brackets, closed),
    });
    for (let update = 0; update < updates; update++) training.step();
  }

  const preset: Preset = {
    id: 'brackets',
    cell: 'rnn',
    hidden,
    activation: 'tanh',
    bias: false,
    head: 'sigmoid',
    vocabulary: ['(', ')'],
    outputs: 1,
    text: '(()())',
    weights: toHundredths(network, plan.weights),
    facts: [],
  };
  const weights = presetWeights(preset, network);
  return {
    ...preset,
    facts: [
      {
        measure: 'share of right answers over all 2046 strings of 1 to 10 brackets',
        value: shareRight(network, weights, 10),
      },
      {
        measure: 'share of right answers over all 32766 strings of 1 to 14 brackets',
        value: shareRight(network, weights, 14),
      },
      { measure: 'seed of the initial weights and of the strings trained on', value: seed },
      { measure: 'updates of the weights', value: GOES.reduce((sum, go) => sum + go.updates, 0) },
    ],
    training: { data: { kind: 'task', task: 'brackets', length: 10 }, rate: 0.01, batch: 8 },
  };
}

/** Writes a random string, and after each of its brackets 1 where all are closed, else 0. */
function writeRandom(random: Random, brackets: Int32Array, closed: Float64Array): void {
  // Left to chance alone nearly every string soon closes what was not open, so most take care not to.
  const careful = random() < 0.75;
  const rise = 0.3 + 0.4 * random();
  let depth = 0;
  for (let t = 0; t < brackets.length; t++) {
    const chance = !careful || depth < 0 ? 0.5 : depth === 0 ? 0.92 : rise;
    const opens = depth < DEEPEST && random() < chance;
    brackets[t] = opens ? OPEN : CLOSE;
    depth = depthAfter(depth, opens);
    closed[t] = depth === 0 ? 1 : 0;
  }
}

/** How many brackets are open; -1 for good once one was closed that was not open. */
const depthAfter = (depth: number, opens: boolean): number =>
  depth < 0 ? -1 : depth + (opens ? 1 : -1);

/** Share of all strings of 1 to `longest` brackets that get the right answer after their last one. */
export function shareRight(network: Network, weights: Float64Array, longest: number): number {
  let right = 0;
  let strings = 0;
  for (let length = 1; length <= longest; length++) {
    const brackets = new Int32Array(length);
    const plan = createPlan(network, length, { kind: 'symbols', indices: brackets });
    plan.weights.set(weights);
    const answers = plan.values.get('o')?.data;
    for (let bits = 0; bits < 2 ** length; bits++) {
      let depth = 0;
      for (let t = 0; t < length; t++) {
        const opens = ((bits >> t) & 1) === 0;
        brackets[t] = opens ? OPEN : CLOSE;
        depth = depthAfter(depth, opens);
      }
      plan.forward();
      strings++;
      if (answers?.[length - 1] === (depth === 0 ? 1 : 0)) right++;
    }
  }
  return Math.floor((right / strings) * 10000) / 10000;
}
