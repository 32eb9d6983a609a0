import { withEvents } from '../../src/scene/change/changeEvents.ts';
import { withHidden } from '../../src/scene/change/changeNetwork.ts';
import { withTraining } from '../../src/scene/change/changeTraining.ts';
import { replace } from '../../src/scene/change/replace.ts';
import { DEFAULT_SCENE } from '../../src/scene/document/defaults.ts';
import type { Preset } from '../../src/scene/document/presets.ts';
import type { Events } from '../../src/scene/document/scene.ts';
import { networkOf } from '../../src/scene/read/derive.ts';
import { weightsOf } from '../../src/scene/read/weights.ts';
import { createTrainingRun } from '../../src/training/trainingRun.ts';
import { trainingSetOf } from '../../src/training/trainingSet.ts';
import { toHundredths } from './grid.ts';

export interface TrainNumbers {
  readonly id: string;
  /** One number a timestep. */
  readonly events: Events;
  readonly hidden: number;
  readonly bias: boolean;
  readonly updates: number;
  readonly rate: number;
  /** Of the initial weights. */
  readonly seed: number;
  /** Every weight is multiplied by this after each update, which keeps them small enough to look at. */
  readonly shrink?: number;
}

/** Trains an RNN to say the next of its numbers. */
export function trainNumbers(options: TrainNumbers): Preset {
  const { id, events, hidden, bias, updates, rate, seed, shrink = 1 } = options;
  const source = { kind: 'random', initial: 'xavier', seed } as const;
  const bare = withHidden(withEvents(DEFAULT_SCENE, events), hidden);
  const scene = withTraining(replace(bare, { bias, source }), { rate, clip: 1 });
  const found = trainingSetOf(scene);
  if (!found.ok) throw new Error(`${id}: ${found.problem.kind}`);
  const { weights, step } = createTrainingRun(scene, found.set, weightsOf(scene));
  let loss = 0;
  for (let update = 0; update < updates; update++) {
    loss = step();
    if (shrink !== 1)
      for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) * shrink;
  }
  return {
    id,
    cell: 'rnn',
    hidden,
    activation: 'tanh',
    bias,
    head: 'linear',
    vocabulary: scene.vocabulary,
    outputs: 1,
    text: scene.text,
    events,
    weights: toHundredths(networkOf(scene), weights),
    facts: [
      {
        measure: 'mean squared error of the last update, before rounding',
        value: Number(loss.toPrecision(3)),
      },
      { measure: 'seed of the initial weights', value: seed },
      { measure: 'updates of the weights', value: updates },
    ],
    training: { rate },
  };
}
