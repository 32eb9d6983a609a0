import { type Address, unitAddress, weightAddress } from './address.ts';
import { backwardLine, type GradientTerm, LOGITS, parameterLines } from './backwardLine.ts';
import { targetAddress } from './backwardTex.ts';
import { isParameter, type Read } from './declare.ts';
import { gradientAddress, shareAddress } from './gradientAddress.ts';
import type { GradientTrace } from './gradientTrace.ts';
import { parameterOf } from './network.ts';
import { slopes } from './slopes.ts';
import { divisorOf, targetOf } from './targets.ts';
import { termStep } from './termNumbers.ts';
import { weightsOf } from './trace.ts';
import type { WrittenOut } from './written.ts';
import { bare, type Leaf, type Line, number, written } from './writtenLine.ts';

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
  if (value === LOGITS) return written(seedLine(gradient, t, unit), result, address);
  const terms = backwardLine(gradient.trace.network, value).filter(
    ({ from }) => !from.next || t + 1 < gradient.trace.steps,
  );
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
  const address = gradientAddress(unitAddress(value, t - 1, unit));
  return written(lineOf(gradient, terms, t - 1, unit), result, address);
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
  const factors = [number(gradientLeaf(gradient, line.from, t, row))];
  if (line.of) factors.push(number(valueLeaf(gradient, line.of, t, line.isMatrix ? column : row)));
  const result = factors.reduce((product, { leaf }) => product * leaf.value, 1);
  const one: Line = { terms: [{ sign: 1, factors }], scale: 1, around: ['', ''] };
  return written(one, result, shareAddress(parameter, t, row, column));
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
  const terms = backwardLine(gradient.trace.network, value).filter(
    ({ from }) => !from.next || t + 1 < gradient.trace.steps,
  );
  return lineOf(gradient, terms, t, unit).terms.map(({ sign, factors }) => ({
    number: factors.reduce<number>(
      (product, { leaf, evaluate: of }) => product * of(leaf.value),
      sign,
    ),
    addresses: factors.map(({ leaf }) => leaf.address),
  }));
}

/** Every number that a written line was made of. */
export const addressesIn = ({ stages }: WrittenOut): readonly Address[] =>
  stages.flat().flatMap((piece) => (piece.kind === 'number' ? [piece.address] : []));

function seedLine(gradient: GradientTrace, t: number, output: number): Line {
  const { spec, trace } = gradient;
  if (!spec.steps.includes(t)) return { terms: [], scale: 1, around: ['', ''] };
  const outputs = trace.at(LOGITS, t).length;
  const divisor = divisorOf(spec, outputs);
  const isSquare = spec.kind === 'mse';
  const answer = valueLeaf(
    gradient,
    { value: isSquare ? LOGITS : 'y', previous: false },
    t,
    output,
  );
  const target: Leaf = {
    value: targetOf(spec, t, output, outputs),
    address: targetAddress(t, output),
    isGiven: true,
  };
  const after = divisor === 1 ? '' : ` / ${divisor}`;
  return {
    terms: [
      { sign: 1, factors: [bare(answer)] },
      { sign: -1, factors: [bare(target)] },
    ],
    scale: (isSquare ? 2 : 1) / divisor,
    around: isSquare ? ['2(', `)${after}`] : after ? ['(', `)${after}`] : ['', ''],
  };
}

function lineOf(
  gradient: GradientTrace,
  terms: readonly GradientTerm[],
  t: number,
  unit: number,
): Line {
  return {
    terms: terms.flatMap((term) => productsOf(gradient, term, t, unit)),
    scale: 1,
    around: ['', ''],
  };
}

function productsOf(
  gradient: GradientTrace,
  term: GradientTerm,
  t: number,
  unit: number,
): Line['terms'] {
  const step = termStep(term, t);
  const { trace } = gradient;
  const received = () => number(gradientLeaf(gradient, term.from.value, step, unit));
  switch (term.kind) {
    case 'times': {
      const { rows } = parameterOf(trace.network, term.weight.name);
      return Array.from({ length: rows }, (_, row) => ({
        sign: 1,
        factors: [
          number(weightLeaf(gradient, term.weight.name, row, unit)),
          number(gradientLeaf(gradient, term.from.value, step, row)),
        ],
      }));
    }
    case 'pass':
      return [{ sign: 1, factors: [received()] }];
    case 'minus':
      return [{ sign: -1, factors: [received()] }];
    case 'product': {
      const { other } = term;
      const leaf = isParameter(other)
        ? weightLeaf(gradient, other.name, unit, 0)
        : valueLeaf(gradient, other, step, unit);
      return [{ sign: 1, factors: [received(), number(leaf)] }];
    }
    case 'slope': {
      const form = slopes[term.activation];
      if (!form) return [{ sign: 1, factors: [received()] }];
      const of: Read = form.of === 'result' ? { value: term.result, previous: false } : term.source;
      const leaf = valueLeaf(gradient, of, step, unit);
      return [
        { sign: 1, factors: [received(), { leaf, evaluate: form.evaluate, write: form.write }] },
      ];
    }
  }
}

function gradientLeaf(gradient: GradientTrace, value: string, t: number, unit: number): Leaf {
  return {
    value: gradient.at(value, t)[unit] ?? Number.NaN,
    address: gradientAddress(unitAddress(value, t, unit)),
    isGiven: false,
  };
}

function valueLeaf({ trace }: GradientTrace, read: Read, step: number, unit: number): Leaf {
  const t = read.previous ? step - 1 : step;
  return {
    value: trace.at(read.value, t)[unit] ?? Number.NaN,
    address: unitAddress(read.value, t, unit),
    isGiven: read.value === 'x',
  };
}

function weightLeaf({ trace }: GradientTrace, name: string, row: number, column: number): Leaf {
  const { columns } = parameterOf(trace.network, name);
  return {
    value: weightsOf(trace.network, trace.weights, name)[row * columns + column] ?? Number.NaN,
    address: weightAddress(name, row, column),
    isGiven: true,
  };
}
