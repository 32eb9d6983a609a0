import type { CellId } from '../../src/engine/cells/table.ts';
import { parameterOf } from '../../src/engine/declare/network.ts';
import { withTraining, withTrainingData } from '../../src/scene/change/changeTraining.ts';
import { replace } from '../../src/scene/change/replace.ts';
import { DEFAULT_SCENE } from '../../src/scene/document/defaults.ts';
import type { Preset } from '../../src/scene/document/presets.ts';
import type { Scene } from '../../src/scene/document/scene.ts';
import type { TrainingData } from '../../src/scene/document/training.ts';
import { networkOf } from '../../src/scene/read/derive.ts';
import { weightsOf } from '../../src/scene/read/weights.ts';
import { withFittingNetwork } from '../../src/training/fitNetwork.ts';
import { createTrainingRun } from '../../src/training/trainingRun.ts';
import { trainingSetOf } from '../../src/training/trainingSet.ts';
import { toHundredths } from './grid.ts';

const SHRINK = 1 - 2e-4;
const RATE = 0.01;
const BATCH = 8;

export interface TrainOn {
  readonly id: string;
  readonly cell: CellId;
  readonly hidden: number;
  /** The length of a token's row of the embedding; none unless told. */
  readonly embedding?: number;
  /** Whether sums have one; they do unless told. */
  readonly bias?: boolean;
  readonly data: TrainingData;
  /** What it reads when it is opened. */
  readonly text: string;
  /** Tokens of the kind that it is to know, where these are not single characters. */
  readonly like?: readonly string[];
  /** Of the initial weights. */
  readonly seed: number;
  readonly updates: number;
  /** Every weight is multiplied by this after each update, which keeps them small enough to look at. */
  readonly shrink?: number;
  /** Parameters that begin with one number in every place, where the cell has them. */
  readonly filled?: Readonly<Record<string, number>>;
}

/**
 * Trains a cell that answers with symbols, or with names, on batches of data: the preset, whose facts tell how it was trained and nothing
 * of what it can do, the scene it was trained in, and the loss before each update.
 * @throws Error where such data cannot be learned.
 */
export function trainOn({
  id,
  cell,
  hidden,
  embedding,
  bias = true,
  data,
  text,
  like = DEFAULT_SCENE.vocabulary,
  seed,
  updates,
  shrink = SHRINK,
  filled = {},
}: TrainOn): {
  readonly preset: Preset;
  readonly scene: Scene;
  readonly losses: Float64Array;
} {
  const recipe = { optimiser: 'adam', rate: RATE, clip: 1, batch: BATCH, seed: 1 } as const;
  const bare = withTraining(withTrainingData({ ...DEFAULT_SCENE, vocabulary: like }, data), recipe);
  const drawn = { initial: 'xavier', seed } as const;
  const source = { kind: 'random', ...drawn } as const;
  const scene = replace(withFittingNetwork(bare), {
    cell,
    hidden,
    bias,
    source,
    embedding: embedding ?? null,
  });
  const found = trainingSetOf(scene);
  if (!found.ok) throw new Error(`${id}: ${found.problem.kind}`);
  const network = networkOf(scene);
  const start = weightsOf(scene).slice();
  const begun = Object.entries(filled).filter(([name]) => network.parameters.has(name));
  for (const [name, value] of begun) {
    const { offset, rows, columns } = parameterOf(network, name);
    start.fill(value, offset, offset + rows * columns);
  }
  const { weights, step } = createTrainingRun(scene, found.set, start);
  const losses = new Float64Array(updates);
  for (let update = 0; update < updates; update++) {
    losses[update] = step();
    for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) * shrink;
  }
  return {
    preset: {
      id,
      cell,
      hidden,
      activation: 'tanh',
      ...(embedding !== undefined && { embedding }),
      bias,
      head: scene.head,
      vocabulary: scene.vocabulary,
      outputs: scene.outputs,
      ...(scene.answers.length > 0 && { answers: scene.answers }),
      text,
      weights: toHundredths(network, weights),
      facts: [
        { measure: 'seed of the initial weights', value: seed },
        { measure: 'updates of the weights', value: updates },
      ],
      begin: begun.length > 0 ? { ...drawn, filled: Object.fromEntries(begun) } : drawn,
      training: { data, rate: RATE, batch: BATCH },
    },
    scene,
    losses,
  };
}
