import { activations } from './activations.ts';
import { type Address, vectorAddress } from './address.ts';
import { isParameter, type Operation, type Parameter, type Read } from './declare.ts';
import { type Network, parameterOf, vectorOf } from './network.ts';
import { absentAtStart } from './phases.ts';

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
  const left = vectorTex({ value, previous: false }, network, options);
  return operation ? `${left} = ${operationTex(network, operation, options)}` : left;
}

/** A value as a short symbol with its index, or the expression that stands for it: `a_{2}`, `W_h h_{1}`. */
export function valueTex(network: Network, value: string, t: number): string {
  const plain = (_: Address, tex: string) => tex;
  return readTex(
    network,
    { value, previous: false },
    { t, index: 'number', activation: 'name', expand: false, mark: plain },
  );
}

/** The right-hand side of an operation. */
function operationTex(network: Network, operation: Operation, options: TexOptions): string {
  const inner = (read: Read) => readTex(network, read, options);
  switch (operation.kind) {
    case 'times':
      return `${parameterTex(network, operation.weight, options)} ${factorTex(network, operation.of, options, 'multiply')}`;
    case 'sum':
      return presentTerms(network, operation, options)
        .map((term) => (isParameter(term) ? parameterTex(network, term, options) : inner(term)))
        .join(' + ');
    case 'multiply':
      return operation.factors
        .map((factor) => factorTex(network, factor, options))
        .join(' \\odot ');
    case 'complement':
      return `1 - ${factorTex(network, operation.of, options)}`;
    case 'apply': {
      const id = operation.activation === 'f' ? network.spec.activation : operation.activation;
      const name =
        operation.activation === 'f' && options.activation === 'f' ? 'f' : activations[id].tex;
      return `${name}\\left(${inner(operation.of)}\\right)`;
    }
    case 'exponentiate':
      return `\\exp\\left(${inner(operation.of)}\\right)`;
    case 'normalise':
      return normaliseTex(network, operation, options);
    case 'largest':
      return `\\operatorname{onehot}\\left(\\arg\\max ${inner(operation.of)}\\right)`;
    case 'threshold':
      return `\\left[${inner(operation.of)} > 0.5\\right]`;
  }
}

/** A factor of a product, in parentheses where it is written as a sum, or as a product of kind `also`. */
function factorTex(
  network: Network,
  factor: Read | Parameter,
  options: TexOptions,
  also?: 'multiply',
): string {
  if (isParameter(factor)) return parameterTex(network, factor, options);
  const tex = readTex(network, factor, options);
  const { operation } = vectorOf(network, factor.value);
  if (!operation || isNamed(network, factor, options)) return tex;
  const isSum =
    operation.kind === 'complement' ||
    (operation.kind === 'sum' && presentTerms(network, operation, options).length > 1);
  return isSum || operation.kind === also ? `\\left(${tex}\\right)` : tex;
}

const presentTerms = (
  network: Network,
  { terms }: Extract<Operation, { kind: 'sum' }>,
  options: TexOptions,
) => terms.filter((term) => isParameter(term) || isThere(network, term, options));

/** Exponentials over their sum: what everybody calls softmax. */
function normaliseTex(
  network: Network,
  operation: Extract<Operation, { kind: 'normalise' }>,
  options: TexOptions,
): string {
  const { operation: source } = vectorOf(network, operation.of.value);
  if (options.expand && source?.kind === 'exponentiate')
    return `\\operatorname{softmax}\\left(${readTex(network, source.of, options)}\\right)`;
  const symbol = vectorTex(operation.of, network, options);
  return `\\frac{${symbol}}{\\sum ${symbol}}`;
}

function readTex(network: Network, read: Read, options: TexOptions): string {
  const { operation } = vectorOf(network, read.value);
  if (!operation || isNamed(network, read, options)) return vectorTex(read, network, options);
  return options.mark(addressOf(read, options), operationTex(network, operation, options));
}

/** Whether a value is written as its symbol, not as the expression that it stands for. */
function isNamed(network: Network, read: Read, { expand }: TexOptions): boolean {
  const { symbol, isState, operation, part } = vectorOf(network, read.value);
  const isGate = part === 'cell' && operation?.kind === 'apply';
  return symbol !== null && (!expand || isState || isGate || !operation || read.previous);
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

const parameterTex = (network: Network, { name }: Parameter, options: TexOptions) =>
  options.mark(name, parameterOf(network, name).symbol);

const isThere = (network: Network, read: Read, { t }: TexOptions) =>
  t > 0 || !(read.previous || absentAtStart(network).has(read.value));
