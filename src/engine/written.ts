import { activations } from './activations.ts';
import { type Address, unitAddress, weightAddress } from './address.ts';
import { exponentShift } from './compile.ts';
import { exact, fixed, readBack } from './decimal.ts';
import { isParameter, type Operation, type Read } from './declare.ts';
import { columnsRead } from './dependencies.ts';
import { vectorOf } from './network.ts';
import { absentAtStart } from './phases.ts';
import { type Trace, weightsOf } from './trace.ts';

/** A piece of a written-out line: a number that can be pointed at, or the signs between numbers. */
export type Piece =
  | { readonly kind: 'number'; readonly text: string; readonly address: Address }
  | { readonly kind: 'sign'; readonly text: string };

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

/** A formula with numbers in it, before it is decided how many digits each shows. */
interface Formula {
  readonly leaves: readonly Leaf[];
  /** The value of the formula for other values of its leaves. */
  readonly evaluate: (leaves: readonly number[]) => number;
  /** The formula with its leaves written. */
  readonly write: (leaves: readonly Piece[]) => readonly Piece[];
}

interface Leaf {
  readonly value: number;
  readonly address: Address;
  /** Weights and inputs are given, not computed: those with few digits are shown whole. */
  readonly isGiven: boolean;
}

const sign = (text: string): Piece => ({ kind: 'sign', text });
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
    const inner = formulaOf(trace, operation.of, t, unit);
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
      return sumOfProducts(productsOf(trace, operation, t, unit));
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

/** A sum of products of leaves; a product of one leaf is that leaf. */
type Product = readonly Leaf[];

function productsOf(trace: Trace, operation: Operation, t: number, unit: number): Product[] {
  const absent = t > 0 ? null : absentAtStart(trace.network);
  if (operation.kind === 'times') {
    if (absent?.has(operation.makes)) return [];
    return columnsRead(trace, operation, t).map((column) => [
      weightLeaf(trace, operation.weight.name, unit, column),
      unitLeaf(trace, operation.of, t, column),
    ]);
  }
  if (operation.kind !== 'sum') return [];
  return operation.terms.flatMap((term): Product[] => {
    if (isParameter(term)) return [[weightLeaf(trace, term.name, unit, 0)]];
    const inner = vectorOf(trace.network, term.value);
    if (inner.symbol === null && inner.operation && !term.previous)
      return productsOf(trace, inner.operation, t, unit);
    return absent?.has(term.value) ? [] : [[unitLeaf(trace, term, t, unit)]];
  });
}

function sumOfProducts(products: readonly Product[]): Formula {
  return {
    leaves: products.flat(),
    evaluate(leaves) {
      let i = 0;
      let sum = 0;
      for (const product of products) {
        let factor = 1;
        for (let k = 0; k < product.length; k++) factor *= leaves[i++] as number;
        sum += factor;
      }
      return sum;
    },
    write(leaves) {
      if (products.length === 0) return [sign('0')];
      let i = 0;
      return products.flatMap((product, at) => [
        ...(at > 0 ? [sign(' + ')] : []),
        ...product.flatMap(() => [sign('('), leaves[i++] as Piece, sign(')')]),
      ]);
    },
  };
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
