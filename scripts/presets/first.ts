import type { CellId } from '../../src/engine/cells/table.ts';
import { run } from '../../src/engine/trace.ts';
import { withTraining, withTrainingData } from '../../src/scene/changeTraining.ts';
import { DEFAULT_SCENE } from '../../src/scene/defaults.ts';
import { inputOf, networkOf } from '../../src/scene/derive.ts';
import { withFittingNetwork } from '../../src/scene/fitNetwork.ts';
import { type Preset, presetWeights } from '../../src/scene/presets.ts';
import { replace } from '../../src/scene/replace.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { createTrainingRun } from '../../src/scene/trainingRun.ts';
import { trainingSetOf } from '../../src/scene/trainingSet.ts';
import { weightsOf } from '../../src/scene/weights.ts';
import { toHundredths } from './grid.ts';

/** A network that is to say at the end of a text which symbol it began with. */
export interface FirstRecipe {
  readonly id: string;
  readonly cell: CellId;
  readonly seed: number;
}

const HIDDEN = 12;
const LENGTH = 50;
const UPDATES = 3000;
/** The forget gates of an LSTM begin open, as is usual: without that they would have to be opened first. */
const OPEN = 5;
/** Every weight is multiplied by this after each update, which keeps them small enough to look at. */
const SHRINK = 1 - 2e-4;
const KEPT = ['a', 'b', 'c', 'd'];
/** What stands between the first symbol and the question, over and over. */
const BETWEEN = 'xyyx';

/** Trains on the task 'remember the first symbol', the same sequences for every cell. */
export function trainFirst({ id, cell, seed }: FirstRecipe): Preset {
  const data = { kind: 'task', task: 'first', length: LENGTH } as const;
  const recipe = { optimiser: 'adam', rate: 0.01, clip: 1, batch: 8, seed: 1 } as const;
  const bare = withTraining(withTrainingData(DEFAULT_SCENE, data), recipe);
  const source = { kind: 'random', initial: 'xavier', seed } as const;
  const scene = replace(withFittingNetwork(bare), { cell, hidden: HIDDEN, bias: true, source });
  const found = trainingSetOf(scene);
  if (!found.ok) throw new Error(`${id}: ${found.problem.kind}`);
  const network = networkOf(scene);
  const start = weightsOf(scene).slice();
  const forget = network.parameters.get('b_f');
  if (forget) start.fill(OPEN, forget.offset, forget.offset + forget.rows);
  const training = createTrainingRun(scene, found.set, start);
  for (let update = 0; update < UPDATES; update++) {
    training.step();
    for (let i = 0; i < training.weights.length; i++)
      training.weights[i] = (training.weights[i] as number) * SHRINK;
  }
  const preset: Preset = {
    id,
    cell,
    hidden: HIDDEN,
    activation: 'tanh',
    bias: true,
    head: 'softmax',
    vocabulary: scene.vocabulary,
    outputs: 'symbols',
    text: textOf('a', LENGTH),
    weights: toHundredths(network, training.weights),
    facts: [],
    training: { data, rate: 0.01, batch: 8 },
  };
  const weights = presetWeights(preset, network);
  return {
    ...preset,
    facts: [
      {
        measure: `right answers to texts of ${LENGTH} symbols that begin with each of ${KEPT.length}`,
        value: KEPT.filter((kept) => answerOf(scene, weights, textOf(kept, LENGTH)) === kept)
          .length,
      },
      { measure: 'seed of the initial weights', value: seed },
      { measure: 'updates of the weights', value: UPDATES },
    ],
  };
}

const textOf = (kept: string, length: number) =>
  `${kept}${BETWEEN.repeat(length).slice(0, length - 2)}?`;

function answerOf(scene: Scene, weights: Float64Array, text: string): string | undefined {
  const reading = { ...scene, events: null, text };
  const trace = run(networkOf(reading), weights, inputOf(reading));
  const shares = trace.at('y', trace.steps - 1);
  return scene.vocabulary[shares.indexOf(Math.max(...shares))];
}
