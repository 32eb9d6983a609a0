import { below, streamOf } from '../../src/engine/learn/stream.ts';
import { replace } from '../../src/scene/change/replace.ts';
import { DEFAULT_SCENE } from '../../src/scene/document/defaults.ts';
import { type Preset, presetWeights } from '../../src/scene/document/presets.ts';
import { networkOf } from '../../src/scene/read/derive.ts';
import { weightsOf } from '../../src/scene/read/weights.ts';
import { readText } from '../../src/scene/text/symbols.ts';
import { wordsFor } from '../../src/scene/text/tokens.ts';
import { createTrainingRun } from '../../src/training/trainingRun.ts';
import { toHundredths } from './grid.ts';
import type { Meanings } from './kindLists.ts';
import { kindOf } from './kinds.ts';

/** A network that says what a word means in its sentence: what tells it comes only after the word. */
export interface MeaningsRecipe {
  readonly id: string;
  readonly sentences: Meanings;
  readonly seed: number;
}

const HIDDEN = 4;
const UPDATES = 1200;
const RATE = 0.01;
const BATCH = 8;
/** Every weight is multiplied by this after each update, which keeps them small enough to look at. */
const SHRINK = 1 - 5e-4;

/** Trains a layer in both directions, asked at the word alone. */
export function trainMeanings({ id, sentences, seed }: MeaningsRecipe): Preset {
  const { learned, asked, text } = sentences;
  const names = [...new Set(learned.map(({ kind }) => kind))];
  const vocabulary = wordsFor(learned.map(({ sentence }) => sentence).join('\n'), ['<unk>', 'a b']);
  const source = { kind: 'random', initial: 'xavier', seed } as const;
  const scene = replace(DEFAULT_SCENE, {
    vocabulary,
    cell: 'rnn',
    hidden: HIDDEN,
    isBidirectional: true,
    bias: false,
    head: 'softmax',
    outputs: names.length,
    answers: names,
    text,
    source,
    training: { ...DEFAULT_SCENE.training, optimiser: 'adam', rate: RATE, clip: 1, batch: BATCH },
  });
  const examples = learned.map(({ sentence, kind, at }) => {
    const input = readText(sentence, vocabulary).symbols.map((word) => vocabulary.indexOf(word));
    const targets = input.map(() => names.indexOf(kind));
    return { input, targets, from: at, to: at + 1 };
  });
  const steps = Math.max(...examples.map(({ input }) => input.length));
  const { weights, step } = createTrainingRun(
    scene,
    {
      steps,
      loss: 'cross_entropy',
      pieces: null,
      sequence: (update, k) =>
        examples[
          below(streamOf(1, update * BATCH + k), examples.length)
        ] as (typeof examples)[number],
    },
    weightsOf(scene),
  );
  for (let update = 0; update < UPDATES; update++) {
    step();
    for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) * SHRINK;
  }
  const network = networkOf(scene);
  const preset: Preset = {
    id,
    cell: 'rnn',
    hidden: HIDDEN,
    activation: 'tanh',
    isBidirectional: true,
    bias: false,
    head: 'softmax',
    vocabulary,
    outputs: names.length,
    answers: names,
    text,
    weights: toHundredths(network, weights),
    facts: [],
    begin: { initial: 'xavier', seed },
  };
  const rounded = presetWeights(preset, network);
  const right = asked.filter(
    ({ sentence, kind, at }) => kindOf(scene, rounded, sentence, at) === kind,
  ).length;
  return {
    ...preset,
    facts: [
      {
        measure: `sentences that it has not learned, of ${asked.length}, whose word is given its meaning`,
        value: right,
      },
      { measure: 'sentences in the list', value: learned.length },
      { measure: 'seed of the initial weights', value: seed },
      { measure: 'updates of the weights', value: UPDATES },
    ],
  };
}
