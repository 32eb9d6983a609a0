import { type Operation, parametersOf, readsOf } from '../operations/table.ts';
import type { Head, HeadPorts } from './cell.ts';
import { type DeclaredPart, declare, letterOf } from './declaration.ts';
import { type Direction, layersOf, type NetworkSpec } from './layers.ts';
import { ofLayer } from './ofLayer.ts';
import { type Dimension, type Gate, INPUT, type Parameter } from './part.ts';

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
  readonly part: 'input' | DeclaredPart['kind'];
  /** The layer that it belongs to, from 1, the lowest; null for input, embedding and head. */
  readonly layer: number | null;
  /** The direction of its layer; null for what belongs to none, or to both. */
  readonly direction: Direction | null;
  /** Whether there are other layers. */
  readonly isNumbered: boolean;
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
  readonly isVector: boolean;
  /** The state that begins with it, where it is an initial state. */
  readonly starts: string | null;
  readonly layer: number | null;
  readonly direction: Direction | null;
  readonly isNumbered: boolean;
}

/** Which values of a network are what. */
export interface Ports {
  /** What the head reads: the hidden state of the highest layer, or what its two directions made. */
  readonly state: string;
  /** null for the bare cell. */
  readonly head: HeadPorts | null;
}

/** A declaration with its sizes filled in. */
export interface Network {
  readonly spec: NetworkSpec;
  /** What it is made of, in the order of computation. */
  readonly parts: readonly DeclaredPart[];
  /** Those of all layers, from below; of each the hidden state first. */
  readonly states: readonly string[];
  /** Which values are what. */
  readonly ports: Ports;
  /** In the order of computation, those of cells first, then of the head. */
  readonly operations: readonly Operation[];
  /** By name, `x` first, then in the order of computation. */
  readonly values: ReadonlyMap<string, Value>;
  /** By name, in the order in which they lie in the flat buffer. */
  readonly parameters: ReadonlyMap<string, ParameterSlot>;
  /** Length of the flat buffer that holds all weights. */
  readonly weightCount: number;
}

/**
 * Fills the sizes into a declaration; without one, into that of the spec.
 * @throws RangeError where a size is not a positive integer.
 * @throws Error where a value is made twice.
 */
export function createNetwork(spec: NetworkSpec, declaration = declare(spec)): Network {
  requireSizes(spec);
  const { parts, state, otherLetters } = declaration;
  const isNumbered = layersOf(spec).length > 1;
  const operations = parts.flatMap((part) => part.operations);
  const taken = new Set(
    parts.flatMap((part) =>
      part.kind === 'cell' ? part.operations.map(({ symbol }) => symbol) : [],
    ),
  );
  const values = new Map<string, Value>([[INPUT, inputValue(spec)]]);
  const found: Found[] = [];
  for (const part of parts) {
    const { kind, layer, direction, sizes, states } = part;
    for (const operation of part.operations) {
      if (values.has(operation.makes)) throw new Error(`${operation.makes} is made twice`);
      const role = kind === 'head' ? 'y' : roleInCell(operation, values);
      for (const parameter of parametersOf(operation)) found.push({ parameter, role, part });
      values.set(operation.makes, {
        name: operation.makes,
        size: sizeOf(operation, values, sizes),
        role,
        isState: states.includes(operation.makes),
        symbol:
          kind === 'head' && taken.has(operation.symbol)
            ? otherLetter(otherLetters, operation.symbol)
            : operation.symbol,
        operation,
        part: kind,
        layer,
        direction,
        isNumbered,
      });
    }
  }
  for (const part of parts)
    for (const { parameter, state } of part.starts)
      found.push({ parameter, role: 'h', part, starts: state });
  const { parameters, weightCount } = layOut(found, isNumbered);
  return {
    spec,
    parts,
    states: parts.flatMap((part) => part.states),
    ports: { state, head: declaration.ports },
    operations,
    values,
    parameters,
    weightCount,
  };
}

function requireSizes({ sizes, embedding, above = [] }: NetworkSpec): void {
  const all = [
    ...Object.entries(sizes),
    ...(embedding === undefined ? [] : [['embedding', embedding] as const]),
    ...above.map(({ hidden }, i) => [`layer ${i + 2}`, hidden] as const),
  ];
  for (const [name, size] of all)
    if (!Number.isInteger(size) || size < 1)
      throw new RangeError(`size of ${name} must be a positive integer, not ${size}`);
}

/** A parameter where it is used. */
interface Found {
  readonly parameter: Parameter;
  readonly role: Role;
  readonly part: DeclaredPart;
  /** The state that begins with it. */
  readonly starts?: string;
}

/** Places the parameters one after the other in the order in which they are used, each stack together. */
function layOut(found: readonly Found[], isNumbered: boolean) {
  const parameters = new Map<string, ParameterSlot>();
  let weightCount = 0;
  for (const stack of new Set(found.map(({ parameter }) => parameter.stack)))
    for (const each of found) {
      if (each.parameter.stack !== stack || parameters.has(each.parameter.name)) continue;
      const slot = place(each, weightCount, isNumbered);
      parameters.set(slot.name, slot);
      weightCount += slot.rows * slot.columns;
    }
  return { parameters, weightCount };
}

/** A symbol is a single number where its row is looked up: which one it is. */
const inputValue = ({ sizes, embedding }: NetworkSpec): Value => ({
  name: INPUT,
  size: embedding === undefined ? sizes.input : 1,
  role: 'x',
  isState: false,
  symbol: INPUT,
  operation: null,
  part: 'input',
  layer: null,
  direction: null,
  isNumbered: false,
});

/** `h_{-1}`: the timestep before the first is that of its index, and in a layer that runs backwards that behind the last, T. */
const startSymbol = (of: Parameters<typeof ofLayer>[1]): string =>
  `${ofLayer(letterOf(of.name), of)}${of.direction === 'backward' ? '_T' : '_{-1}'}`;

/** `W_h`, `W_{xi}`, `W^{(2)}_h`. */
function symbolOf(of: Parameters<typeof ofLayer>[1]): string {
  const [letter = '', index] = letterOf(of.name).split('_');
  const own = ofLayer(letter, of);
  if (index === undefined) return own;
  return index.length > 1 ? `${own}_{${index}}` : `${own}_${index}`;
}

const place = (
  { parameter, role, part, starts }: Found,
  offset: number,
  isNumbered: boolean,
): ParameterSlot => ({
  name: parameter.name,
  symbol: starts
    ? startSymbol({ ...part, name: starts, isNumbered })
    : symbolOf({ ...part, name: parameter.name, isNumbered }),
  stack: parameter.stack,
  rows: part.sizes[parameter.rows],
  columns: parameter.columns === 1 ? 1 : part.sizes[parameter.columns],
  offset,
  role,
  isVector: parameter.columns === 1,
  starts: starts ?? null,
  layer: part.layer,
  direction: part.direction,
  isNumbered,
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
  sizes: Readonly<Record<Dimension, number>>,
): number {
  const [parameter] = parametersOf(operation);
  if (parameter && operation.kind === 'lookup')
    return parameter.columns === 1 ? 1 : sizes[parameter.columns];
  if (parameter) return sizes[parameter.rows];
  const own = readsOf(operation).filter(({ previous }) => !previous);
  if (operation.kind === 'join')
    return own.reduce((sum, { value }) => sum + vectorOf({ values }, value).size, 0);
  const [first] = own;
  if (!first) throw new Error(`${operation.makes} reads no value of its own timestep`);
  return vectorOf({ values }, first.value).size;
}

/** What the values of the head are. @throws Error where the network has none. */
export function headOf({ ports }: Pick<Network, 'ports'>): HeadPorts {
  if (!ports.head) throw new Error('the network has no head');
  return ports.head;
}

/** The vector that the lowest layer reads: the row of a symbol, where there is an embedding, or the input itself. */
export const vectorRead = ({ values }: Pick<Network, 'values'>): string =>
  [...values.values()].find(({ part }) => part === 'embedding')?.name ?? INPUT;

/** @throws Error where the network has no such value. */
export function vectorOf(network: Pick<Network, 'values'>, name: string): Value {
  const value = network.values.get(name);
  if (!value) throw new Error(`the network has no value ${name}`);
  return value;
}

/** The TeX symbol of a value, without a timestep: `h^{(2)}` where there are layers. */
export function valueSymbol(network: Pick<Network, 'values'>, name: string): string {
  const { symbol, ...of } = vectorOf(network, name);
  return ofLayer(symbol ?? name, of);
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

/** The TeX symbol of a parameter, or of all those of a stack together. */
export function stackSymbol(network: Pick<Network, 'parameters'>, name: string): string {
  const [first] = parametersNamed(network, name);
  return first ? symbolOf({ ...first, name }) : name;
}

/** @throws Error where the network has no such parameter. */
export function parameterOf(network: Pick<Network, 'parameters'>, name: string): ParameterSlot {
  const parameter = network.parameters.get(name);
  if (!parameter) throw new Error(`the network has no parameter ${name}`);
  return parameter;
}

/** The letter that a head's value has beside a cell that uses its own. */
const otherLetter = (letters: Head['otherLetters'], symbol: string | null): string | null =>
  symbol !== null && Object.hasOwn(letters, symbol) ? (letters[symbol] ?? symbol) : symbol;
