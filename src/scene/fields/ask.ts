import { vectorOf } from '../../engine/declare/network.ts';
import { type Ask, MOST_ASKED } from '../document/ask.ts';
import type { Scene } from '../document/scene.ts';
import { askableValues, isAskable } from '../read/askable.ts';
import { networkOf, stepsOf } from '../read/derive.ts';
import type { Field, FieldContext } from './field.ts';
import { fieldsOf } from './object.ts';
import { isInteger, namesOf } from './plain.ts';

/*
 * What is asked for. A link says `ask=h.2.0`: the value, the timestep, the entry (`all` for all of them), and behind
 * them what is not as usual: `gradient`, `step`, `sign`, `larger`.
 */

const OF = namesOf(['value', 'gradient'] as const);
const GIVEN = namesOf(['parts', 'step'] as const);
const AS = namesOf(['number', 'sign', 'larger'] as const);

export const ask: Field<'ask'> = {
  kind: 'question',
  initial: () => null,
  read(said, at) {
    const asked = readAsk(said, at);
    if (asked === null || fits(asked, at.scene)) return asked;
    at.report.add(at.path, 'doesNotFit', asked.value);
    return null;
  },
  fit: (asked, { scene }) => (asked && fits(asked, scene) ? asked : null),
  keys: {
    ask: {
      write: (asked, preset) => (asked === null || asked === preset ? null : written(asked)),
      read(text) {
        const [value = '', t = '', unit = '', ...flags] = text.split('.');
        if (!isInteger(t) || !(unit === 'all' || isInteger(unit))) return null;
        const known = ['gradient', 'step', 'sign', 'larger'];
        return {
          value: {
            of: flags.includes('gradient') ? 'gradient' : 'value',
            value,
            t: Number(t),
            unit: unit === 'all' ? null : Number(unit),
            given: flags.includes('step') ? 'step' : 'parts',
            as: flags.includes('sign') ? 'sign' : flags.includes('larger') ? 'larger' : 'number',
          },
          broken: flags.some((flag) => !known.includes(flag)),
        };
      },
    },
  },
};

function written({ of, value, t, unit, given, as }: Ask): string {
  const flags = [
    of === 'gradient' ? 'gradient' : '',
    given === 'step' ? 'step' : '',
    as === 'number' ? '' : as,
  ];
  return [value, t, unit ?? 'all', ...flags.filter((flag) => flag !== '')].join('.');
}

function readAsk(said: unknown, { path, scene, report }: FieldContext): Ask | null {
  if (said === null) return null;
  const fields = fieldsOf(said, report, `${path}.`);
  const of = fields.key('of', OF, 'value');
  const t = fields.integer('t', { least: 0, most: stepsOf(scene) - 1 }, -1);
  const names = namesOf(t < 0 ? [] : askableValues(scene, of, t));
  const value = fields.key('value', names, '');
  const size = networkOf(scene).values.get(value)?.size ?? 0;
  const unit =
    fields.get('unit') === null ? null : fields.integer('unit', { least: 0, most: size - 1 }, -1);
  const given = fields.key('given', GIVEN, 'parts');
  const as = fields.key('as', AS, 'number');
  return t < 0 || value === '' || unit === -1 ? null : { of, value, t, unit, given, as };
}

function fits(asked: Ask, scene: Scene): boolean {
  // The comparison shows other runs of the same numbers.
  if (scene.figure === 'compare' || !isAskable(scene, asked)) return false;
  const { size } = vectorOf(networkOf(scene), asked.value);
  // One of a single number, or of numbers that come one after the other, is no choice.
  if (asked.as === 'larger' && (asked.unit !== null || asked.given === 'step' || size < 2))
    return false;
  return asked.unit === null ? size <= MOST_ASKED : asked.unit < size;
}
