import { cells } from '../engine/cells/table.ts';
import { initials } from '../engine/initial.ts';
import { DEFAULT_LANES } from './defaults.ts';
import { type Architecture, networkOf, phaseValuesAt, rowValuesOf } from './derive.ts';
import { fieldsOf } from './fields.ts';
import { presetOf } from './presets.ts';
import type { Report } from './problem.ts';
import { type Cursor, type Lane, MAX_LANES, MAX_SEED, type Scene } from './scene.ts';

export const resets = { after: 0, before: 0 } as const satisfies Record<Scene['reset'], 0>;

/** The value that the rows show, if the cell has it. */
export function parseRows(value: unknown, scene: Architecture, report: Report): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && rowValuesOf(scene).includes(value))
    return value === networkOf(scene).states[0] ? null : value;
  report.add('rows', 'unknown', value);
  return null;
}

/** The value that is looked at, if the phase of the cursor makes it. */
export function parseValue(
  value: unknown,
  scene: Architecture,
  cursor: Cursor,
  report: Report,
): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && phaseValuesAt(scene, cursor).includes(value)) return value;
  report.add('value', 'doesNotFit', value);
  return null;
}

/** What is compared; a network that there is not is left out, and where none is left, all are as by default. */
export function parseLanes(value: unknown, report: Report): readonly Lane[] {
  if (value === undefined) return DEFAULT_LANES;
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_LANES) {
    report.add('lanes', 'unreadable', value);
    return DEFAULT_LANES;
  }
  const lanes = value.flatMap((entry) => parseLane(entry, report) ?? []);
  return lanes.length > 0 ? lanes : DEFAULT_LANES;
}

function parseLane(value: unknown, report: Report): Lane | null {
  const fields = fieldsOf(value, report, 'lanes.');
  const kind = fields.key('kind', { own: 0, preset: 0, random: 0, none: 0 }, 'none');
  if (kind === 'own') return { kind };
  if (kind === 'preset') {
    const preset = fields.get('preset');
    if (typeof preset === 'string' && presetOf(preset)) return { kind, preset };
    report.add('lanes.preset', 'unknown', preset);
  }
  if (kind !== 'random') return null;
  return {
    kind,
    cell: fields.key('cell', cells, 'rnn'),
    initial: fields.key('initial', initials, 'xavier'),
    seed: fields.integer('seed', { least: 0, most: MAX_SEED }, 1),
  };
}
