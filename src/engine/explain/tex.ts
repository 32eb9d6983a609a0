import { activations } from '../activations/table.ts';
import { letterOf } from '../declare/declaration.ts';
import { isGate, type Network, parameterOf, vectorOf } from '../declare/network.ts';
import { ofLayer } from '../declare/ofLayer.ts';
import { isParameter, now, type Part, type Read } from '../declare/part.ts';
import { presentParts } from '../declare/phases.ts';
import { readStep } from '../declare/readStep.ts';
import { meaningOf, type Operation, partsOf } from '../operations/table.ts';
import { type Address, vectorAddress } from './address.ts';
import { type Term, tight } from './term.ts';
import { texAlgebra } from './texAlgebra.ts';

export interface TexOptions {
  /** The timestep; a formula for the first has no terms of a previous state. */
  readonly t: number;
  /** How many timesteps there are: where a layer runs backwards, the last is its first. */
  readonly steps?: number;
  /** Indices as letters (h_{t-1}) or as numbers (h_{1}). */
  readonly index: 'letter' | 'number';
  /** `f`, or the name of the activation chosen. */
  readonly activation: 'f' | 'name';
  /** Whether named values other than states, gates and input are written as their own formulas. */
  readonly expand: boolean;
  /** Wraps the TeX of whatever has an address, so that it can be pointed at. */
  readonly mark: (address: Address, tex: string) => string;
  /**
   * Wraps the TeX that stands for making a value: all of `W_h h_1`, and of a formula with others in it the signs alone,
   * such as `+` or `\tanh`. The left-hand symbol stands for it too.
   */
  readonly term?: (value: string, tex: string) => string;
}

/** `symbol_{t} = formula`, for a value of the network. */
export function equationTex(network: Network, value: string, options: TexOptions): string {
  const { operation } = vectorOf(network, value);
  const left = leftTex(network, value, options);
  return operation ? `${left} = ${operationTerm(network, operation, options).tex}` : left;
}

/** `symbol_{t}`, as the left-hand side of the equation of a value. */
export function leftTex(network: Network, value: string, options: TexOptions): string {
  const left = vectorTex(now(value), network, options);
  return options.term ? options.term(value, left) : left;
}

/** A value as a short symbol with its index, or the expression that stands for it: `a_{2}`, `W_h h_{1}`. */
export function valueTex(network: Network, value: string, t: number): string {
  const plain = (_: Address, tex: string) => tex;
  const options = { t, index: 'number', activation: 'name', expand: false, mark: plain } as const;
  return partTerm(network, now(value), options).tex;
}

/** The right-hand side of an operation. */
function operationTerm(network: Network, operation: Operation, options: TexOptions): Term {
  const present = presentParts(network, operation, options.t, options.steps);
  const stands = (tex: string) => (options.term ? options.term(operation.makes, tex) : tex);
  if (present.some((part) => isWrittenOut(network, part, options)))
    return signedTerm(network, operation, options, stands);
  const { tex, binds } = signedTerm(network, operation, options, (sign) => sign);
  return { tex: stands(tex), binds };
}

/** The same with each sign of its own passed through `sign`. */
function signedTerm(
  network: Network,
  operation: Operation,
  options: TexOptions,
  sign: (tex: string) => string,
): Term {
  const meaning = meaningOf(operation);
  const parts = partsOf(operation);
  const part = (place: number) => partTerm(network, parts[place] as Part, options);
  if (meaning.shape === 'matrix') {
    const weight = part(0);
    return meaning.tex({ ...weight, tex: sign(weight.tex) }, part(1));
  }
  if (meaning.shape === 'join' || meaning.shape === 'lookup')
    return meaning.tex(parts.map((_, place) => part(place)));
  if (meaning.shape === 'answer')
    return meaning.tex(part(0), operation, {
      symbol: (read) => vectorTex(read, network, options),
      exponent: (read) => (options.expand ? exponentOf(network, read, options) : null),
      sign,
    });
  const m = texAlgebra(
    ({ activation, isChosen }) =>
      isChosen && options.activation === 'f' ? 'f' : activations[activation].tex,
    sign,
  );
  const own = (each: Part) => {
    const term = partTerm(network, each, options);
    // A bias is added and has no step of its own.
    return isParameter(each) ? { ...term, tex: sign(term.tex) } : term;
  };
  const terms = () => presentParts(network, operation, options.t, options.steps).map(own);
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
  if (!operation || !isWrittenOut(network, part, options))
    return tight(vectorTex(part, network, options));
  const { tex, binds } = operationTerm(network, operation, options);
  return { tex: options.mark(addressOf(network, part, options), tex), binds };
}

/** Whether what is read is written as the expression that it stands for, not as its symbol. */
function isWrittenOut(network: Network, part: Part, { expand }: TexOptions): boolean {
  if (isParameter(part)) return false;
  const value = vectorOf(network, part.value);
  const { symbol, isState, operation } = value;
  if (!operation) return false;
  const isNamed = isState || isGate(value) || isInputOfLayer(network, part.value);
  return symbol === null || (expand && !isNamed && !part.previous);
}

/** Whether both directions of a layer are joined in it for the layer above. */
const isInputOfLayer = ({ values, ports }: Network, name: string): boolean =>
  values.get(name)?.part === 'join' && name !== ports.state;

const addressOf = (network: Network, read: Read, { t }: TexOptions): Address =>
  vectorAddress(read.value, readStep(network, read, t));

function vectorTex(read: Read, network: Network, options: TexOptions): string {
  const value = vectorOf(network, read.value);
  const at = readStep(network, read, options.t);
  const letters = { [-1]: 't-1', 0: 't', 1: 't+1' }[at - options.t];
  const index = options.index === 'number' || read.first ? at : letters;
  // A symbol with an index of its own, such as a_i, has both below: a_{i,t}.
  const [letter = '', own] = (value.symbol ?? letterOf(read.value)).split('_');
  const indices = own === undefined ? index : `${own},${index}`;
  return options.mark(addressOf(network, read, options), `${ofLayer(letter, value)}_{${indices}}`);
}
