import { run } from '../../src/engine/run/trace.ts';
import { type Preset, presetWeights } from '../../src/scene/document/presets.ts';
import { inputOf, networkOf } from '../../src/scene/read/derive.ts';
import { trainOn } from './trainOn.ts';
import type { Sentences } from './wordLists.ts';

/** A network that goes on with sentences, word by word. */
export interface WordsRecipe {
  readonly id: string;
  readonly sentences: Sentences;
  readonly seed: number;
}

const HIDDEN = 16;
const UPDATES = 800;
/** What the vocabulary is like: words, with an end of their sentences. */
const LIKE = ['<unk>', '<eos>', 'of', 'words'];
/** In every so many of the sentences, its second word stands for all that are not known. */
const UNKNOWN_IN = 24;

/** Trains on batches of sentences, each ended by <eos>. */
export function trainWords({ id, sentences, seed }: WordsRecipe): Preset {
  const unknown = sentences.learned
    .filter((_, i) => i % UNKNOWN_IN === 0)
    .map((sentence) => sentence.replace(/ \S+/, ' <unk>'));
  const text = [...sentences.learned, ...unknown].join('\n');
  const data = { kind: 'lines', text } as const;
  const { preset, scene } = trainOn({
    id,
    cell: 'gru',
    hidden: HIDDEN,
    data,
    text: sentences.text,
    like: LIKE,
    seed,
    updates: UPDATES,
  });
  const weights = presetWeights(preset, networkOf(scene));
  const right = sentences.asked.filter(({ begin, follow }) => {
    const reading = { ...scene, text: begin };
    const trace = run(networkOf(reading), weights, inputOf(reading));
    const shares = trace.at('y', trace.steps - 1);
    return follow.includes(scene.vocabulary[shares.indexOf(Math.max(...shares))] ?? '');
  }).length;
  return {
    ...preset,
    facts: [
      {
        measure: `beginnings of sentences that it has not learned, of ${sentences.asked.length}, to which the likeliest word is a right form`,
        value: right,
      },
      { measure: 'sentences in the list', value: sentences.learned.length + unknown.length },
      ...preset.facts,
    ],
    sampler: { temperature: 0.4 },
  };
}
