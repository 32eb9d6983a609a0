import { activations } from '../activations/table.ts';
import { backwardLine, type GradientTerm, parameterLines } from '../back/backwardLine.ts';
import { startInJoin, termStep } from '../back/termNumbers.ts';
import { type Network, parameterOf, vectorOf } from '../declare/network.ts';
import { INPUT, isParameter, type Parameter, type Read } from '../declare/part.ts';
import { readStep, strideOf } from '../declare/readStep.ts';
import type { LossSpec } from '../learn/loss.ts';
import { comparedValue, seedFactor } from '../learn/targets.ts';
import { meaningOf, parametersOf, passBack, readsOf } from '../operations/table.ts';
import { type Address, unitAddress, vectorAddress } from './address.ts';
import { gradientAddress } from './gradientAddress.ts';
import { raised, tight } from './term.ts';
import { valueTex } from './tex.ts';
import { texAlgebra } from './texAlgebra.ts';

export interface BackTexOptions {
  readonly t: number;
  /** How many timesteps there are, for what is read of the first alone, and so made at the last. */
  readonly steps: number;
  /** Whether a term is there: it comes from a timestep of the sequence, and from what there is of it. */
  readonly isThere: (term: GradientTerm) => boolean;
  /** The loss at t; null where none counts there. */
  readonly loss: Pick<LossSpec, 'kind'> | null;
  /** What the loss is divided by; 1 for a sum. */
  readonly divisor: number;
  /** Wraps the TeX of whatever has an address, so that it can be pointed at. */
  readonly mark: (address: Address, tex: string) => string;
}

/** `dh_{3}`, for dL/dh at t = 3. */
export function gradientTex(network: Network, value: string, t: number): string {
  const symbol = valueTex(network, value, t);
  return `\\mathrm{d}${/[ (+]/.test(symbol) ? `(${symbol})` : symbol}`;
}

/** `dh_t = W_y^T dz_t + W_h^T da_{t+1}`: how the gradient of a value comes about. */
export function backwardTex(network: Network, value: string, options: BackTexOptions): string {
  const left = gradientOf(network, value, options.t, options);
  return `${left} = ${rightSide(network, value, options)}`;
}

/** `dh_{t-1} <- W_h^T da_t`: what the timestep hands to the one computed before it. */
export function carryTex(network: Network, value: string, options: BackTexOptions): string {
  const before = { ...options, t: options.t - strideOf(network, value) };
  const terms = backwardLine(network, value).filter(({ from }) => from.next);
  const left = gradientOf(network, value, before.t, before);
  return `${left} \\leftarrow ${terms.map((term) => termTex(network, term, before)).join(' + ')}`;
}

/** `dW_h = \sum_t da_t h_{t-1}^T`: the gradient of a parameter over all timesteps. */
export function parameterTex(network: Network, parameter: string, mark: BackTexOptions['mark']) {
  const line = parameterLines(network).find((each) => each.parameter === parameter);
  const left = mark(gradientAddress(parameter), `\\mathrm{d}${symbolOf(network, parameter)}`);
  if (!line) return left;
  const lettered = (name: string, index: string) =>
    valueTex(network, name, 7)
      .replaceAll('7}', `${index}}`)
      .replaceAll('6}', 't-1}')
      .replaceAll('8}', 't+1}');
  const d = (tex: string) => `\\mathrm{d}${/[ (+]/.test(tex) ? `(${tex})` : tex}`;
  // Each timestep adds to the row of its symbol.
  if (line.isTable)
    return `${left} = \\sum_t \\operatorname{onehot}\\left(${lettered(INPUT, 't')}\\right) ${raised(d(lettered(line.from, 't')), '\\top')}`;
  const before = line.of && strideOf(network, line.of.value) < 0 ? 't+1' : 't-1';
  const of = line.of && lettered(line.of.value, line.of.previous ? before : 't');
  const from = lettered(line.from, 't');
  return `${left} = \\sum_t ${d(from)}${of ? (line.isMatrix ? `\\, ${raised(of, '\\top')}` : ` \\odot ${of}`) : ''}`;
}

function rightSide(network: Network, value: string, options: BackTexOptions): string {
  if (value === network.ports.head?.logits) return seedTex(network, options);
  const terms = backwardLine(network, value).filter(options.isThere);
  if (terms.length === 0) return '0';
  return terms
    .map((term) => termTex(network, term, options))
    .join(' + ')
    .replaceAll('+ -', '- ');
}

function seedTex(network: Network, { t, loss, divisor, mark }: BackTexOptions): string {
  if (!loss) return '0';
  const answer = comparedValue(network, loss.kind);
  const target = mark(targetAddress(t), `y^{*}_{${t}}`);
  const difference = `${marked(network, answer, t, mark)} - ${target}`;
  const [over, under] = seedFactor(loss.kind, divisor);
  if (over === 1 && under === 1) return difference;
  const factor = under === 1 ? over : `\\tfrac{${over}}{${under}}`;
  return `${factor}\\left(${difference}\\right)`;
}

/** Where the target of a timestep is named; no figure of the forward run knows it. */
export const targetAddress = (t: number, output?: number): Address =>
  output === undefined ? vectorAddress('target', t) : unitAddress('target', t, output);

function termTex(network: Network, term: GradientTerm, options: BackTexOptions): string {
  const { mark } = options;
  const { operation, place } = term;
  const step = termStep(term, options.t, options.steps);
  const d = tight(gradientOf(network, term.from.value, step, options));
  const meaning = meaningOf(operation);
  if (meaning.shape === 'matrix') {
    const [weight] = parametersOf(operation) as [Parameter];
    const turned = mark(weight.name, raised(symbolOf(network, weight.name), '\\top'));
    return meaning.backTex(tight(turned), d).tex;
  }
  if (operation.kind === 'join') {
    const { value } = readsOf(operation)[place] as Read;
    const start = startInJoin(network, term);
    return `${d.tex}[${start}{:}${start + vectorOf(network, value).size}]`;
  }
  // Which symbol it is has no gradient.
  if (operation.kind === 'lookup') return '0';
  return passBack(algebra, operation, place, (part) =>
    tight(
      isParameter(part)
        ? mark(part.name, symbolOf(network, part.name))
        : marked(network, part.value, readStep(network, part, step), mark),
    ),
  )(d).tex;
}

const algebra = texAlgebra(({ activation }) => activations[activation].tex);

const gradientOf = (network: Network, value: string, t: number, { mark }: BackTexOptions) =>
  mark(gradientAddress(vectorAddress(value, t)), gradientTex(network, value, t));

function marked(network: Network, value: string, t: number, mark: BackTexOptions['mark']) {
  const tex = valueTex(network, value, t);
  const isPlain = vectorOf(network, value).symbol !== null;
  return mark(vectorAddress(value, t), isPlain ? tex : `\\left(${tex}\\right)`);
}

const symbolOf = (network: Network, parameter: string) => parameterOf(network, parameter).symbol;
