import { run } from '../../src/engine/run/trace.ts';
import { type Preset, presetWeights } from '../../src/scene/document/presets.ts';
import { inputOf, networkOf } from '../../src/scene/read/derive.ts';
import type { Alike } from './alikeLists.ts';
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
/** What the vocabulary is like: words, with an end of their sentences. */
const LIKE = ['<unk>', '<eos>', 'of', 'words'];
/** In every so many of the sentences, its second word stands for all that are not known. */
const UNKNOWN_IN = 24;

/** Trains on batches of sentences, each ended by <eos>. */
export function trainPlane({ id, sentences, seed }: PlaneRecipe): Preset {
  const unknown = sentences.learned
    .filter((_, i) => i % UNKNOWN_IN === 0)
    .map((sentence) => sentence.replace(/ \S+/, ' <unk>'));
  const text = [...sentences.learned, ...unknown].join('\n');
  const { preset, scene } = trainOn({
    id,
    cell: 'rnn',
    hidden: HIDDEN,
    embedding: LENGTH,
    bias: false,
    data: { kind: 'lines', text },
    text: sentences.text,
    like: LIKE,
    seed,
    updates: UPDATES,
    shrink: SHRINK,
  });
  const weights = presetWeights(preset, networkOf(scene));
  const right = sentences.asked.filter(({ begin, follow }) => {
    const reading = { ...scene, text: begin };
    const trace = run(networkOf(reading), weights, inputOf(reading));
    const shares = trace.at('y', trace.steps - 1);
    return follow.includes(scene.vocabulary[shares.indexOf(Math.max(...shares))] ?? '');
  }).length;
  const words = sentences.groups.flat();
  return {
    ...preset,
    facts: [
      {
        measure: `beginnings of sentences that it has not learned, of ${sentences.asked.length}, to which the likeliest word is a right form`,
        value: right,
      },
      {
        measure: `words, of ${words.length}, whose nearest other word in the plane is used as they are`,
        value: nearAlike(preset, sentences.groups),
      },
      { measure: 'sentences in the list', value: sentences.learned.length + unknown.length },
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
