import { type Preset, presetWeights } from '../../src/scene/document/presets.ts';
import { networkOf } from '../../src/scene/read/derive.ts';
import type { Alike } from './alikeLists.ts';
import { factsOf, LIKE_WORDS, withUnknown } from './goesOn.ts';
import { trainOn } from './trainOn.ts';

/** A network that goes on with sentences, and whose words are points in a plane. */
export interface PlaneRecipe {
  readonly id: string;
  readonly sentences: Alike;
  readonly seed: number;
}

const HIDDEN = 8;
const LENGTH = 2;
const UPDATES = 1500;
/** What is not needed goes, so that words that are used alike end where the others are. */
const SHRINK = 1 - 1e-3;

/** Trains on batches of sentences, each ended by <eos>. */
export function trainPlane({ id, sentences, seed }: PlaneRecipe): Preset {
  const learned = withUnknown(sentences.learned);
  const { preset, scene } = trainOn({
    id,
    cell: 'rnn',
    hidden: HIDDEN,
    embedding: LENGTH,
    bias: false,
    data: { kind: 'lines', text: learned.join('\n') },
    text: sentences.text,
    like: LIKE_WORDS,
    seed,
    updates: UPDATES,
    shrink: SHRINK,
  });
  const weights = presetWeights(preset, networkOf(scene));
  const facts = factsOf(scene, weights, sentences.asked, learned);
  const words = sentences.groups.flat();
  return {
    ...preset,
    facts: [
      facts.right,
      {
        measure: `words, of ${words.length}, whose nearest other word in the plane is used as they are`,
        value: nearAlike(preset, sentences.groups),
      },
      facts.learned,
      ...preset.facts,
    ],
    sampler: { temperature: 0.4 },
  };
}

/** How many words have one of their own group nearest to them. */
export function nearAlike({ vocabulary, weights }: Preset, groups: Alike['groups']): number {
  const rows = weights['E'] ?? [];
  const pointOf = (word: string) => {
    const at = vocabulary.indexOf(word) * LENGTH;
    return rows.slice(at, at + LENGTH);
  };
  const words = groups.flat();
  const distance = (one: string, other: string) =>
    Math.hypot(...pointOf(one).map((value, i) => value - (pointOf(other)[i] ?? Number.NaN)));
  return groups
    .flatMap((group) => group.map((word) => ({ word, group })))
    .filter(({ word, group }) => {
      const others = words.filter((other) => other !== word);
      const nearest = others.reduce((best, other) =>
        distance(word, other) < distance(word, best) ? other : best,
      );
      return group.includes(nearest);
    }).length;
}
