import { isEqual } from '../document/equal.ts';
import { type Events, MAX_COLUMNS, MAX_STEPS } from '../document/scene.ts';
import { decodeEvents, encodeEvents } from '../link/linkEvents.ts';
import { areEvents } from '../read/events.ts';
import type { Field, FieldContext } from './field.ts';
import { fieldsOf } from './object.ts';

export const events: Field<'events'> = {
  read: readEvents,
  keys: {
    ev: {
      write: (value, preset) => (isEqual(value, preset) ? null : value && encodeEvents(value)),
      read(text) {
        const value = decodeEvents(text);
        return value === null ? null : { value };
      },
    },
  },
};

function readEvents(value: unknown, { report }: FieldContext): Events | null {
  if (value === null) return null;
  const fields = fieldsOf(value, report, 'events.');
  if (fields.get('kind') === 'wave') {
    const formula = fields.get('formula');
    const steps = fields.integer('steps', { least: 1, most: MAX_STEPS, clamp: true }, 100);
    const wave = {
      kind: 'wave',
      formula: typeof formula === 'string' ? formula : '',
      steps,
    } as const;
    if (areEvents(wave)) return wave;
    report.add('events.formula', 'unreadable', formula);
    return null;
  }
  const columns = fields.integer('columns', { least: 1, most: MAX_COLUMNS }, 0);
  const values = fields.get('values');
  if (columns === 0 || !Array.isArray(values) || values.length > MAX_COLUMNS * MAX_STEPS) {
    if (columns !== 0) report.add('events', 'unreadable');
    return null;
  }
  const numbers = {
    kind: 'numbers',
    columns,
    values: values.map((v) => (v === 0 ? 0 : v)),
  } as const;
  if (values.every((v) => typeof v === 'number') && areEvents(numbers)) return numbers;
  report.add('events', 'unreadable');
  return null;
}
