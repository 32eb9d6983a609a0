import type { CellId } from '../../src/engine/cells/table.ts';
import { run } from '../../src/engine/run/trace.ts';
import { type Preset, presetWeights } from '../../src/scene/document/presets.ts';
import type { Scene } from '../../src/scene/document/scene.ts';
import { inputOf, networkOf } from '../../src/scene/read/derive.ts';
import { trainOn } from './trainOn.ts';

/** A network that is to say at the end of a text which symbol it began with. */
export interface FirstRecipe {
  readonly id: string;
  readonly cell: CellId;
  readonly seed: number;
}

const HIDDEN = 12;
const LENGTH = 50;
const UPDATES = 3000;
/** The forget gates of an LSTM begin open, as is usual: without that they would have to be opened first. */
const OPEN = 5;
const KEPT = ['a', 'b', 'c', 'd'];
/** What stands between the first symbol and the question, over and over. */
const BETWEEN = 'xyyx';

/** Trains on the task 'remember the first symbol', the same sequences for every cell. */
export function trainFirst({ id, cell, seed }: FirstRecipe): Preset {
  const { preset, scene } = trainOn({
    id,
    cell,
    hidden: HIDDEN,
    data: { kind: 'task', task: 'first', length: LENGTH },
    text: textOf('a', LENGTH),
    seed,
    updates: UPDATES,
    filled: { b_f: OPEN },
  });
  const weights = presetWeights(preset, networkOf(scene));
  return {
    ...preset,
    facts: [
      {
        measure: `right answers to texts of ${LENGTH} symbols that begin with each of ${KEPT.length}`,
        value: KEPT.filter((kept) => answerOf(scene, weights, textOf(kept, LENGTH)) === kept)
          .length,
      },
      ...preset.facts,
    ],
  };
}

const textOf = (kept: string, length: number) =>
  `${kept}${BETWEEN.repeat(length).slice(0, length - 2)}?`;

function answerOf(scene: Scene, weights: Float64Array, text: string): string | undefined {
  const reading = { ...scene, events: null, text };
  const trace = run(networkOf(reading), weights, inputOf(reading));
  const shares = trace.at('y', trace.steps - 1);
  return scene.vocabulary[shares.indexOf(Math.max(...shares))];
}
