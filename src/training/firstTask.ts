import { run } from '../engine/run/trace.ts';
import { withTraining, withTrainingData } from '../scene/change/changeTraining.ts';
import type { Scene } from '../scene/document/scene.ts';
import { networkOf } from '../scene/read/derive.ts';
import { examplesOfTask } from './tasks.ts';

/*
 * One task for several cells, so that they can be compared: to say at the end of a text with which symbol it began.
 */

/** As the networks of the last chapter were trained: each cell in the same way. */
const RECIPE = {
  optimiser: 'adam',
  rate: 0.01,
  clip: 1,
  truncate: null,
  batch: 8,
  seed: 1,
} as const;

/** A network that learns it from texts of so many symbols. */
export const learningFirst = (scene: Scene, length: number): Scene =>
  withTraining(withTrainingData(scene, { kind: 'task', task: 'first', length }), RECIPE);

/** Texts that a network is judged by, which are none of those that it learns from. */
const JUDGED = 24;
const OTHER_SEED = 4242;

/** The share of texts of so many symbols of which a network says rightly how they began. */
export function shareRight(scene: Scene, weights: Float64Array, length: number): number {
  const network = networkOf(scene);
  const places = new Map(scene.vocabulary.map((symbol, i) => [symbol, i]));
  const { example } = examplesOfTask('first', length);
  let right = 0;
  for (let n = 0; n < JUDGED; n++) {
    const text = example(n, OTHER_SEED);
    if (text.kind !== 'next') continue;
    const indices = Int32Array.from(text.symbols, (symbol) => places.get(symbol) ?? -1);
    const trace = run(network, weights, { kind: 'symbols', indices });
    const shares = trace.at('y', length - 1);
    if (scene.vocabulary[shares.indexOf(Math.max(...shares))] === text.answers[length - 1]) right++;
  }
  return right / JUDGED;
}
