import { backwardLine, type GradientTerm, parameterLines } from '../back/backwardLine.ts';
import type { GradientTrace } from '../back/gradientTrace.ts';
import { startInJoin, termStep, termsAt } from '../back/termNumbers.ts';
import { parameterOf } from '../declare/network.ts';
import { INPUT, isParameter, now, type Parameter, type Read } from '../declare/part.ts';
import { readStep, strideOf } from '../declare/readStep.ts';
import {
  comparedValue,
  divisorOf,
  seedFactor,
  seedFactorText,
  targetOf,
} from '../learn/targets.ts';
import { meaningOf, parametersOf, passBack } from '../operations/table.ts';
import { parameterNumbers, pickedPlace } from '../run/trace.ts';
import { type Address, unitAddress, weightAddress } from './address.ts';
import { productsWritten } from './answersWritten.ts';
import { targetAddress } from './backwardTex.ts';
import {
  differenceOf,
  type Formula,
  type Leaf,
  leaf,
  productOf,
  sumOf,
  wrapped,
} from './formula.ts';
import { gradientAddress, shareAddress } from './gradientAddress.ts';
import { valueTex } from './tex.ts';
import { writing } from './writing.ts';
import type { WrittenOut } from './written.ts';
import { written } from './writtenLine.ts';

/**
 * Writes out how one number of dL/d(value) came about. Every number shows as few digits as let a calculator, fed with
 * what is written, arrive at the four digits of the result.
 */
export function writeGradient(
  gradient: GradientTrace,
  value: string,
  t: number,
  unit: number,
): WrittenOut {
  const result = gradient.at(value, t)[unit] ?? Number.NaN;
  const address = gradientAddress(unitAddress(value, t, unit));
  if (value === gradient.trace.network.ports.head?.logits)
    return written(seedLine(gradient, t, unit), result, address);
  const terms = termsAt(gradient.trace, value, t);
  return written(lineOf(gradient, terms, t, unit), result, address);
}

/** Writes out what timestep t hands back to the timestep before it, for one unit of a state. */
export function writeCarried(
  gradient: GradientTrace,
  value: string,
  t: number,
  unit: number,
  result: number,
): WrittenOut {
  const terms = backwardLine(gradient.trace.network, value).filter(({ from }) => from.next);
  const before = t - strideOf(gradient.trace.network, value);
  const address = gradientAddress(unitAddress(value, before, unit));
  return written(lineOf(gradient, terms, before, unit), result, address);
}

/** Writes out what timestep t adds to the gradient of one weight. */
export function writeShare(
  gradient: GradientTrace,
  parameter: string,
  t: number,
  row: number,
  column: number,
): WrittenOut {
  const { trace } = gradient;
  const line = parameterLines(trace.network).find((each) => each.parameter === parameter);
  if (!line) return { stages: [] };
  const address = shareAddress(parameter, t, row, column);
  if (line.isTable) {
    const isPicked = pickedPlace(trace, t) === row;
    if (isPicked) return taken(gradient, line.from, t, column, address);
    return written(sumOf([]), 0, address);
  }
  // A bias has the gradient of the sum as it stands.
  if (!line.of) return taken(gradient, line.from, t, row, address);
  const share = productOf([
    leaf(gradientLeaf(gradient, line.from, t, row)),
    leaf(valueLeaf(gradient, line.of, t, line.isMatrix ? column : row)),
  ]);
  return written(share, numberOf(share), address);
}

/** A share that is a number of a gradient as it stands. */
function taken(
  gradient: GradientTrace,
  value: string,
  t: number,
  unit: number,
  address: Address,
): WrittenOut {
  const from = gradientLeaf(gradient, value, t, unit);
  const symbol = valueTex(gradient.trace.network, value, t);
  return {
    ...written(sumOf([]), from.value, address),
    copied: {
      symbol: /[ (]/.test(symbol) ? `d(${symbol})` : `d${symbol}`,
      place: String(unit),
      address: from.address,
    },
  };
}

/** One product of the sum that a gradient is. */
export interface GradientPart {
  readonly number: number;
  /** Of the gradient that it begins with, and of what that is multiplied by. */
  readonly addresses: readonly Address[];
}

/** The products that add up to one number of dL/d(value), in the order in which they are written. */
export function gradientParts(
  gradient: GradientTrace,
  value: string,
  t: number,
  unit: number,
): readonly GradientPart[] {
  const terms = termsAt(gradient.trace, value, t);
  return (lineOf(gradient, terms, t, unit).terms ?? []).map((term) => ({
    number: numberOf(term),
    addresses: [...new Set(term.leaves.map(({ address }) => address))],
  }));
}

/** Every number that a written line was made of. */
export const addressesIn = ({ stages }: WrittenOut): readonly Address[] =>
  stages.flat().flatMap((piece) => (piece.kind === 'number' ? [piece.address] : []));

const numberOf = ({ leaves, evaluate }: Formula) => evaluate(leaves.map(({ value }) => value));

function seedLine(gradient: GradientTrace, t: number, output: number): Formula {
  const { spec, trace } = gradient;
  if (!spec.steps.includes(t)) return sumOf([]);
  const outputs = trace.network.spec.sizes.output;
  const divisor = divisorOf(spec, outputs);
  const answer = valueLeaf(gradient, now(comparedValue(trace.network, spec.kind)), t, output);
  const target: Leaf = {
    value: targetOf(spec, t, output, outputs),
    address: targetAddress(t, output),
    isGiven: true,
  };
  const difference = differenceOf(leaf(answer), leaf(target));
  const [over, under] = seedFactor(spec.kind, divisor);
  const factor = seedFactorText(spec.kind, divisor);
  if (factor === '') return difference;
  return wrapped(`${factor} (`, difference, ')', (value) => (value * over) / under);
}

const lineOf = (
  gradient: GradientTrace,
  terms: readonly GradientTerm[],
  t: number,
  unit: number,
): Formula => sumOf(terms.map((term) => passed(gradient, term, t, unit)));

/** What a gradient becomes on its way through a term, for one unit of what it reaches. */
function passed(gradient: GradientTrace, term: GradientTerm, t: number, unit: number): Formula {
  const { operation, place, from } = term;
  const step = termStep(term, t, gradient.trace.steps);
  const received = (of: number) => leaf(gradientLeaf(gradient, from.value, step, of));
  const meaning = meaningOf(operation);
  if (meaning.shape === 'matrix') {
    const [{ name }] = parametersOf(operation) as [Parameter];
    const { rows } = parameterOf(gradient.trace.network, name);
    return productsWritten(
      Array.from({ length: rows }, (_, row) => [
        leaf(weightLeaf(gradient, name, row, unit)),
        received(row),
      ]),
    );
  }
  if (operation.kind === 'join') return received(startInJoin(gradient.trace.network, term) + unit);
  if (operation.kind === 'lookup') return sumOf([]);
  return passBack(writing, operation, place, (part) =>
    leaf(
      isParameter(part)
        ? weightLeaf(gradient, part.name, unit, 0)
        : valueLeaf(gradient, part, step, unit),
    ),
  )(received(unit));
}

function gradientLeaf(gradient: GradientTrace, value: string, t: number, unit: number): Leaf {
  return {
    value: gradient.at(value, t)[unit] ?? Number.NaN,
    address: gradientAddress(unitAddress(value, t, unit)),
    isGiven: false,
  };
}

function valueLeaf({ trace }: GradientTrace, read: Read, step: number, unit: number): Leaf {
  const t = readStep(trace.network, read, step);
  return {
    value: trace.at(read.value, t)[unit] ?? Number.NaN,
    address: unitAddress(read.value, t, unit),
    isGiven: read.value === INPUT,
  };
}

function weightLeaf({ trace }: GradientTrace, name: string, row: number, column: number): Leaf {
  const { columns } = parameterOf(trace.network, name);
  return {
    value:
      parameterNumbers(trace.network, trace.weights, name)[row * columns + column] ?? Number.NaN,
    address: weightAddress(name, row, column),
    isGiven: true,
  };
}
