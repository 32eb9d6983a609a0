import type { CellId } from '../../src/engine/cells/table.ts';
import type { Preset } from '../../src/scene/document/presets.ts';
import { END } from '../../src/scene/document/training.ts';
import { trainOn } from './trainOn.ts';

/** A network that writes names like those of a list. */
export interface NamesRecipe {
  readonly id: string;
  readonly cell: CellId;
  readonly names: readonly string[];
  readonly seed: number;
}

const HIDDEN = 24;
const UPDATES = 1500;
/** Updates at the end over which the loss is averaged. */
const MEASURED = 100;

/** Trains on batches of names, each begun and ended by a line break. */
export function trainNames({ id, cell, names, seed }: NamesRecipe): Preset {
  const data = { kind: 'lines', text: names.join('\n') } as const;
  const { preset, losses } = trainOn({
    id,
    cell,
    hidden: HIDDEN,
    data,
    text: END,
    seed,
    updates: UPDATES,
  });
  const loss = losses.slice(-MEASURED).reduce((sum, each) => sum + each / MEASURED, 0);
  return {
    ...preset,
    facts: [
      {
        measure: `mean loss of a symbol in the last ${MEASURED} updates, in nats`,
        value: Math.round(loss * 1e4) / 1e4,
      },
      { measure: 'names in the list', value: names.length },
      ...preset.facts,
    ],
    sampler: { temperature: 0.8 },
  };
}
