import { activations } from '../activations/table.ts';
import { isGate, type Network, parameterOf, vectorOf } from '../declare/network.ts';
import { isParameter, now, type Part, type Read } from '../declare/part.ts';
import { presentParts } from '../declare/phases.ts';
import { meaningOf, type Operation, partsOf } from '../operations/table.ts';
import { type Address, vectorAddress } from './address.ts';
import { type Term, tight } from './term.ts';
import { texAlgebra } from './texAlgebra.ts';

export interface TexOptions {
  /** The timestep; a formula for t = 0 has no terms of a previous state. */
  readonly t: number;
  /** Indices as letters (h_{t-1}) or as numbers (h_{1}). */
  readonly index: 'letter' | 'number';
  /** `f`, or the name of the activation chosen. */
  readonly activation: 'f' | 'name';
  /** Whether named values other than states, gates and input are written as their own formulas. */
  readonly expand: boolean;
  /** Wraps the TeX of whatever has an address, so that it can be pointed at. */
  readonly mark: (address: Address, tex: string) => string;
}

/** `symbol_{t} = formula`, for a value of the network. */
export function equationTex(network: Network, value: string, options: TexOptions): string {
  const { operation } = vectorOf(network, value);
  const left = vectorTex(now(value), network, options);
  return operation ? `${left} = ${operationTerm(network, operation, options).tex}` : left;
}

/** A value as a short symbol with its index, or the expression that stands for it: `a_{2}`, `W_h h_{1}`. */
export function valueTex(network: Network, value: string, t: number): string {
  const plain = (_: Address, tex: string) => tex;
  const options = { t, index: 'number', activation: 'name', expand: false, mark: plain } as const;
  return partTerm(network, now(value), options).tex;
}

/** The right-hand side of an operation. */
function operationTerm(network: Network, operation: Operation, options: TexOptions): Term {
  const meaning = meaningOf(operation);
  const parts = partsOf(operation);
  const part = (place: number) => partTerm(network, parts[place] as Part, options);
  if (meaning.shape === 'matrix') return meaning.tex(part(0), part(1));
  if (meaning.shape === 'answer')
    return meaning.tex(part(0), operation, {
      symbol: (read) => vectorTex(read, network, options),
      exponent: (read) => (options.expand ? exponentOf(network, read, options) : null),
    });
  const m = texAlgebra(({ activation, isChosen }) =>
    isChosen && options.activation === 'f' ? 'f' : activations[activation].tex,
  );
  const present = presentParts(network, operation, options.t);
  const terms = () => present.map((each) => partTerm(network, each, options));
  return meaning.value(m, { part, parts: terms }, operation);
}

function exponentOf(network: Network, read: Read, options: TexOptions): Term | null {
  const { operation } = vectorOf(network, read.value);
  return operation?.kind === 'exponentiate' ? partTerm(network, operation.of, options) : null;
}

/** What is read by its symbol, or as the expression that stands for it. */
function partTerm(network: Network, part: Part, options: TexOptions): Term {
  if (isParameter(part))
    return tight(options.mark(part.name, parameterOf(network, part.name).symbol));
  const { operation } = vectorOf(network, part.value);
  if (!operation || isNamed(network, part, options))
    return tight(vectorTex(part, network, options));
  const { tex, binds } = operationTerm(network, operation, options);
  return { tex: options.mark(addressOf(part, options), tex), binds };
}

/** Whether a value is written as its symbol, not as the expression that it stands for. */
function isNamed(network: Network, read: Read, { expand }: TexOptions): boolean {
  const value = vectorOf(network, read.value);
  const { symbol, isState, operation } = value;
  return symbol !== null && (!expand || isState || isGate(value) || !operation || read.previous);
}

const addressOf = (read: Read, { t }: TexOptions): Address =>
  vectorAddress(read.value, read.previous ? t - 1 : t);

function vectorTex(read: Read, network: Network, options: TexOptions): string {
  const { symbol } = vectorOf(network, read.value);
  const at = read.previous ? options.t - 1 : options.t;
  const index = options.index === 'number' ? at : read.previous ? 't-1' : 't';
  // A symbol with an index of its own, such as a_i, has both below: a_{i,t}.
  const [letter, own] = (symbol ?? read.value).split('_');
  const indices = own === undefined ? index : `${own},${index}`;
  return options.mark(addressOf(read, options), `${letter}_{${indices}}`);
}
