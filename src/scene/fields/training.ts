import { isEqual } from '../document/equal.ts';
import type { Report } from '../document/problem.ts';
import { MAX_SEED, MAX_STEPS } from '../document/scene.ts';
import {
  type BatchMean,
  DEFAULT_TRAINING,
  MAX_BATCH,
  MAX_CLIP,
  MAX_RATE,
  MAX_TASK,
  MAX_TEMPERATURE,
  MIN_TASK,
  type OptimiserId,
  type TaskId,
  type TrainingData,
} from '../document/training.ts';
import { packText, unpackText } from '../link/linkText.ts';
import { escapeText, unescapeText } from '../link/percent.ts';
import { readShortest, shortest } from '../link/shortest.ts';
import { dataText } from '../text/dataText.ts';
import type { Field, Said } from './field.ts';
import { type Fields, fieldsOf } from './object.ts';
import { listed, numbers } from './plain.ts';

const optimisers = { sgd: 0, momentum: 0, adam: 0 } as const satisfies Record<OptimiserId, 0>;
const tasks = { first: 0, adding: 0, brackets: 0, counts: 0 } as const satisfies Record<TaskId, 0>;
const kinds = { input: 0, text: 0, lines: 0, labels: 0, task: 0 } as const satisfies Record<
  TrainingData['kind'],
  0
>;

const means = { sequences: 0, steps: 0 } as const satisfies Record<BatchMean, 0>;

const CARRY = 'carry';

const optional = (value: number | null) => (value === null ? 'no' : shortest(value));
const readOptional = (text: string) => (text === 'no' ? null : readShortest(text));

/** In a link the data and the rest of the recipe are two keys, since the data alone can be long. */
export const training: Field<'training'> = {
  read(value, { report, usual }) {
    const fields = fieldsOf(value, report, 'training.');
    return {
      data: readData(fields.get('data'), usual.data, report),
      optimiser: fields.key('optimiser', optimisers, usual.optimiser),
      rate: within(fields, 'rate', Number.MIN_VALUE, MAX_RATE, usual.rate, report),
      clip:
        fields.get('clip') === null
          ? null
          : within(fields, 'clip', Number.MIN_VALUE, MAX_CLIP, usual.clip, report),
      truncate: readTruncate(fields, usual.truncate),
      batch: fields.integer('batch', { least: 1, most: MAX_BATCH, clamp: true }, usual.batch),
      mean: fields.key('mean', means, usual.mean),
      carry: fields.flag('carry', usual.carry),
      seed: fields.integer('seed', { least: 0, most: MAX_SEED }, usual.seed),
    };
  },
  keys: {
    learn: {
      part: 'data',
      write: ({ data }, preset) => (isEqual(data, preset.data) ? null : writeData(data)),
      read: saidData,
    },
    opt: {
      write(value, preset) {
        if (isEqual({ ...value, data: null }, { ...preset, data: null })) return null;
        const { optimiser, rate, clip, truncate, batch, seed, mean, carry } = value;
        const numbers = [shortest(rate), optional(clip), optional(truncate), batch, seed];
        const words = [
          ...(mean === DEFAULT_TRAINING.mean ? [] : [mean]),
          ...(carry ? [CARRY] : []),
        ];
        return [optimiser, ...numbers, ...words].join('_');
      },
      read(text) {
        const [optimiser, ...rest] = text.split('_');
        const read = rest.slice(0, 5).map(readOptional);
        const [rate, clip, truncate, batch, seed] = read;
        // Written before there was a choice, it has none.
        const words = rest.slice(5);
        const carry = words.at(-1) === CARRY;
        const [mean = DEFAULT_TRAINING.mean, ...more] = carry ? words.slice(0, -1) : words;
        if (read.length !== 5 || read.some(Number.isNaN) || more.length > 0) return null;
        return { value: { optimiser, rate, clip, truncate, batch, seed, mean, carry } };
      },
    },
  },
};

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

function readTruncate(fields: Fields, fallback: number | null): number | null {
  if (fields.get('truncate') === null) return null;
  const steps = fields.integer('truncate', { least: 1, most: MAX_STEPS, clamp: true }, 0);
  return steps === 0 ? fallback : steps;
}

function readData(value: unknown, base: TrainingData, report: Report): TrainingData {
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

/** `input`, `first~20`, `lines~...` or, where the text is long, `lines64~...`. */
function writeData(data: TrainingData): string {
  if (data.kind === 'input') return data.kind;
  if (data.kind === 'task') return `${data.task}~${data.length}`;
  const packed = packText(data.text);
  return packed === null ? `${data.kind}~${escapeText(data.text)}` : `${data.kind}64~${packed}`;
}

function saidData(text: string): Said | null {
  const at = text.indexOf('~');
  if (at < 0) return { value: { kind: unescapeText(text).text } };
  const [name, rest] = [text.slice(0, at), text.slice(at + 1)];
  const [, kind, packed] = /^(text|lines|labels)(64)?$/.exec(name) ?? [];
  if (kind && packed) {
    const unpacked = unpackText(rest);
    return unpacked === null ? null : { value: { kind, text: unpacked } };
  }
  if (kind) {
    const { text: plain, broken } = unescapeText(rest);
    return { value: { kind, text: plain }, broken };
  }
  const length = readShortest(rest);
  return Number.isNaN(length) ? null : { value: { kind: 'task', task: name, length } };
}

/** How the network writes on. */
export const sampler: Field<'sampler'> = {
  read(value, { report, usual }) {
    const fields = fieldsOf(value, report, 'sampler.');
    const temperature = fields.number('temperature', usual.temperature);
    const isGood = temperature >= 0 && temperature <= MAX_TEMPERATURE;
    if (!isGood) report.add('sampler.temperature', 'outOfRange', temperature);
    return {
      temperature: isGood ? temperature : usual.temperature,
      seed: fields.integer('seed', { least: 0, most: MAX_SEED }, usual.seed),
    };
  },
  keys: {
    say: listed(
      ({ temperature, seed }) => [shortest(temperature), seed],
      (parts) => {
        const read = numbers(parts, 2);
        return read && { temperature: read[0], seed: read[1] };
      },
    ),
  },
};
