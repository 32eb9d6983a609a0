import { dataText } from './dataText.ts';
import { type Fields, fieldsOf } from './fields.ts';
import type { Report } from './problem.ts';
import { MAX_SEED, MAX_STEPS } from './scene.ts';
import {
  MAX_BATCH,
  MAX_CLIP,
  MAX_RATE,
  MAX_TASK,
  MAX_TEMPERATURE,
  MIN_TASK,
  type OptimiserId,
  type Sampler,
  type TaskId,
  type TrainingData,
  type TrainingRecipe,
} from './training.ts';

const optimisers = { sgd: 0, momentum: 0, adam: 0 } as const satisfies Record<OptimiserId, 0>;
const tasks = { first: 0, adding: 0, brackets: 0, counts: 0 } as const satisfies Record<TaskId, 0>;
const kinds = { input: 0, text: 0, lines: 0, labels: 0, task: 0 } as const satisfies Record<
  TrainingData['kind'],
  0
>;

/** The training of a scene; what is not said is as `base`, the preset's, has it. */
export function parseTraining(
  value: unknown,
  base: TrainingRecipe,
  report: Report,
): TrainingRecipe {
  if (value === undefined) return base;
  const fields = fieldsOf(value, report, 'training.');
  return {
    data: parseData(fields.get('data'), base.data, report),
    optimiser: fields.key('optimiser', optimisers, base.optimiser),
    rate: within(fields, 'rate', Number.MIN_VALUE, MAX_RATE, base.rate, report),
    clip:
      fields.get('clip') === null
        ? null
        : within(fields, 'clip', Number.MIN_VALUE, MAX_CLIP, base.clip, report),
    truncate: parseTruncate(fields, base.truncate),
    batch: fields.integer('batch', { least: 1, most: MAX_BATCH, clamp: true }, base.batch),
    seed: fields.integer('seed', { least: 0, most: MAX_SEED }, base.seed),
  };
}

/** A number between bounds, or the fallback. */
function within<F extends number | null>(
  fields: Fields,
  name: 'rate' | 'clip',
  least: number,
  most: number,
  fallback: F,
  report: Report,
): number | F {
  const value = fields.number(name, Number.NaN);
  if (Number.isNaN(value)) return fallback;
  if (value >= least && value <= most) return value;
  report.add(`training.${name}`, 'outOfRange', value);
  return fallback;
}

function parseTruncate(fields: Fields, fallback: number | null): number | null {
  if (fields.get('truncate') === null) return null;
  const steps = fields.integer('truncate', { least: 1, most: MAX_STEPS, clamp: true }, 0);
  return steps === 0 ? fallback : steps;
}

function parseData(value: unknown, base: TrainingData, report: Report): TrainingData {
  if (value === undefined) return base;
  const fields = fieldsOf(value, report, 'training.data.');
  const kind = fields.key('kind', kinds, 'input');
  if (kind === 'input') return { kind };
  if (kind === 'task') {
    const length = fields.integer('length', { least: MIN_TASK, most: MAX_TASK, clamp: true }, 10);
    return { kind, task: fields.key('task', tasks, 'first'), length };
  }
  const given = fields.get('text');
  if (typeof given !== 'string') {
    report.add('training.data.text', given === undefined ? 'missing' : 'unreadable', given);
    return base;
  }
  const { text, dropped } = dataText(given);
  if (dropped > 0) report.add('training.data.text', 'shortened', dropped);
  return { kind, text };
}

/** The sampler of a scene; what is not said is as `base`, the preset's, has it. */
export function parseSampler(value: unknown, base: Sampler, report: Report): Sampler {
  if (value === undefined) return base;
  const fields = fieldsOf(value, report, 'sampler.');
  const temperature = fields.number('temperature', base.temperature);
  const isGood = temperature >= 0 && temperature <= MAX_TEMPERATURE;
  if (!isGood) report.add('sampler.temperature', 'outOfRange', temperature);
  return {
    temperature: isGood ? temperature : base.temperature,
    seed: fields.integer('seed', { least: 0, most: MAX_SEED }, base.seed),
  };
}
