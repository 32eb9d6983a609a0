import type { ActivationId } from '../activations/table.ts';
import { type CellId, cells } from '../cells/table.ts';
import { chosen } from '../operations/apply.ts';
import { type Operation, parametersOf, readsOf } from '../operations/table.ts';
import type { Bias, Reset } from './cell.ts';
import { type HeadId, heads } from './heads.ts';
import type { Dimension, Parameter } from './part.ts';

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

/** Whose colour a number wears: the input's, the hidden state's or the output's. */
export type Role = 'x' | 'h' | 'y';

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

/** A declaration with its sizes filled in. */
export interface Network {
  readonly spec: NetworkSpec;
  readonly states: readonly string[];
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
 * Fills the sizes into a declaration.
 * @throws RangeError where a size is not a positive integer.
 */
export function createNetwork(spec: NetworkSpec): Network {
  for (const [name, size] of Object.entries(spec.sizes))
    if (!Number.isInteger(size) || size < 1)
      throw new RangeError(`size of ${name} must be a positive integer, not ${size}`);

  const cell = cells[spec.cell];
  const cellOperations = cell.operations({
    bias: spec.bias,
    reset: spec.reset ?? 'after',
    peepholes: spec.peepholes ?? false,
    f: chosen(spec.activation),
  });
  const headOperations = spec.head ? heads[spec.head].operations({ bias: spec.headBias }) : [];
  const operations = [...cellOperations, ...headOperations];

  const values = new Map<string, Value>([['x', inputValue(spec.sizes.input)]]);
  const found: { parameter: Parameter; role: Role }[] = [];
  for (const operation of operations) {
    const part = cellOperations.includes(operation) ? 'cell' : 'head';
    const role = part === 'head' ? 'y' : roleInCell(operation, values);
    for (const parameter of parametersOf(operation)) found.push({ parameter, role });
    values.set(operation.makes, {
      name: operation.makes,
      size: sizeOf(operation, values, spec.sizes),
      role,
      isState: cell.states.includes(operation.makes),
      symbol: operation.symbol && distinct(operation.symbol, part, cellOperations),
      operation,
      part,
    });
  }
  const { parameters, weightCount } = layOut(found, spec.sizes);
  return { spec, states: cell.states, operations, values, parameters, weightCount };
}

/** What a head calls its logits and its choice where the cell has a gate of the same letter. */
const OTHER_LETTER = new Map([
  ['z', 's'],
  ['o', 'd'],
]);

/** The symbol of a value, or another one for a head's value whose symbol the cell already uses. */
function distinct(symbol: string, part: Value['part'], cell: readonly Operation[]): string {
  const isTaken = part === 'head' && cell.some((operation) => operation.symbol === symbol);
  return (isTaken ? OTHER_LETTER.get(symbol) : undefined) ?? symbol;
}

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
  name: 'x',
  size,
  role: 'x',
  isState: false,
  symbol: 'x',
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

/** A value wears the input's colour as long as nothing but the input went into it. */
function roleInCell(operation: Operation, values: ReadonlyMap<string, Value>): Role {
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
