import { isEqual } from '../document/equal.ts';
import { unescapeText } from '../link/percent.ts';
import { readShortest } from '../link/shortest.ts';
import type { FieldContext, LinkKey } from './field.ts';
import { fieldsOf } from './object.ts';

/*
 * What fields have in common: names of a table, switches, whole numbers, and how links write them.
 */

type Read<V> = (value: unknown, at: FieldContext & { readonly usual: V }) => V;

/** One of the keys of a table. */
export const oneOf =
  <V extends string>(table: Readonly<Record<V, unknown>>): Read<V> =>
  (value, { path, report, usual }) =>
    fieldsOf({ [path]: value }, report).key(path, table, usual as NoInfer<V>);

/** A list of names as a table. */
export const namesOf = <V extends string>(names: readonly V[]): Readonly<Record<V, unknown>> =>
  Object.fromEntries(names.map((name) => [name, name])) as Readonly<Record<V, unknown>>;

export const flag: Read<boolean> = (value, { path, report, usual }) =>
  fieldsOf({ [path]: value }, report).flag(path, usual);

/** A whole number; null where it is none, or none from `least` to `most`. */
export function count(
  value: unknown,
  { path, report }: Pick<FieldContext, 'path' | 'report'>,
  least: number,
  most: number,
): number | null {
  const number = fieldsOf({ [path]: value }, report).integer(path, { least, most }, Number.NaN);
  return Number.isNaN(number) ? null : number;
}

/** A name that is one of a few; anything else is reported, and null. */
export function nameIn(
  value: unknown,
  { path, report }: Pick<FieldContext, 'path' | 'report'>,
  names: { readonly has: (name: string) => boolean },
  problem: 'unknown' | 'doesNotFit',
): string | null {
  if (value === null || (typeof value === 'string' && names.has(value))) return value;
  report.add(path, problem, value);
  return null;
}

/** A key of a name as it is. */
export const word: LinkKey<string | null> = {
  write: (value, preset) => (value === preset ? null : value),
  read: (text) => ({ value: unescapeText(text).text }),
};

const SWITCH: Readonly<Record<string, boolean>> = { on: true, off: false };

export const onOff: LinkKey<boolean> = {
  write: (value, preset) => (value === preset ? null : value ? 'on' : 'off'),
  read: (text) => (Object.hasOwn(SWITCH, text) ? { value: SWITCH[text] } : null),
};

export const isInteger = (text: string) => /^-?\d{1,15}$/.test(text);

export const integer: LinkKey<number | null> = {
  write: (value, preset) => (value === preset ? null : String(value)),
  read: (text) => (isInteger(text) ? { value: Number(text) } : null),
};

/** A key whose parts are split by '_'. */
export const listed = <V>(
  write: (value: NonNullable<V>) => readonly (string | number)[],
  read: (parts: readonly string[]) => unknown,
): LinkKey<V> => ({
  write: (value, preset) =>
    isEqual(value, preset) || value === null || value === undefined ? null : write(value).join('_'),
  read(text) {
    const value = read(text.split('_'));
    return value === null ? null : { value };
  },
});

/** Numbers in fixed places; null where one is none. */
export const numbers = (parts: readonly string[], length: number): readonly number[] | null => {
  const read = parts.map(readShortest);
  return read.length === length && !read.some(Number.isNaN) ? read : null;
};
