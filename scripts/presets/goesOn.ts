import { run } from '../../src/engine/run/trace.ts';
import type { Scene } from '../../src/scene/document/scene.ts';
import { inputOf, networkOf } from '../../src/scene/read/derive.ts';
import type { Sentences } from './wordLists.ts';

/** What the vocabulary of a network that goes on with sentences is like: words, with an end of their sentences. */
export const LIKE_WORDS = ['<unk>', '<eos>', 'of', 'words'];

/** In every so many of the sentences, its second word stands for all that are not known. */
const UNKNOWN_IN = 24;

/** Sentences to learn, and some of them again with a word that is not known. */
export const withUnknown = (learned: Sentences['learned']): readonly string[] => [
  ...learned,
  ...learned
    .filter((_, i) => i % UNKNOWN_IN === 0)
    .map((sentence) => sentence.replace(/ \S+/, ' <unk>')),
];

/** What is told of a network that goes on with sentences: how often rightly, and from how many it has learned. */
export function factsOf(
  scene: Scene,
  weights: Float64Array,
  asked: Sentences['asked'],
  learned: readonly string[],
) {
  const right = asked.filter(({ begin, follow }) => {
    const reading = { ...scene, text: begin };
    const trace = run(networkOf(reading), weights, inputOf(reading));
    const shares = trace.at('y', trace.steps - 1);
    return follow.includes(scene.vocabulary[shares.indexOf(Math.max(...shares))] ?? '');
  }).length;
  return {
    right: {
      measure: `beginnings of sentences that it has not learned, of ${asked.length}, to which the likeliest word is a right form`,
      value: right,
    },
    learned: { measure: 'sentences in the list', value: learned.length },
  };
}
