import type { Window } from '../document/scene.ts';
import { unescapeText } from '../link/percent.ts';
import { FIRST_PHASE, lastStep, nearestCursor, phaseOrder } from '../read/cursor.ts';
import { mostUnits, stepsOf } from '../read/derive.ts';
import { nearestWindow } from '../walk/window.ts';
import type { Field, FieldContext } from './field.ts';
import { fieldsOf } from './object.ts';
import { integer, isInteger, listed, numbers } from './plain.ts';

export const cursor: Field<'cursor'> = {
  read(value, { scene, report }) {
    const fields = fieldsOf(value, report, 'cursor.');
    const phases = Object.fromEntries(phaseOrder(scene).map((id) => [id, id]));
    return {
      t: fields.integer('t', { least: 0, most: lastStep(scene), clamp: true }, 0),
      phase: fields.key('phase', phases, FIRST_PHASE),
    };
  },
  fit(value, { scene, before, report }) {
    const nearest = nearestCursor(scene, value, phaseOrder(before ?? scene));
    if (nearest.phase !== value.phase) report.add('cursor.phase', 'doesNotFit', value.phase);
    return nearest;
  },
  keys: {
    t: {
      part: 't',
      write: ({ t }, preset) => (t === preset.t ? null : String(t)),
      read: (text) => (isInteger(text) ? { value: Number(text) } : null),
    },
    p: {
      part: 'phase',
      write: ({ phase }, preset) => (phase === preset.phase ? null : phase),
      read: (text) => ({ value: unescapeText(text).text }),
    },
  },
};

export const unit: Field<'unit'> = {
  read: (value, { path, scene, report, usual }) =>
    fieldsOf({ [path]: value }, report).integer(
      path,
      { least: 0, most: mostUnits(scene) - 1, clamp: true },
      usual,
    ),
  // The cursor passes layers of fewer units, and comes back.
  fit: (unit, { scene }) => Math.min(unit, mostUnits(scene) - 1),
  keys: { unit: integer },
};

const inView = {
  read: readWindow,
  fit: (window, { scene }) => window && nearestWindow(window, stepsOf(scene)),
} as const satisfies Partial<Field<'window' | 'laneWindow'>>;

const twoNumbers = listed<Window | null>(
  ({ from, span }) => [from, span],
  (parts) => {
    const read = numbers(parts, 2);
    return read && { from: read[0], span: read[1] };
  },
);

export const window: Field<'window'> = { ...inView, keys: { win: twoNumbers } };

export const laneWindow: Field<'laneWindow'> = { ...inView, keys: { lwin: twoNumbers } };

function readWindow(value: unknown, { path, report }: FieldContext): Window | null {
  if (value === null) return null;
  const fields = fieldsOf(value, report, `${path}.`);
  const window = { from: fields.number('from', 0), span: fields.number('span', Number.NaN) };
  if (!Number.isNaN(window.span)) return window;
  report.add(`${path}.span`, 'missing');
  return null;
}
