import type { Network } from '../../engine/declare/network.ts';
import { type InitialId, initials } from '../../engine/learn/initial.ts';
import { DEFAULT_PRESET, type Preset, presetOf } from '../document/presets.ts';
import { NO_REPORT, type Report } from '../document/problem.ts';
import {
  MAX_SEED,
  MAX_WEIGHTS,
  type WeightEdit,
  type WeightFill,
  type WeightSource,
} from '../document/scene.ts';
import { OWN, readOwn, writeOwn } from '../link/linkOwn.ts';
import { escapeText, unescapeText } from '../link/percent.ts';
import { readShortest, shortest } from '../link/shortest.ts';
import { networkOf } from '../read/derive.ts';
import { carriedSource, heldWeights } from '../read/ownWeights.ts';
import {
  baseWeightsOf,
  canonicalEdits,
  canonicalFills,
  presetFits,
  RANDOM,
} from '../read/weights.ts';
import type { Field, FieldContext } from './field.ts';
import { fieldsOf } from './object.ts';
import { isInteger } from './plain.ts';

export const source: Field<'source'> = {
  read: (value, { report, usual }) => readSource(value, report) ?? usual,
  fit: fitSource,
  keys: {
    net: {
      write(value) {
        if (value.kind === 'random') return `${value.initial}.${value.seed}`;
        if (value.kind === 'own') return writeOwn(value.weights);
        return value.preset === DEFAULT_PRESET.id ? null : escapeText(value.preset);
      },
      read(text) {
        if (text.startsWith(OWN)) return readOwn(text);
        const [initial = '', seed = String(RANDOM.seed), ...rest] = text.split('.');
        if (!Object.hasOwn(initials, initial))
          return { value: { kind: 'preset', preset: unescapeText(text).text } };
        if (!isInteger(seed) || rest.length > 0) return null;
        return { value: { kind: 'random', initial, seed: Number(seed) } };
      },
    },
  },
};

/** The preset that data name as where the weights come from; the rest of them is not looked at. */
export function presetIn(value: unknown): Preset | undefined {
  const fields = fieldsOf(value, NO_REPORT);
  const preset = fields.get('preset');
  return fields.get('kind') === 'preset' && typeof preset === 'string'
    ? presetOf(preset)
    : undefined;
}

/** Where the weights shall come from, or null where there is no such thing. */
function readSource(value: unknown, report: Report): WeightSource | null {
  const fields = fieldsOf(value, report, 'source.');
  const kind = fields.key('kind', { preset: 0, random: 0, own: 0, none: 0 }, 'none');
  if (kind === 'random') {
    const initial = fields.key('initial', initials, RANDOM.initial);
    return { kind, initial, seed: fields.integer('seed', { least: 0, most: MAX_SEED }, 1) };
  }
  if (kind === 'none') return null;
  if (kind === 'own') return readOwnWeights(fields.get('weights'), report);
  const preset = fields.get('preset');
  if (typeof preset === 'string' && presetOf(preset)) return { kind, preset };
  report.add('source.preset', 'unknown', preset);
  return null;
}

/** Every weight there is; null where one of them is none. Adding zero makes no difference but to -0, which no link carries. */
function readOwnWeights(value: unknown, report: Report): WeightSource | null {
  if (value instanceof Float64Array && value.length <= MAX_WEIGHTS) {
    const read = judged(value);
    if (read) return { kind: 'own', weights: heldWeights(read) };
  }
  const isList = Array.isArray(value) || value instanceof Float64Array;
  if (Array.isArray(value) && value.length <= MAX_WEIGHTS && value.every(Number.isFinite))
    return { kind: 'own', weights: value.map((w: number) => w + 0) };
  report.add('source.weights', isList ? 'outOfRange' : 'unreadable', isList ? value.length : value);
  return null;
}

/** Very many weights without a -0, the same array where there is none; null where one is not finite. */
function judged(weights: Float64Array): Float64Array | null {
  let isPlain = true;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    // Infinity and NaN less themselves are NaN.
    if (weight - weight !== 0) return null;
    if (weight === 0 && 1 / weight < 0) isPlain = false;
  }
  return isPlain ? weights : weights.map((w) => w + 0);
}

/** Weights that fit the network, and after a change of it its own carried over; else random ones. */
function fitSource(value: WeightSource, { scene, before, report }: FieldContext): WeightSource {
  const network = networkOf(scene);
  if (value.kind === 'random') return value;
  if (value.kind === 'own') {
    if (before && value === before.source) return carriedSource(value, networkOf(before), network);
    if (value.weights.length === network.weightCount) return value;
    report.add('source.weights', 'doesNotFit', value.weights.length);
    return RANDOM;
  }
  const preset = presetOf(value.preset);
  if (preset && presetFits(preset, scene)) return value;
  report.add('source.preset', 'doesNotFit', value.preset);
  return RANDOM;
}

export const fills: Field<'fills'> = {
  read: readFills,
  fit: (value, { scene }) => ofNetwork(value, networkOf(scene)),
  keys: {
    fill: {
      write: (value) => (value.length === 0 ? null : value.map(writeFill).join(',')),
      read(text) {
        const value = text.split(',').map(readFill);
        return value.includes(null) ? null : { value };
      },
    },
  },
};

function ofNetwork<E extends { readonly parameter: string }>(
  entries: readonly E[],
  { parameters }: Network,
): readonly E[] {
  const isThere = ({ parameter }: E) => parameters.has(parameter);
  return entries.every(isThere) ? entries : entries.filter(isThere);
}

function readFills(value: unknown, { scene, path, report }: FieldContext): readonly WeightFill[] {
  const { parameters } = networkOf(scene);
  if (!Array.isArray(value) || value.length > parameters.size) {
    report.add(path, 'unreadable', value);
    return [];
  }
  const fills = value.flatMap((entry): WeightFill[] => {
    const fields = fieldsOf(entry, report, 'fills.');
    const parameter = fields.get('parameter');
    if (typeof parameter !== 'string' || !parameters.has(parameter)) {
      report.add(path, 'unknown', parameter);
      return [];
    }
    const given = fields.get('initial');
    const initial: InitialId | null =
      given === null || given === undefined ? null : fields.key('initial', initials, 'xavier');
    const seed = fields.integer('seed', { least: 0, most: MAX_SEED }, 1);
    return [{ parameter, initial, seed, factor: fields.number('factor', 1) }];
  });
  return canonicalFills(scene, fills);
}

/** `parameter~initial.seed~factor`, with `own` for what the source gives. */
const writeFill = ({ parameter, initial, seed, factor }: WeightFill) =>
  `${parameter}~${initial ? `${initial}.${seed}` : 'own'}${factor === 1 ? '' : `~${shortest(factor)}`}`;

function readFill(text: string): unknown {
  const [parameter, kind = '', factor = '1', ...rest] = text.split('~');
  const [initial, seed = '1', ...more] = kind.split('.');
  const number = readShortest(factor);
  const isRead =
    rest.length + more.length === 0 && /^\d{1,10}$/.test(seed) && !Number.isNaN(number);
  if (!isRead) return null;
  return {
    parameter,
    initial: initial === 'own' ? null : initial,
    seed: Number(seed),
    factor: number,
  };
}

export const edits: Field<'edits'> = {
  read: readEdits,
  fit: (value, { scene }) => ofNetwork(value, networkOf(scene)),
  keys: {},
};

/** The edits of the weights; one that cannot be read is left out. */
function readEdits(value: unknown, { scene, path, report }: FieldContext): readonly WeightEdit[] {
  if (!Array.isArray(value)) {
    report.add(path, 'unreadable', value);
    return [];
  }
  const network = networkOf(scene);
  const most = network.weightCount;
  if (value.length > most) report.add(path, 'outOfRange', value.length);
  const read = new Map<string, WeightEdit>();
  for (const entry of value.slice(0, most)) {
    const edit = readEdit(entry, network, report);
    const place = `${edit?.parameter}[${edit?.index}]`;
    if (edit && read.has(place)) report.add(path, 'repeated', place);
    else if (edit) read.set(place, edit);
  }
  // Without edits the source's weights, which may be many, need not be made.
  return read.size === 0 ? [] : canonicalEdits(network, baseWeightsOf(scene), read.values());
}

function readEdit(entry: unknown, network: Network, report: Report): WeightEdit | null {
  const fields = fieldsOf(entry, NO_REPORT);
  const [parameter, index, value] = ['parameter', 'index', 'value'].map(fields.get);
  const slot = typeof parameter === 'string' ? network.parameters.get(parameter) : undefined;
  if (typeof parameter !== 'string' || !slot) report.add('edits', 'unknown', parameter);
  else if (typeof index !== 'number' || !Number.isInteger(index))
    report.add('edits', 'unreadable', index);
  else if (index < 0 || index >= slot.rows * slot.columns) report.add('edits', 'outOfRange', index);
  else if (typeof value !== 'number' || !Number.isFinite(value))
    report.add('edits', 'unreadable', value);
  else return { parameter, index, value };
  return null;
}
