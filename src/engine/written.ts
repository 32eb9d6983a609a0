import { activations } from './activations.ts';
import { type Address, unitAddress, weightAddress } from './address.ts';
import { exponentShift } from './answers.ts';
import {
  complementOf,
  type Formula,
  type Leaf,
  leaf,
  type Piece,
  productOf,
  sign,
  sumOf,
} from './arithmetic.ts';
import { exact, fixed, readBack } from './decimal.ts';
import { isParameter, type Operation, type Parameter, type Read } from './declare.ts';
import { columnsRead } from './dependencies.ts';
import { vectorOf } from './network.ts';
import { absentAtStart } from './phases.ts';
import { type Trace, weightsOf } from './trace.ts';

/** One unit's arithmetic with its numbers: `terms = ... = result`, each stage on the right of one '='. */
export interface WrittenOut {
  readonly stages: readonly (readonly Piece[])[];
}

/** Digits after the point of what a line comes to. */
const RESULT_DIGITS = 4;
/** Given numbers with at most so many digits after the point are shown whole. */
const GIVEN_DIGITS = 4;
/** Enough for every double between 0.001 and 1000 to be told from its neighbours on paper. */
const MOST_DIGITS = 12;

const number = (text: string, address: Address): Piece => ({ kind: 'number', text, address });

/**
 * Writes out how one number came about. Every number shows as few digits as let a calculator, fed with what is
 * written in a stage, arrive at what is written in the next; the result has four digits after the point.
 */
export function writeOut(trace: Trace, value: string, t: number, unit: number): WrittenOut {
  const result = trace.at(value, t)[unit] ?? Number.NaN;
  const address = unitAddress(value, t, unit);
  const { operation } = vectorOf(trace.network, value);
  if (!operation) return { stages: [[number(exact(result), address)]] };
  const last = [number(fixed(result, RESULT_DIGITS), address)];
  if (operation.kind === 'apply') {
    const outer = applied(trace, operation, t, unit);
    const isState = vectorOf(trace.network, operation.of.value).isState;
    const inner = isState ? null : formulaOf(trace, operation.of, t, unit);
    const shown = writeStage(outer, fixed(result, RESULT_DIGITS), RESULT_DIGITS);
    const argument = shown.find((piece) => piece.kind === 'number');
    const digits = argument ? digitsOf(argument.text) : RESULT_DIGITS;
    const terms = inner && writeStage(inner, argument?.text ?? '', digits);
    const { label } = activationOf(trace, operation);
    const opened = terms && [sign(`${label}( `), ...terms, sign(' )')];
    return { stages: opened ? [opened, shown, last] : [shown, last] };
  }
  if (operation.kind === 'largest' || operation.kind === 'threshold') {
    const chosen = [number(exact(result), address)];
    return {
      stages: [writeStage(comparison(trace, operation, t, unit), exact(result), 0), chosen],
    };
  }
  const formula = formulaOf(trace, { value, previous: false }, t, unit);
  if (!formula) return { stages: [last] };
  return { stages: [writeStage(formula, fixed(result, RESULT_DIGITS), RESULT_DIGITS), last] };
}

const digitsOf = (text: string) => text.split('.')[1]?.length ?? 0;

/** The fewest digits with which the written leaves come to the written result. */
function writeStage(formula: Formula, result: string, digits: number): readonly Piece[] {
  for (let d = 2; ; d++) {
    const texts = formula.leaves.map(({ value, isGiven }) =>
      isGiven && digitsOf(exact(value)) <= GIVEN_DIGITS ? exact(value) : fixed(value, d),
    );
    const agrees = fixed(formula.evaluate(texts.map(readBack)), digits) === result;
    if (agrees || d === MOST_DIGITS)
      return formula.write(texts.map((text, i) => number(text, formula.leaves[i]?.address ?? '')));
  }
}

function activationOf(trace: Trace, operation: Extract<Operation, { kind: 'apply' }>) {
  const { activation } = operation;
  return activations[activation === 'f' ? trace.network.spec.activation : activation];
}

function applied(
  trace: Trace,
  operation: Extract<Operation, { kind: 'apply' }>,
  t: number,
  unit: number,
): Formula {
  const { f, label } = activationOf(trace, operation);
  return {
    leaves: [unitLeaf(trace, operation.of, t, unit)],
    evaluate: ([a]) => f(a as number),
    write: ([a]) => [sign(`${label}(`), a as Piece, sign(')')],
  };
}

function unitLeaf(trace: Trace, read: Read, t: number, unit: number): Leaf {
  const at = read.previous ? t - 1 : t;
  const value = trace.at(read.value, at)[unit] ?? Number.NaN;
  return { value, address: unitAddress(read.value, at, unit), isGiven: read.value === 'x' };
}

function weightLeaf(trace: Trace, parameter: string, row: number, column: number): Leaf {
  const slot = trace.network.parameters.get(parameter);
  const numbers = weightsOf(trace.network, trace.weights, parameter);
  const value = numbers[row * (slot?.columns ?? 1) + column] ?? Number.NaN;
  return { value, address: weightAddress(parameter, row, column), isGiven: true };
}

/** The formula of a value, with unnamed values (the products of a sum) written in place; null for none. */
function formulaOf(trace: Trace, read: Read, t: number, unit: number): Formula | null {
  const { operation } = vectorOf(trace.network, read.value);
  if (!operation || read.previous) return null;
  switch (operation.kind) {
    case 'times':
    case 'sum':
      return sumOf(termsOf(trace, operation, t, unit));
    case 'multiply':
      return isAbsent(trace, operation.makes, t)
        ? sumOf([])
        : productOf(operation.factors.map((factor) => partOf(trace, factor, t, unit)));
    case 'complement':
      return complementOf(partOf(trace, operation.of, t, unit));
    case 'apply':
      return applied(trace, operation, t, unit);
    case 'exponentiate':
      return exponential(trace, operation, t, unit);
    case 'normalise':
      return share(trace, operation, t, unit);
    default:
      return null;
  }
}

const isAbsent = (trace: Trace, value: string, t: number) =>
  t === 0 && absentAtStart(trace.network).has(value);

/** What is added up: the terms of unnamed sums among them one by one, and those that t = 0 lacks left out. */
function termsOf(trace: Trace, operation: Operation, t: number, unit: number): Formula[] {
  if (isAbsent(trace, operation.makes, t)) return [];
  if (operation.kind === 'times')
    return columnsRead(trace, operation, t).map((column) =>
      productOf([
        leaf(weightLeaf(trace, operation.weight.name, unit, column)),
        partOf(trace, operation.of, t, column),
      ]),
    );
  if (operation.kind !== 'sum') return [];
  return operation.terms.flatMap((term): Formula[] => {
    if (isParameter(term)) return [partOf(trace, term, t, unit)];
    if (isAbsent(trace, term.value, t)) return [];
    const inner = vectorOf(trace.network, term.value);
    const isOpen = inner.symbol === null && !term.previous;
    return isOpen && (inner.operation?.kind === 'times' || inner.operation?.kind === 'sum')
      ? termsOf(trace, inner.operation, t, unit)
      : [partOf(trace, term, t, unit)];
  });
}

/** A number that a formula reads: itself, or where it has no name the formula that stands for it. */
function partOf(trace: Trace, part: Read | Parameter, t: number, unit: number): Formula {
  if (isParameter(part)) return leaf(weightLeaf(trace, part.name, unit, 0));
  const { symbol } = vectorOf(trace.network, part.value);
  const inner = symbol === null ? formulaOf(trace, part, t, unit) : null;
  return inner ?? leaf(unitLeaf(trace, part, t, unit));
}

function exponential(
  trace: Trace,
  operation: Extract<Operation, { kind: 'exponentiate' }>,
  t: number,
  unit: number,
): Formula {
  const z = trace.at(operation.of.value, t);
  const shift = exponentShift(z, 0, z.length);
  return {
    leaves: [unitLeaf(trace, operation.of, t, unit)],
    evaluate: ([a]) => Math.exp((a as number) - shift),
    write: ([a]) => [
      sign('exp('),
      a as Piece,
      sign(shift === 0 ? ')' : ` \u2212 ${fixed(shift, 2)})`),
    ],
  };
}

/** One exponential's share of the sum of them all. */
function share(
  trace: Trace,
  operation: Extract<Operation, { kind: 'normalise' }>,
  t: number,
  unit: number,
): Formula {
  const { size } = vectorOf(trace.network, operation.of.value);
  const leaves = Array.from({ length: size }, (_, i) => unitLeaf(trace, operation.of, t, i));
  return {
    leaves,
    evaluate: (e) => (e[unit] as number) / e.reduce((sum, term) => sum + term, 0),
    write: (e) => [
      e[unit] as Piece,
      sign(' / ( '),
      ...e.flatMap((term, i) => (i > 0 ? [sign(' + '), term] : [term])),
      sign(' )'),
    ],
  };
}

/** Whether one number is the first largest of all, or above a half: 1 or 0. */
function comparison(
  trace: Trace,
  operation: Extract<Operation, { kind: 'largest' | 'threshold' }>,
  t: number,
  unit: number,
): Formula {
  if (operation.kind === 'threshold')
    return {
      leaves: [unitLeaf(trace, operation.of, t, unit)],
      evaluate: ([y]) => ((y as number) > 0.5 ? 1 : 0),
      write: ([y]) => [sign('['), y as Piece, sign(' > 0.5]')],
    };
  const { size } = vectorOf(trace.network, operation.of.value);
  const leaves = Array.from({ length: size }, (_, i) => unitLeaf(trace, operation.of, t, i));
  return {
    leaves,
    evaluate: (y) => (y.indexOf(Math.max(...y)) === unit ? 1 : 0),
    write: (y) => [
      sign('['),
      y[unit] as Piece,
      sign(' = max('),
      ...y.flatMap((term, i) => (i > 0 ? [sign(', '), term] : [term])),
      sign(')]'),
    ],
  };
}
