import { type Preset, presetWeights } from '../../src/scene/document/presets.ts';
import { networkOf } from '../../src/scene/read/derive.ts';
import { factsOf, LIKE_WORDS, withUnknown } from './goesOn.ts';
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

/** Trains on batches of sentences, each ended by <eos>. */
export function trainWords({ id, sentences, seed }: WordsRecipe): Preset {
  const learned = withUnknown(sentences.learned);
  const data = { kind: 'lines', text: learned.join('\n') } as const;
  const { preset, scene } = trainOn({
    id,
    cell: 'gru',
    hidden: HIDDEN,
    data,
    text: sentences.text,
    like: LIKE_WORDS,
    seed,
    updates: UPDATES,
  });
  const weights = presetWeights(preset, networkOf(scene));
  const facts = factsOf(scene, weights, sentences.asked, learned);
  return {
    ...preset,
    facts: [facts.right, facts.learned, ...preset.facts],
    sampler: { temperature: 0.4 },
  };
}
