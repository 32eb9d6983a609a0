import { createNetwork, type Network } from '../../src/engine/declare/network.ts';
import { initialWeights } from '../../src/engine/learn/initial.ts';
import { createLoss } from '../../src/engine/learn/loss.ts';
import { adam } from '../../src/engine/learn/optimiser.ts';
import { createTraining } from '../../src/engine/learn/train.ts';
import { createPlan } from '../../src/engine/run/plan.ts';
import { run } from '../../src/engine/run/trace.ts';
import { createFastPlan } from '../../src/engine/wasm/plan.ts';
import { type Preset, presetWeights } from '../../src/scene/document/presets.ts';
import { calm } from './calm.ts';
import { toHundredths } from './grid.ts';

/** A network that continues a word around and around: after its last symbol comes its first. */
export interface NextSymbolRecipe {
  readonly id: string;
  /** Symbols are its code points. */
  readonly text: string;
  readonly hidden: number;
  readonly seed: number;
}

/** Rounds of the word it is trained on, from a zero state. */
const ROUNDS = 4;
/** Symbols it must write without an error, feeding each back in. */
const WRITES = 100;
/** Trained until the right symbol has this probability everywhere, with the rounded weights. */
const LEAST_PROBABILITY = 0.94;
const MOST_UPDATES = 3000;

/** @throws Error where training does not get there. */
export function trainNextSymbol({ id, text, hidden, seed }: NextSymbolRecipe): Preset {
  const symbols = [...text];
  const vocabulary = [...new Set(symbols)];
  const word = symbols.map((symbol) => vocabulary.indexOf(symbol));
  const size = vocabulary.length;
  const network = createNetwork({
    cell: 'rnn',
    activation: 'tanh',
    bias: 'none',
    head: 'softmax',
    headBias: false,
    sizes: { input: size, hidden, output: size },
  });

  const steps = ROUNDS * word.length;
  const input = { kind: 'symbols', indices: around(word, 0, steps) } as const;
  const plan = createFastPlan(network, steps, input, { inputGradient: false });
  plan.weights.set(initialWeights(network, 'xavier', seed));
  const loss = createLoss(plan, {
    kind: 'cross_entropy',
    reduction: 'mean',
    steps: Array.from({ length: steps }, (_, t) => t),
    targets: { kind: 'classes', indices: around(word, 1, steps) },
  });
  const training = createTraining(plan, calm(plan, loss, 0.01), {
    optimiser: adam(0.02),
    clip: 1,
    decay: 0.003,
  });

  const preset = (facts: Preset['facts']): Preset => ({
    id,
    cell: 'rnn',
    hidden,
    activation: 'tanh',
    bias: false,
    head: 'softmax',
    vocabulary,
    outputs: 'symbols',
    text,
    weights: toHundredths(network, plan.weights),
    facts,
  });

  for (let update = 1; update <= MOST_UPDATES; update++) {
    training.step();
    if (update % 10 > 0) continue;
    const weights = presetWeights(preset([]), network);
    const least = leastProbability(network, weights, word);
    if (least < LEAST_PROBABILITY || !writes(network, weights, word)) continue;
    return preset([
      {
        measure: `least probability of the right next symbol in ${WRITES} symbols of the word repeated`,
        value: Math.floor(least * 1000) / 1000,
      },
      {
        measure: 'symbols written without an error, each the likeliest and then read',
        value: WRITES,
      },
      { measure: 'seed of the initial weights', value: seed },
      { measure: 'updates of the weights', value: update },
    ]);
  }
  throw new Error(`${id}: not learned after ${MOST_UPDATES} updates; try another seed`);
}

/** The word repeated, from its symbol `from` on. */
const around = (word: readonly number[], from: number, length: number): Int32Array =>
  Int32Array.from({ length }, (_, t) => word[(from + t) % word.length] as number);

/** The least probability of the right next symbol while the word is read around and around. */
export function leastProbability(network: Network, weights: Float64Array, word: readonly number[]) {
  const indices = around(word, 0, WRITES);
  const trace = run(network, weights, { kind: 'symbols', indices });
  const right = around(word, 1, WRITES);
  return Math.min(...Array.from(right, (symbol, t) => trace.at('y', t)[symbol] as number));
}

/** Whether it writes on from the word's first symbol alone, each answer read as the next input. */
export function writes(network: Network, weights: Float64Array, word: readonly number[]): boolean {
  const indices = new Int32Array(WRITES).fill(-1);
  indices[0] = word[0] as number;
  const right = around(word, 1, WRITES);
  const plan = createPlan(network, WRITES, { kind: 'symbols', indices });
  plan.weights.set(weights);
  const answers = plan.values.get('o');
  for (let t = 0; t < WRITES; t++) {
    plan.forward();
    const answer = answers?.data.subarray(t * answers.size, (t + 1) * answers.size).indexOf(1);
    if (answer === undefined || answer !== right[t]) return false;
    if (t + 1 < WRITES) indices[t + 1] = answer;
  }
  return true;
}
