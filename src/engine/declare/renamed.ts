import type { Operation } from '../operations/table.ts';
import { isRead, type Parameter, type Part, type Read } from './part.ts';

/** Other names for what an operation makes and reads. */
export interface Names {
  readonly value: (name: string) => string;
  readonly parameter: (name: string) => string;
  readonly phase: (name: string) => string;
}

/** The same operation under other names. It is plain data, so whatever its kind holds is gone through. */
export function renamed(operation: Operation, names: Names): Operation {
  const { makes, phase, ...rest } = operation;
  return {
    ...mapParts(rest, names),
    makes: names.value(makes),
    phase: names.phase(phase),
  } as Operation;
}

function mapParts(fields: object, names: Names): object {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      key,
      Array.isArray(field)
        ? field.map((each) => (isPart(each) ? renamedPart(each, names) : each))
        : isPart(field)
          ? renamedPart(field, names)
          : field,
    ]),
  );
}

const isPart = (field: unknown): field is Part =>
  typeof field === 'object' && field !== null && ('previous' in field || 'rows' in field);

const renamedPart = (part: Part, { value, parameter }: Names): Part =>
  isRead(part)
    ? ({ ...part, value: value(part.value) } satisfies Read)
    : ({
        ...part,
        name: parameter(part.name),
        stack: parameter(part.stack),
      } satisfies Parameter);
