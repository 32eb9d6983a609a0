import { initials } from '../engine/initial.ts';
import { FIRST_PHASE, lastStep, nearestCursor, phaseOrder } from './cursor.ts';
import { DEFAULT_PRESET } from './defaults.ts';
import { type Architecture, networkOf } from './derive.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { presetOf } from './presets.ts';
import type { Report } from './problem.ts';
import {
  type Cursor,
  MAX_OUTPUTS,
  MAX_SEED,
  MAX_WEIGHTS,
  type Scene,
  type WeightSource,
} from './scene.ts';
import { presetFits, RANDOM } from './weights.ts';

/** Where the weights shall come from, or null where that is not said or there is no such thing. */
export function parseSource(value: unknown, report: Report): WeightSource | null {
  if (value === undefined) return null;
  const fields = fieldsOf(value, report, 'source.');
  const kind = fields.key('kind', { preset: 0, random: 0, own: 0, none: 0 }, 'none');
  if (kind === 'random') {
    const initial = fields.key('initial', initials, RANDOM.initial);
    return { kind, initial, seed: fields.integer('seed', { least: 0, most: MAX_SEED }, 1) };
  }
  if (kind === 'none') return null;
  if (kind === 'own') return parseOwn(fields.get('weights'), report);
  const preset = fields.get('preset');
  if (typeof preset === 'string' && presetOf(preset)) return { kind, preset };
  report.add('source.preset', 'unknown', preset);
  return null;
}

/** Every weight there is; null where one of them is none. */
function parseOwn(value: unknown, report: Report): WeightSource | null {
  const isList = Array.isArray(value);
  if (isList && value.length <= MAX_WEIGHTS && value.every(Number.isFinite))
    return { kind: 'own', weights: value.map((w: number) => w + 0) };
  report.add('source.weights', isList ? 'outOfRange' : 'unreadable', value);
  return null;
}

/** What was asked for if its weights fit; the default preset if nothing was and it fits; else random weights. */
export function fittingSource(
  asked: WeightSource | null,
  architecture: Architecture,
  report: Report,
): WeightSource {
  const source = asked ?? { kind: 'preset', preset: DEFAULT_PRESET.id };
  if (source.kind === 'random') return source;
  if (source.kind === 'own') {
    if (source.weights.length === networkOf(architecture).weightCount) return source;
    report.add('source.weights', 'doesNotFit', source.weights.length);
    return RANDOM;
  }
  const preset = presetOf(source.preset);
  if (preset && presetFits(preset, architecture)) return source;
  if (asked) report.add('source.preset', 'doesNotFit', source.preset);
  return RANDOM;
}

export function parseOutputs(fields: Fields, fallback: Scene['outputs']): Scene['outputs'] {
  const value = fields.get('outputs');
  if (value === 'symbols' || value === undefined) return value ?? fallback;
  const count = fields.integer('outputs', { least: 1, most: MAX_OUTPUTS }, 0);
  return count === 0 ? fallback : count;
}

export function parseCursor(
  value: unknown,
  scene: Architecture & Pick<Scene, 'text'>,
  report: Report,
): Cursor {
  const fields = fieldsOf(value, report, 'cursor.');
  const order = phaseOrder(scene);
  const phases = Object.fromEntries(order.map((id) => [id, id]));
  const cursor = {
    t: fields.integer('t', { least: 0, most: lastStep(scene), clamp: true }, 0),
    phase: fields.key('phase', phases, FIRST_PHASE),
  };
  const nearest = nearestCursor(scene, cursor, order);
  if (nearest.phase !== cursor.phase) report.add('cursor.phase', 'doesNotFit', cursor.phase);
  return nearest;
}

/** The output that is looked at: null unless one of `count` is named. */
export function parseOutput(fields: Fields, count: number): number | null {
  if (fields.get('output') === null || fields.get('output') === undefined) return null;
  const output = fields.integer('output', { least: 0, most: count - 1 }, -1);
  return output < 0 ? null : output;
}
