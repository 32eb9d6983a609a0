import type { UnitOrder } from '../../engine/measure/unitOrder.ts';
import { figureIds } from '../document/figures.ts';
import type { Probe } from '../document/scene.ts';
import { lastStep } from '../read/cursor.ts';
import {
  inputSizeOf,
  networkOf,
  outputSizeOf,
  phaseValuesAt,
  rowValuesOf,
  stepsOf,
  unitsShown,
} from '../read/derive.ts';
import type { Field, FieldContext } from './field.ts';
import { fieldsOf } from './object.ts';
import {
  count,
  flag,
  integer,
  listed,
  nameIn,
  namesOf,
  numbers,
  oneOf,
  onOff,
  word,
} from './plain.ts';

export const value: Field<'value'> = {
  read: (said, at) => nameIn(said, at, new Set(valuesAt(at)), 'doesNotFit'),
  fit: (name, at) => (name !== null && valuesAt(at).includes(name) ? name : null),
  keys: { val: word },
};

const valuesAt = ({ scene }: FieldContext) => phaseValuesAt(scene, scene.cursor);

export const output: Field<'output'> = {
  read: (said, at) => (said === null ? null : count(said, at, 0, outputSizeOf(at.scene) - 1)),
  fit: (output, { scene }) => ((output ?? 0) < outputSizeOf(scene) ? output : null),
  keys: { o: integer },
};

export const rolled: Field<'rolled'> = {
  read: flag,
  keys: { roll: onOff },
};

export const rows: Field<'rows'> = {
  read(said, at) {
    const name = nameIn(said, at, new Set(rowValuesOf(at.scene)), 'unknown');
    return name === networkOf(at.scene).ports.state ? null : name;
  },
  fit: (name, { scene }) => (name !== null && rowValuesOf(scene).includes(name) ? name : null),
  keys: { rows: word },
};

const orders = { index: 0, similarity: 0, activity: 0 } as const satisfies Record<UnitOrder, 0>;

export const order: Field<'order'> = {
  read: oneOf(orders),
  keys: { order: word },
};

export const pinned: Field<'pinned'> = {
  read: (said, at) => (said === null ? null : count(said, at, 0, unitsShown(at.scene) - 1)),
  fit: (unit, { scene }) => (unit !== null && unit < unitsShown(scene) ? unit : null),
  keys: {
    pin: listed(
      (unit) => [unit],
      (parts) => numbers(parts, 1)?.[0] ?? null,
    ),
  },
};

export const probe: Field<'probe'> = {
  read: readProbe,
  fit: (probe, { scene }) =>
    probe && stepsOf(scene) > 0 && probe.t <= lastStep(scene) && probe.place < inputSizeOf(scene)
      ? probe
      : null,
  keys: {
    probe: listed(
      ({ t, place }) => [t, place],
      (parts) => {
        const read = numbers(parts, 2);
        return read && { t: read[0], place: read[1] };
      },
    ),
  },
};

function readProbe(said: unknown, { scene, report }: FieldContext): Probe | null {
  if (said === null) return null;
  const fields = fieldsOf(said, report, 'probe.');
  const t = fields.integer('t', { least: 0, most: stepsOf(scene) - 1 }, -1);
  const place = fields.integer('place', { least: 0, most: inputSizeOf(scene) - 1 }, -1);
  return t < 0 || place < 0 ? null : { t, place };
}

export const figure: Field<'figure'> = {
  read: oneOf(namesOf(figureIds)),
  keys: { fig: word },
};

export const matrix: Field<'matrix'> = {
  read: (said, at) => nameIn(said, at, networkOf(at.scene).parameters, 'unknown'),
  fit: (name, { scene }) => (name !== null && networkOf(scene).parameters.has(name) ? name : null),
  keys: { mat: word },
};
