import type { Report } from '../document/problem.ts';

/**
 * The fields of an object from outside, each read into a type it is known to have. What is absent is the fallback
 * in silence; what is wrong is reported under `prefix` and its name, and is the fallback too.
 */
export interface Fields {
  readonly get: (name: string) => unknown;
  /** One of the keys of a table. */
  readonly key: <K extends string>(
    name: string,
    table: Readonly<Record<K, unknown>>,
    fallback: NoInfer<K>,
  ) => K;
  /** A finite number. */
  readonly number: (name: string, fallback: number) => number;
  readonly flag: (name: string, fallback: boolean) => boolean;
  /** An integer; one beyond its bounds is the nearest bound if `clamp`, else the fallback. */
  readonly integer: (
    name: string,
    bounds: { readonly least: number; readonly most: number; readonly clamp?: boolean },
    fallback: number,
  ) => number;
}

export function fieldsOf(data: unknown, report: Report, prefix = ''): Fields {
  const known = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
  if (known !== data && data !== undefined)
    report.add(prefix.replace(/\.$/, ''), 'unreadable', data);

  const get = (name: string): unknown =>
    Object.hasOwn(known, name) ? known[name as keyof typeof known] : undefined;

  return {
    get,
    key(name, table, fallback) {
      const value = get(name);
      if (value === undefined) return fallback;
      if (typeof value === 'string' && Object.hasOwn(table, value)) return value as typeof fallback;
      report.add(prefix + name, 'unknown', value);
      return fallback;
    },
    number(name, fallback) {
      const value = get(name);
      if (value === undefined) return fallback;
      if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
      report.add(prefix + name, 'unreadable', value);
      return fallback;
    },
    flag(name, fallback) {
      const value = get(name);
      if (value === undefined || typeof value === 'boolean') return value ?? fallback;
      report.add(prefix + name, 'unreadable', value);
      return fallback;
    },
    integer(name, { least, most, clamp }, fallback) {
      const value = get(name);
      if (value === undefined) return fallback;
      if (typeof value !== 'number' || !Number.isInteger(value)) {
        report.add(prefix + name, 'unreadable', value);
        return fallback;
      }
      if (value >= least && value <= most) return value + 0;
      report.add(prefix + name, 'outOfRange', value);
      return clamp ? Math.min(Math.max(value, least), most) : fallback;
    },
  };
}
