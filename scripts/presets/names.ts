import type { CellId } from '../../src/engine/cells/table.ts';
import { withTraining, withTrainingData } from '../../src/scene/changeTraining.ts';
import { DEFAULT_SCENE } from '../../src/scene/defaults.ts';
import { networkOf } from '../../src/scene/derive.ts';
import { withFittingNetwork } from '../../src/scene/fitNetwork.ts';
import type { Preset } from '../../src/scene/presets.ts';
import { replace } from '../../src/scene/replace.ts';
import { END } from '../../src/scene/training.ts';
import { createTrainingRun } from '../../src/scene/trainingRun.ts';
import { trainingSetOf } from '../../src/scene/trainingSet.ts';
import { weightsOf } from '../../src/scene/weights.ts';
import { toHundredths } from './grid.ts';

/** A network that writes names like those of a list. */
export interface NamesRecipe {
  readonly id: string;
  readonly cell: CellId;
  readonly names: readonly string[];
  readonly seed: number;
}

const HIDDEN = 24;
const UPDATES = 1500;
/** Every weight is multiplied by this after each update, which keeps them small enough to look at. */
const SHRINK = 1 - 2e-4;
/** Updates at the end over which the loss is averaged. */
const MEASURED = 100;

/** Trains on batches of names, each begun and ended by a line break. */
export function trainNames({ id, cell, names, seed }: NamesRecipe): Preset {
  const data = { kind: 'lines', text: names.join('\n') } as const;
  const recipe = { optimiser: 'adam', rate: 0.01, clip: 1, batch: 8, seed: 1 } as const;
  const bare = withTraining(withTrainingData(DEFAULT_SCENE, data), recipe);
  const source = { kind: 'random', initial: 'xavier', seed } as const;
  const sized = replace(withFittingNetwork(bare), { cell, hidden: HIDDEN, bias: true, source });
  const found = trainingSetOf(sized);
  if (!found.ok) throw new Error(`${id}: ${found.problem.kind}`);
  const run = createTrainingRun(sized, found.set, weightsOf(sized));
  let loss = 0;
  for (let update = 0; update < UPDATES; update++) {
    const before = run.step();
    if (update >= UPDATES - MEASURED) loss += before / MEASURED;
    for (let i = 0; i < run.weights.length; i++)
      run.weights[i] = (run.weights[i] as number) * SHRINK;
  }
  return {
    id,
    cell,
    hidden: HIDDEN,
    activation: 'tanh',
    bias: true,
    head: 'softmax',
    vocabulary: sized.vocabulary,
    outputs: 'symbols',
    text: END,
    weights: toHundredths(networkOf(sized), run.weights),
    facts: [
      {
        measure: `mean loss of a symbol in the last ${MEASURED} updates, in nats`,
        value: Math.round(loss * 1e4) / 1e4,
      },
      { measure: 'names in the list', value: names.length },
      { measure: 'seed of the initial weights', value: seed },
      { measure: 'updates of the weights', value: UPDATES },
    ],
    training: { data, rate: 0.01, batch: 8 },
    sampler: { temperature: 0.8 },
  };
}
