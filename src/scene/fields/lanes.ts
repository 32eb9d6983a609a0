import { cells } from '../../engine/cells/table.ts';
import { initials } from '../../engine/learn/initial.ts';
import { isEqual } from '../document/equal.ts';
import { presetOf } from '../document/presets.ts';
import type { Report } from '../document/problem.ts';
import { type Lane, type LaneShape, MAX_LANES, MAX_SEED } from '../document/scene.ts';
import { escapeText, unescapeText } from '../link/percent.ts';
import type { Field } from './field.ts';
import { fieldsOf } from './object.ts';

const shapes = { one: 0, two: 0, both: 0 } as const satisfies Record<LaneShape, 0>;

/** A network that there is not is left out, and where none is left, all are as by default. */
export const lanes: Field<'lanes'> = {
  read(value, { path, report, usual }) {
    if (!Array.isArray(value) || value.length === 0 || value.length > MAX_LANES) {
      report.add(path, 'unreadable', value);
      return usual;
    }
    const lanes = value.flatMap((entry) => readLane(entry, report) ?? []);
    return lanes.length > 0 ? lanes : usual;
  },
  keys: {
    // Split by ',': `own`, `net.hello`, `lstm.xavier.1` or `lstm.xavier.1.two`.
    lanes: {
      write: (value, preset) => (isEqual(value, preset) ? null : value.map(writeLane).join(',')),
      read(text) {
        const value = text.split(',').map(saidLane);
        return value.includes(null) ? null : { value };
      },
    },
  },
};

function readLane(value: unknown, report: Report): Lane | null {
  const fields = fieldsOf(value, report, 'lanes.');
  const kind = fields.key('kind', { own: 0, preset: 0, random: 0, none: 0 }, 'none');
  if (kind === 'own') return { kind };
  if (kind === 'preset') {
    const preset = fields.get('preset');
    if (typeof preset === 'string' && presetOf(preset)) return { kind, preset };
    report.add('lanes.preset', 'unknown', preset);
  }
  if (kind !== 'random') return null;
  const lane: Lane = {
    kind,
    cell: fields.key('cell', cells, 'rnn'),
    initial: fields.key('initial', initials, 'xavier'),
    seed: fields.integer('seed', { least: 0, most: MAX_SEED }, 1),
  };
  const isShaped = fields.get('shape') !== undefined;
  return isShaped ? { ...lane, shape: fields.key('shape', shapes, 'one') } : lane;
}

function writeLane(lane: Lane): string {
  if (lane.kind === 'own') return 'own';
  if (lane.kind === 'preset') return `net.${escapeText(lane.preset)}`;
  const shape = lane.shape ? [lane.shape] : [];
  return [lane.cell, lane.initial, lane.seed, ...shape].join('.');
}

function saidLane(text: string): unknown {
  if (text === 'own') return { kind: 'own' };
  const [first = '', second, seed, shape, ...rest] = text.split('.');
  if (first === 'net' && second !== undefined && seed === undefined)
    return { kind: 'preset', preset: unescapeText(second).text };
  if (second === undefined || !/^\d{1,10}$/.test(seed ?? '') || rest.length > 0) return null;
  const drawn = { kind: 'random', cell: first, initial: second, seed: Number(seed) };
  return shape === undefined ? drawn : { ...drawn, shape };
}
