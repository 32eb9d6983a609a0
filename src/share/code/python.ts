import type { ActivationId } from '../../engine/activations/table.ts';
import { type Network, vectorOf } from '../../engine/declare/network.ts';
import { INPUT, isParameter, type Part } from '../../engine/declare/part.ts';
import { lateAt } from '../../engine/declare/phases.ts';
import { startOf } from '../../engine/declare/readStep.ts';
import { sweepsOf } from '../../engine/declare/sweeps.ts';
import { type Operation, readsOf } from '../../engine/operations/table.ts';

/** How a library for arrays writes what differs from one to the other. */
export interface Dialect {
  /** A matrix times a vector. */
  readonly product: (matrix: string, vector: string) => string;
  readonly activations: Readonly<Record<ActivationId, (of: string) => string>>;
  readonly zeros: (size: number) => string;
  readonly join: (of: readonly string[]) => string;
  readonly exponentiate: (of: string) => string;
  readonly normalise: (of: string) => string;
  readonly largest: (of: string, size: number) => string;
  readonly threshold: (of: string) => string;
  /** A value as it is printed, where it does not print as its numbers by itself. */
  readonly printed?: (of: string) => string;
}

type Line<O> = (operation: O, dialect: Dialect, network: Network) => string;

/** What is on the right of the line of an operation. */
const lines: { readonly [O in Operation as O['kind']]: Line<O> } = {
  times: ({ weight, of }, { product }) => product(pythonName(weight.name), nameOf(of)),
  sum: ({ terms }) => terms.map(nameOf).join(' + '),
  multiply: ({ factors }) => factors.map(nameOf).join(' * '),
  complement: ({ of }) => `1 - ${nameOf(of)}`,
  apply: ({ activation, of }, { activations }) => activations[activation](nameOf(of)),
  join: ({ of }, { join }) => join(of.map(nameOf)),
  // A symbol that has no row is at -1, which in Python is the last one.
  lookup: ({ makes, weight, of }, { zeros }, network) =>
    `${pythonName(weight.name)}[${nameOf(of)}] if ${nameOf(of)} >= 0 else ${zeros(vectorOf(network, makes).size)}`,
  exponentiate: ({ of }, { exponentiate }) => exponentiate(nameOf(of)),
  normalise: ({ of }, { normalise }) => normalise(nameOf(of)),
  largest: ({ of }, { largest }, { spec }) => largest(nameOf(of), spec.sizes.output),
  threshold: ({ of }, { threshold }) => threshold(nameOf(of)),
};

/** The line of Python of an operation; a state of the timestep computed before is `name_prev`. */
function lineOf(network: Network, operation: Operation, dialect: Dialect): string {
  const line = lines[operation.kind] as Line<Operation>;
  return `${pythonName(operation.makes)} = ${line(operation, dialect, network)}`;
}

/** A name as a variable can be called: `h2` for the hidden state of the second layer. */
export const pythonName = (name: string): string => name.replace('.', '');

/** The head of a timestep in what a script prints; that of the cursor is marked. */
export const printLine = (t: number): string =>
  `    print(f"t = {t}  {symbols[t]!r}" + ("  <- on the screen" if t == ${t} else ""))`;

/** What runs a network over its input and says, timestep by timestep, what `print` does with each. */
export function runLines(
  network: Network,
  dialect: Dialect,
  printing: readonly string[],
  shown: readonly string[],
): readonly string[] {
  const sweeps = sweepsOf(network);
  const late = lateNames(network);
  const listed = (names: readonly string[], value: (name: string) => string) =>
    `for name, value in [${names.map((name) => `("${name}", ${value(name)})`).join(', ')}]:`;
  const told = `print(f"  {name} =", ${dialect.printed?.('value') ?? 'value'})`;
  const print = (value: (name: string) => string) => [
    ...printing,
    `    ${listed(
      shown.filter((name) => !late.has(name)),
      value,
    )}`,
    `        ${told}`,
    ...(late.size > 0
      ? [
          AT_LAST,
          `        ${listed(
            shown.filter((name) => late.has(name)),
            value,
          )}`,
          `            ${told}`,
        ]
      : []),
  ];
  const line = (operation: Operation) => lineOf(network, operation, dialect);
  const isLate = ({ makes }: Operation) => late.has(pythonName(makes));
  if (sweeps.length === 1)
    return [
      ...startLines(network, network.states, dialect),
      'for t in range(len(x)):',
      ...carryLines(network.states),
      ...network.operations
        .filter((operation) => !isLate(operation))
        .map((operation) => `    ${line(operation)}`),
      ...(late.size > 0
        ? [AT_LAST, ...network.operations.filter(isLate).map((each) => `        ${line(each)}`)]
        : []),
      ...print((name) => name),
    ];
  /** Operations over the timesteps that `over` says, from what each has kept, which keeps what they make. */
  const loop = (operations: readonly Operation[], over: string) => {
    const made = operations.map(({ makes }) => makes);
    if (made.length === 0) return [];
    const states = network.states.filter((state) => made.includes(state));
    const read = operations
      .flatMap(readsOf)
      .filter(({ value, previous }) => !previous && value !== INPUT && !made.includes(value));
    const from = new Map(read.map(({ value, first }) => [pythonName(value), first ? '0' : 't']));
    return [
      ...startLines(network, states, dialect),
      `for t in ${over}:`,
      ...[...from].map(([name, at]) => `    ${name} = run[${at}]["${name}"]`),
      ...carryLines(states),
      ...operations.map((operation) => `    ${line(operation)}`),
      `    run[t].update(${made
        .map(pythonName)
        .map((name) => `${name}=${name}`)
        .join(', ')})`,
    ];
  };
  return [
    '# Layers in both directions: each way through the timesteps keeps what it makes for the next.',
    'run = [{} for _ in range(len(x))]',
    ...sweeps.flatMap(({ direction, phases }) => {
      const operations = network.operations.filter(({ phase }) => phases.has(phase));
      return [
        ...loop(
          operations.filter((operation) => !isLate(operation)),
          direction === 'backward' ? 'reversed(range(len(x)))' : 'range(len(x))',
        ),
        ...loop(operations.filter(isLate), '[len(x) - 1]'),
      ];
    }),
    'for t in range(len(x)):',
    ...print((name) => `run[t]["${name}"]`),
  ];
}

/** What is made at the last timestep alone, by its names in Python. */
export const lateNames = (network: Network): ReadonlySet<string> =>
  new Set([...lateAt(network, 0, 2)].map(pythonName));

const AT_LAST = '    if t == len(x) - 1:';

/** The states before the first timestep. */
const startLines = (network: Network, states: readonly string[], { zeros }: Dialect) =>
  states.map((state) => {
    const start = startOf(network, state);
    return `${pythonName(state)} = ${start ? pythonName(start) : zeros(vectorOf(network, state).size)}`;
  });

/** What a timestep takes from the one computed before it. */
const carryLines = (states: readonly string[]) =>
  states.map((state) => `    ${pythonName(state)}_prev = ${pythonName(state)}`);

/** The input is a table of rows; everything else is a variable of its own name. */
const nameOf = (part: Part): string =>
  isParameter(part)
    ? pythonName(part.name)
    : part.previous
      ? `${pythonName(part.value)}_prev`
      : part.value === INPUT
        ? 'x[t]'
        : pythonName(part.value);

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
