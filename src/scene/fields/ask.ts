import { type Ask, isTopic, MOST_ASKED, topics } from '../document/ask.ts';
import { createReport } from '../document/problem.ts';
import type { Scene } from '../document/scene.ts';
import { askableNames, askableSize, isAskable } from '../read/askable.ts';
import { stepsOf } from '../read/derive.ts';
import type { Field, FieldContext } from './field.ts';
import { fieldsOf } from './object.ts';
import { isInteger, namesOf } from './plain.ts';

/*
 * What is asked for. A link says `ask=h.2.0`: the value, the timestep, the entry (`all` for all of them), and behind
 * them what is not as usual: `gradient` or a topic (`ask=W_x.0.all.shape`), `step`, `sign`, `larger`; of two numbers
 * also the other one, `c-1`.
 */

const OF = namesOf(['value', 'gradient', ...topics] as const);
const GIVEN = namesOf(['parts', 'step'] as const);
const AS = namesOf(['number', 'sign', 'larger'] as const);

export const ask: Field<'ask'> = {
  read(said, at) {
    if (said === null) return null;
    const asked = readAsk(said, at);
    if (asked && fits(asked, at.scene)) return asked;
    at.report.add(at.path, 'unaskable', asText(said));
    return null;
  },
  fit: (asked, { scene }) => (asked && fits(asked, scene) ? asked : null),
  keys: {
    ask: {
      write: (asked, preset) => (asked === null || asked === preset ? null : written(asked)),
      read(text) {
        const [value = '', t = '', unit = '', ...flags] = text.split('.').map(withLayer);
        if (!isInteger(t) || !(unit === 'all' || isInteger(unit))) return null;
        const take = (table: object) => flags.find((flag) => Object.hasOwn(table, flag));
        const [of, given, as] = [take(OF), take(GIVEN), take(AS)];
        const pair = flags.find((flag) => flag.includes('-'));
        const [other, entry] = pair?.split('-') ?? [];
        return {
          value: {
            of,
            value,
            t: Number(t),
            unit: unit === 'all' ? null : Number(unit),
            given,
            as,
            than: pair && { value: other, unit: Number(entry) },
          },
          broken: flags.some((flag) => ![of, given, as, pair].includes(flag)),
        };
      },
    },
  },
};

function written({ of, value, t, unit, given, as, than }: Ask): string {
  const flags = [of, given, as, than && `${than.value}-${than.unit}`];
  return [value, t, unit ?? 'all', ...flags.filter((flag) => flag && !USUAL.includes(flag))]
    .map((part) => String(part).replaceAll('.', LAYER))
    .join('.');
}

/** Stands for the point in the name of a layer's value: `h~2` is `h.2`. */
const LAYER = '~';
const withLayer = (part: string): string => part.replaceAll(LAYER, '.');

/** What goes without saying. */
const USUAL = ['value', 'parts', 'number'];

/** A question that cannot be asked, as a link would say it; its parts may be anything. */
function asText(said: unknown): string {
  const { value, t, unit, ...more } = Object(said) as Record<string, unknown>;
  const than = Object.values(Object(more['than'] ?? {})).join('-');
  const { of, given, as } = more;
  return [value, t, unit ?? 'all', of, given, as, than].filter(isWord).join('.');
}

const isWord = (part: unknown) => part !== '' && ['string', 'number'].includes(typeof part);

/** What is asked; what of it is wrong is told as one, for its parts say little. */
function readAsk(said: unknown, { scene }: FieldContext): Ask | null {
  const report = createReport();
  const fields = fieldsOf(said, report);
  const of = fields.key('of', OF, 'value');
  const t = fields.integer('t', { least: 0, most: stepsOf(scene) - 1 }, -1);
  const names = namesOf(t < 0 ? [] : askableNames(scene, of, t));
  const value = fields.key('value', names, '');
  const most = askableSize(scene, value) - 1;
  const unit = fields.get('unit') === null ? null : fields.integer('unit', { least: 0, most }, -1);
  const given = fields.key('given', GIVEN, 'parts');
  const as = fields.key('as', AS, 'number');
  const pair = fieldsOf(fields.get('than') ?? undefined, report);
  const other = pair.key('value', names, '');
  const than =
    other === ''
      ? null
      : { value: other, unit: pair.integer('unit', { least: 0, most: 999 }, 999) };
  return report.problems.length > 0 || value === '' || unit === -1
    ? null
    : { of, value, t, unit, given, as, than };
}

function fits({ than, ...asked }: Ask, scene: Scene): boolean {
  const { of, value, unit, given, as } = asked;
  // The comparison shows other runs of the same numbers.
  if (scene.figure === 'compare' || !isAskable(scene, asked)) return false;
  const size = askableSize(scene, value);
  const isThere = unit === null ? isTopic(of) || size <= MOST_ASKED : unit < size;
  // How it is answered the topic says.
  if (isTopic(of)) return isThere;
  if (!isThere || as !== 'larger') return isThere && !than;
  // One of a single number, or of numbers that come one after the other, is no choice.
  if (given === 'step') return false;
  if (!than) return unit === null && size > 1;
  if (unit === null || (than.value === value && than.unit === unit)) return false;
  return fits({ ...asked, ...than, as: 'number', than: null }, scene);
}
