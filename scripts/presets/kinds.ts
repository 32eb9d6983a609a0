import { run } from '../../src/engine/run/trace.ts';
import { type Preset, presetWeights } from '../../src/scene/document/presets.ts';
import type { Scene } from '../../src/scene/document/scene.ts';
import { inputOf, networkOf } from '../../src/scene/read/derive.ts';
import type { Kinds } from './kindLists.ts';
import { trainOn } from './trainOn.ts';

/** A network that says of what kind a sentence is, by a name, after its last word. */
export interface KindsRecipe {
  readonly id: string;
  readonly sentences: Kinds;
  readonly seed: number;
}

const HIDDEN = 6;
const LENGTH = 3;
const UPDATES = 1200;
/** What the vocabulary is like: words. */
const LIKE = ['<unk>', 'of', 'words'];
/** In every so many of the sentences, its first word stands for all that are not known. */
const UNKNOWN_IN = 12;

export function trainKinds({ id, sentences, seed }: KindsRecipe): Preset {
  const unknown = sentences.learned
    .filter((_, i) => i % UNKNOWN_IN === 0)
    .map(({ sentence, kind }) => ({ sentence: sentence.replace(/^\S+/, '<unk>'), kind }));
  const lines = [...sentences.learned, ...unknown].map(
    ({ sentence, kind }) => `${sentence} → ${kind}`,
  );
  const { preset, scene } = trainOn({
    id,
    cell: 'rnn',
    hidden: HIDDEN,
    embedding: LENGTH,
    bias: false,
    data: { kind: 'labels', text: lines.join('\n') },
    text: sentences.text,
    like: LIKE,
    seed,
    updates: UPDATES,
    shrink: 1 - 5e-4,
  });
  const weights = presetWeights(preset, networkOf(scene));
  const right = sentences.asked.filter(
    ({ sentence, kind }) => kindOf(scene, weights, sentence) === kind,
  ).length;
  return {
    ...preset,
    facts: [
      {
        measure: `sentences that it has not learned, of ${sentences.asked.length}, that are given their kind`,
        value: right,
      },
      { measure: 'sentences in the list', value: lines.length },
      ...preset.facts,
    ],
  };
}

/** What a network answers after the last word, or after the one at a place. */
export function kindOf(
  scene: Scene,
  weights: Float64Array,
  sentence: string,
  at?: number,
): string | undefined {
  const reading = { ...scene, text: sentence };
  const trace = run(networkOf(reading), weights, inputOf(reading));
  const shares = trace.at('y', at ?? trace.steps - 1);
  return scene.answers[shares.indexOf(Math.max(...shares))];
}
