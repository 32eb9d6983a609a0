import { withHidden } from '../../src/scene/change/change.ts';
import { withEvents } from '../../src/scene/change/changeEvents.ts';
import { withTraining } from '../../src/scene/change/changeTraining.ts';
import { replace } from '../../src/scene/change/replace.ts';
import { DEFAULT_SCENE } from '../../src/scene/document/defaults.ts';
import type { Preset } from '../../src/scene/document/presets.ts';
import { networkOf } from '../../src/scene/read/derive.ts';
import { weightsOf } from '../../src/scene/read/weights.ts';
import { createTrainingRun } from '../../src/training/trainingRun.ts';
import { trainingSetOf } from '../../src/training/trainingSet.ts';
import { toHundredths } from './grid.ts';

const HIDDEN = 8;
const UPDATES = 3000;
const EVENTS = { kind: 'wave', formula: 'sin(2 pi t / 20)', steps: 60 } as const;

/** The next value of a sine wave. */
export function trainWave(seed: number): Preset {
  const source = { kind: 'random', initial: 'xavier', seed } as const;
  const wave = replace(withHidden(withEvents(DEFAULT_SCENE, EVENTS), HIDDEN), { source });
  const scene = withTraining(wave, { rate: 0.003, clip: 1 });
  const found = trainingSetOf(scene);
  if (!found.ok) throw new Error(found.problem.kind);
  const run = createTrainingRun(scene, found.set, weightsOf(scene));
  let loss = 0;
  for (let update = 0; update < UPDATES; update++) loss = run.step();
  return {
    id: 'wave',
    cell: 'rnn',
    hidden: HIDDEN,
    activation: 'tanh',
    bias: false,
    head: 'linear',
    vocabulary: scene.vocabulary,
    outputs: 1,
    text: scene.text,
    events: EVENTS,
    weights: toHundredths(networkOf(scene), run.weights),
    facts: [
      {
        measure: 'mean squared error of the last update, before rounding',
        value: Number(loss.toPrecision(3)),
      },
      { measure: 'seed of the initial weights', value: seed },
      { measure: 'updates of the weights', value: UPDATES },
    ],
    training: { rate: 0.003 },
  };
}
