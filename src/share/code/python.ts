import type { ActivationId } from '../../engine/activations.ts';
import { isParameter, type Operation, type Parameter, type Read } from '../../engine/declare.ts';
import type { Network } from '../../engine/network.ts';

/** How a library for arrays writes what an operation does. */
export interface Dialect {
  readonly activations: Readonly<Record<ActivationId, (of: string) => string>>;
  readonly exponentiate: (of: string) => string;
  readonly normalise: (of: string) => string;
  readonly largest: (of: string, size: number) => string;
  readonly threshold: (of: string) => string;
}

/** One line of Python for each operation of one timestep; a state of the timestep before is `name_prev`. */
export const stepLines = (network: Network, dialect: Dialect): readonly string[] =>
  network.operations.map(
    (operation) => `${operation.makes} = ${written(operation, network, dialect)}`,
  );

function written(operation: Operation, network: Network, dialect: Dialect): string {
  switch (operation.kind) {
    case 'times':
      return `${operation.weight.name} @ ${readOf(operation.of)}`;
    case 'sum':
      return operation.terms.map(termOf).join(' + ');
    case 'multiply':
      return operation.factors.map(termOf).join(' * ');
    case 'complement':
      return `1 - ${readOf(operation.of)}`;
    case 'apply': {
      const { activation } = operation;
      const id = activation === 'f' ? network.spec.activation : activation;
      return dialect.activations[id](readOf(operation.of));
    }
    case 'largest':
      return dialect.largest(readOf(operation.of), network.spec.sizes.output);
    default:
      return dialect[operation.kind](readOf(operation.of));
  }
}

const termOf = (term: Read | Parameter): string => (isParameter(term) ? term.name : readOf(term));

/** The input is a table of rows; everything else is a variable of its own name. */
const readOf = ({ value, previous }: Read): string =>
  previous ? `${value}_prev` : value === 'x' ? 'x[t]' : value;

/** Numbers as a Python literal that is read as the same doubles; `columns` null: a vector. */
export function arrayLiteral(numbers: ArrayLike<number>, columns: number | null): string {
  const all = Array.from(numbers, number);
  if (columns === null) return `[${all.join(', ')}]`;
  const rows: string[] = [];
  for (let at = 0; at < all.length; at += columns)
    rows.push(`    [${all.slice(at, at + columns).join(', ')}],`);
  return `[\n${rows.join('\n')}\n]`;
}

const number = (value: number): string => {
  if (Number.isNaN(value)) return "float('nan')";
  if (!Number.isFinite(value)) return `float('${value > 0 ? 'inf' : '-inf'}')`;
  return Object.is(value, -0) ? '-0.0' : String(value).replace(/^(-?\d+)$/, '$1.0');
};

/** A text as a Python string literal, in ASCII but for what is printable. */
export const stringLiteral = (text: string): string =>
  `"${text.replace(/[\p{C}\p{Z}"\\]/gu, (character) =>
    character === ' ' ? ' ' : escaped(character.codePointAt(0) ?? 0),
  )}"`;

const escaped = (code: number): string =>
  code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
