import type { ActivationId } from '../activations/table.ts';
import { type CellId, cells } from '../cells/table.ts';
import { chosen } from '../operations/apply.ts';
import { type Operation, parametersOf, readsOf } from '../operations/table.ts';
import type { Bias, CellOptions, Head, HeadPorts, Reset } from './cell.ts';
import { type HeadId, heads } from './heads.ts';
import { type Dimension, type Gate, INPUT, type Parameter } from './part.ts';

/** What a reader chooses: a cell, a head, and their sizes. */
export interface NetworkSpec {
  readonly cell: CellId;
  /** f of the cell; used by cells that leave it open. */
  readonly activation: ActivationId;
  readonly bias: Bias;
  /** Where a GRU resets; 'after' unless told. */
  readonly reset?: Reset;
  /** Whether an LSTM has peepholes; not unless told. */
  readonly peepholes?: boolean;
  /** What follows the hidden state, or null for the bare cell. */
  readonly head: HeadId | null;
  readonly headBias: boolean;
  readonly sizes: Readonly<Record<Dimension, number>>;
}

/** Whose colour a number wears: the input's, the hidden state's, the output's, or that of a gate. */
export type Role = 'x' | 'h' | 'y' | Gate;

/** A vector that every timestep computes (or is given, for `x`). */
export interface Value {
  readonly name: string;
  readonly size: number;
  readonly role: Role;
  readonly isState: boolean;
  /** TeX symbol without index, or null where formulas write the expression itself. */
  readonly symbol: string | null;
  /** The operation that makes it; null for the input. */
  readonly operation: Operation | null;
  readonly part: 'input' | 'cell' | 'head';
}

/** Where a parameter lies in the flat buffer of all weights, row-major. */
export interface ParameterSlot {
  readonly name: string;
  /** TeX symbol, such as `W_h` or `W_{xi}`. */
  readonly symbol: string;
  /** The name of all parameters that lie one below the other with it, such as `W_x`; its own where it is alone. */
  readonly stack: string;
  readonly rows: number;
  readonly columns: number;
  readonly offset: number;
  readonly role: Role;
  readonly isBias: boolean;
}

/** Which values of a network are what. */
export interface Ports {
  /** The hidden state: what the head reads. */
  readonly state: string;
  /** null for the bare cell. */
  readonly head: HeadPorts | null;
}

/** A declaration with its sizes filled in. */
export interface Network {
  readonly spec: NetworkSpec;
  readonly states: readonly string[];
  /** Which values are what. */
  readonly ports: Ports;
  /** In the order of computation, cell first, then head. */
  readonly operations: readonly Operation[];
  /** By name, `x` first, then in the order of computation. */
  readonly values: ReadonlyMap<string, Value>;
  /** By name, in the order in which they lie in the flat buffer. */
  readonly parameters: ReadonlyMap<string, ParameterSlot>;
  /** Length of the flat buffer that holds all weights. */
  readonly weightCount: number;
}

/**
 * All that a network is derived from, as plain data: it can be kept, sent to a worker, and made by other means than a
 * cell of this program.
 */
export interface Declaration {
  /** The hidden state first. */
  readonly states: readonly string[];
  readonly cell: readonly Operation[];
  readonly head: readonly Operation[];
  readonly ports: HeadPorts | null;
  readonly otherLetters: Head['otherLetters'];
}

/** What a spec stands for, with its options and activation filled in. */
export function declare(spec: NetworkSpec): Declaration {
  const { states, operations } = cells[spec.cell];
  const head: Head | null = spec.head && heads[spec.head];
  return {
    states,
    cell: operations(optionsOf(spec)),
    head: head?.operations({ bias: spec.headBias, state: hiddenOf(states) }) ?? [],
    ports: head?.ports ?? null,
    otherLetters: head?.otherLetters ?? {},
  };
}

function hiddenOf([hidden]: readonly string[]): string {
  if (hidden === undefined) throw new Error('a cell needs a hidden state');
  return hidden;
}

/**
 * Fills the sizes into a declaration; without one, into that of the spec.
 * @throws RangeError where a size is not a positive integer.
 * @throws Error where a value is made twice.
 */
export function createNetwork(spec: NetworkSpec, declaration = declare(spec)): Network {
  for (const [name, size] of Object.entries(spec.sizes))
    if (!Number.isInteger(size) || size < 1)
      throw new RangeError(`size of ${name} must be a positive integer, not ${size}`);

  const { states, cell, head, otherLetters } = declaration;
  const operations = [...cell, ...head];

  const values = new Map<string, Value>([[INPUT, inputValue(spec.sizes.input)]]);
  const found: { parameter: Parameter; role: Role }[] = [];
  for (const operation of operations) {
    if (values.has(operation.makes)) throw new Error(`${operation.makes} is made twice`);
    const part = cell.includes(operation) ? 'cell' : 'head';
    const role = part === 'head' ? 'y' : roleInCell(operation, values);
    for (const parameter of parametersOf(operation)) found.push({ parameter, role });
    values.set(operation.makes, {
      name: operation.makes,
      size: sizeOf(operation, values, spec.sizes),
      role,
      isState: states.includes(operation.makes),
      symbol:
        part === 'head' && cell.some(({ symbol }) => symbol === operation.symbol)
          ? otherLetter(otherLetters, operation.symbol)
          : operation.symbol,
      operation,
      part,
    });
  }
  const { parameters, weightCount } = layOut(found, spec.sizes);
  const ports = { state: hiddenOf(states), head: declaration.ports };
  return { spec, states, ports, operations, values, parameters, weightCount };
}

/** What a spec says of what a cell leaves open. */
export const optionsOf = ({ bias, reset, peepholes, activation }: NetworkSpec): CellOptions => ({
  bias,
  reset: reset ?? 'after',
  peepholes: peepholes ?? false,
  f: chosen(activation),
});

/** Places the parameters one after the other in the order in which they are used, each stack together. */
function layOut(
  found: readonly { readonly parameter: Parameter; readonly role: Role }[],
  sizes: NetworkSpec['sizes'],
) {
  const parameters = new Map<string, ParameterSlot>();
  let weightCount = 0;
  for (const stack of new Set(found.map(({ parameter }) => parameter.stack)))
    for (const { parameter, role } of found) {
      if (parameter.stack !== stack || parameters.has(parameter.name)) continue;
      const slot = place(parameter, weightCount, sizes, role);
      parameters.set(parameter.name, slot);
      weightCount += slot.rows * slot.columns;
    }
  return { parameters, weightCount };
}

const inputValue = (size: number): Value => ({
  name: INPUT,
  size,
  role: 'x',
  isState: false,
  symbol: INPUT,
  operation: null,
  part: 'input',
});

const place = (
  { name, rows, columns, stack }: Parameter,
  offset: number,
  sizes: NetworkSpec['sizes'],
  role: Role,
): ParameterSlot => ({
  name,
  symbol: name.replace(/_(\w{2,})$/, '_{$1}'),
  stack,
  rows: sizes[rows],
  columns: columns === 1 ? 1 : sizes[columns],
  offset,
  role,
  isBias: columns === 1,
});

/** A gate's value wears the gate's colour, another one the input's as long as nothing but the input went into it. */
function roleInCell(operation: Operation, values: ReadonlyMap<string, Value>): Role {
  if (operation.gate) return operation.gate;
  const fromInput = readsOf(operation).every(
    ({ value, previous }) => !previous && values.get(value)?.role === 'x',
  );
  return fromInput ? 'x' : 'h';
}

function sizeOf(
  operation: Operation,
  values: ReadonlyMap<string, Value>,
  sizes: NetworkSpec['sizes'],
): number {
  const [parameter] = parametersOf(operation);
  if (parameter) return sizes[parameter.rows];
  const first = readsOf(operation).find(({ previous }) => !previous);
  if (!first) throw new Error(`${operation.makes} reads no value of its own timestep`);
  return vectorOf({ values }, first.value).size;
}

/** What the values of the head are. @throws Error where the network has none. */
export function headOf({ ports }: Pick<Network, 'ports'>): HeadPorts {
  if (!ports.head) throw new Error('the network has no head');
  return ports.head;
}

/** @throws Error where the network has no such value. */
export function vectorOf(network: Pick<Network, 'values'>, name: string): Value {
  const value = network.values.get(name);
  if (!value) throw new Error(`the network has no value ${name}`);
  return value;
}

/** Whether a value is what an activation made in the cell, under a name of its own: a gate, a candidate. */
export const isGate = ({ part, operation, symbol }: Value): boolean =>
  part === 'cell' && operation?.kind === 'apply' && symbol !== null;

/** The parameters of a name: one, all of the stack that bears it, or none. */
export const parametersNamed = (
  network: Pick<Network, 'parameters'>,
  name: string,
): readonly ParameterSlot[] =>
  [...network.parameters.values()].filter((slot) => slot.name === name || slot.stack === name);

/** @throws Error where the network has no such parameter. */
export function parameterOf(network: Pick<Network, 'parameters'>, name: string): ParameterSlot {
  const parameter = network.parameters.get(name);
  if (!parameter) throw new Error(`the network has no parameter ${name}`);
  return parameter;
}

/** The letter that a head's value has beside a cell that uses its own. */
const otherLetter = (letters: Head['otherLetters'], symbol: string | null): string | null =>
  symbol !== null && Object.hasOwn(letters, symbol) ? (letters[symbol] ?? symbol) : symbol;
