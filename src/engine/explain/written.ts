import { activations } from '../activations/table.ts';
import { parameterOf, vectorOf } from '../declare/network.ts';
import { INPUT, isParameter, type Parameter, type Part, type Read } from '../declare/part.ts';
import { absentAt, presentParts } from '../declare/phases.ts';
import { readStep } from '../declare/readStep.ts';
import {
  type AnswerOperation,
  isAnswer,
  meaningOf,
  type Operation,
  parametersOf,
  partsOf,
  readsOf,
} from '../operations/table.ts';
import { largestPlaces } from '../run/told.ts';
import { parameterNumbers, pickedPlace, type Trace } from '../run/trace.ts';
import { MANY } from '../run/vast.ts';
import { type Address, unitAddress, vectorAddress, weightAddress } from './address.ts';
import { answersWritten, productsWritten } from './answersWritten.ts';
import { BLANK_TEXT } from './blank.ts';
import { exact, fixed } from './decimal.ts';
import { columnsRead, unitsRead } from './dependencies.ts';
import {
  type Formula,
  type Leaf,
  type LinePiece,
  leaf,
  quotientOf,
  sign,
  sumOf,
} from './formula.ts';
import { valueTex } from './tex.ts';
import { digitsOf, writeLeaves } from './writeLeaves.ts';
import { writing } from './writing.ts';

/** One unit's arithmetic with its numbers: `terms = ... = result`, each stage on the right of one '='. */
export interface WrittenOut {
  readonly stages: readonly (readonly LinePiece[])[];
  /** What it was taken from as it stands, where nothing was computed: a row of a table, one of several vectors. */
  readonly copied?: { readonly symbol: string; readonly place: string; readonly address: Address };
}

/** Digits after the point of what a line comes to. */
const RESULT_DIGITS = 4;
/** Enough for every double between 0.001 and 1000 to be told from its neighbours on paper. */
const MOST_DIGITS = 12;

/** Of very many numbers of which one is chosen, so many are written. */
const MOST_LARGEST = 6;

const number = (text: string, address: Address): LinePiece => ({ kind: 'number', text, address });

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
    const outer = writing.apply(operation, leaf(unitLeaf(trace, operation.of, t, unit)));
    const isState = vectorOf(trace.network, operation.of.value).isState;
    const inner = isState ? null : formulaOf(trace, operation.of, t, unit);
    const shown = writeStage(outer, fixed(result, RESULT_DIGITS), RESULT_DIGITS);
    const argument = shown.find((piece) => piece.kind === 'number');
    const digits = argument ? digitsOf(argument.text) : RESULT_DIGITS;
    const terms = inner && writeStage(inner, argument?.text ?? '', digits);
    const { label } = activations[operation.activation];
    const opened = terms && [sign(`${label}( `), ...terms, sign(' )')];
    return { stages: opened ? [opened, shown, last] : [shown, last] };
  }
  const copied = copiedFrom(trace, operation, t, unit);
  if (copied) return { stages: [[number(shortest(result), address)]], copied };
  const formula = operationFormula(trace, operation, t, unit);
  const meaning = meaningOf(operation);
  if (meaning.shape === 'answer' && meaning.isChoice) {
    const chosen = [number(exact(result), address)];
    return { stages: [writeStage(formula, exact(result), 0), chosen] };
  }
  return { stages: [writeStage(formula, fixed(result, RESULT_DIGITS), RESULT_DIGITS), last] };
}

/** A number as it stands, or with as many digits as what a line comes to. */
const shortest = (value: number): string =>
  digitsOf(exact(value)) <= RESULT_DIGITS ? exact(value) : fixed(value, RESULT_DIGITS);

/** Where a number that was not computed was taken from, by its name there; null for one that was, and for zeros in place of one. */
function copiedFrom(
  trace: Trace,
  operation: Operation,
  t: number,
  unit: number,
): WrittenOut['copied'] | null {
  const { network } = trace;
  const { shape } = meaningOf(operation);
  if (shape === 'lookup') {
    const row = pickedPlace(trace, t);
    const [{ name }] = parametersOf(operation) as [Parameter];
    return row < 0
      ? null
      : {
          symbol: parameterOf(network, name).symbol,
          place: `${row},${unit}`,
          address: weightAddress(name, row, unit),
        };
  }
  const [joined] = shape === 'join' ? unitsRead(trace, operation, t, unit) : [];
  if (!joined) return null;
  const [read, place] = joined;
  const at = readStep(network, read, t);
  return {
    symbol: valueTex(network, read.value, at),
    place: String(place),
    address: unitAddress(read.value, at, place),
  };
}

/** The fewest digits with which the written leaves come to the written result; of one that is not told, two. */
const writeStage = (formula: Formula, result: string, digits: number): readonly LinePiece[] =>
  writeLeaves(
    formula,
    fixed,
    MOST_DIGITS,
    (value) => result === BLANK_TEXT || fixed(value, digits) === result,
  );

function unitLeaf(trace: Trace, read: Read, t: number, unit: number): Leaf {
  const at = readStep(trace.network, read, t);
  const value = trace.at(read.value, at)[unit] ?? Number.NaN;
  return {
    value,
    address: unitAddress(read.value, at, unit),
    isGiven: read.value === INPUT || at < 0 || at >= trace.steps,
  };
}

function weightLeaf(trace: Trace, parameter: string, row: number, column: number): Leaf {
  const slot = trace.network.parameters.get(parameter);
  const numbers = parameterNumbers(trace.network, trace.weights, parameter);
  const value = numbers[row * (slot?.columns ?? 1) + column] ?? Number.NaN;
  return { value, address: weightAddress(parameter, row, column), isGiven: true };
}

/** The formula of a value, with unnamed values (the products of a sum) written in place; null for what is given. */
function formulaOf(trace: Trace, read: Read, t: number, unit: number): Formula | null {
  const { operation } = vectorOf(trace.network, read.value);
  return operation && !read.previous ? operationFormula(trace, operation, t, unit) : null;
}

function operationFormula(trace: Trace, operation: Operation, t: number, unit: number): Formula {
  const { network } = trace;
  if (absentAt(network, t, trace.steps).has(operation.makes)) return sumOf([]);
  const meaning = meaningOf(operation);
  const parts = partsOf(operation);
  if (meaning.shape === 'matrix')
    return productsWritten(
      columnsRead(trace, operation, t).map((column) => [
        partOf(trace, parts[0] as Part, t, unit, column),
        partOf(trace, parts[1] as Part, t, column),
      ]),
    );
  if (isAnswer(operation)) {
    const [of] = readsOf(operation) as [Read];
    const { size } = vectorOf(network, of.value);
    if (size > MANY && meaning.shape === 'answer' && meaning.ofAll)
      return answerOfMany(trace, operation.kind, of, t, unit);
    const numbers = Array.from({ length: size }, (_, i) => unitLeaf(trace, of, t, i));
    return answersWritten[operation.kind](unitLeaf(trace, of, t, unit), numbers, unit);
  }
  if (meaning.shape === 'join') {
    const [joined] = unitsRead(trace, operation, t, unit);
    return joined ? leaf(unitLeaf(trace, joined[0], t, joined[1])) : sumOf([]);
  }
  if (meaning.shape === 'lookup') {
    const row = pickedPlace(trace, t);
    const [{ name }] = parametersOf(operation) as [Parameter];
    return row < 0 ? sumOf([]) : leaf(weightLeaf(trace, name, row, unit));
  }
  if (meaning.shape !== 'units') return sumOf([]);
  const written = (part: Part) => partOf(trace, part, t, unit);
  return meaning.value(
    writing,
    {
      part: (place) => written(parts[place] as Part),
      parts: () => presentParts(network, operation, t, trace.steps).map(written),
    },
    operation,
  );
}

/** Of very many numbers some are written: their sum, or the largest few. */
function answerOfMany(
  trace: Trace,
  kind: AnswerOperation['kind'],
  of: Read,
  t: number,
  unit: number,
): Formula {
  const own = unitLeaf(trace, of, t, unit);
  const all = trace.at(of.value, readStep(trace.network, of, t));
  if (kind === 'normalise') {
    const total = {
      value: all.reduce((sum, value) => sum + value, 0),
      address: vectorAddress(of.value, t),
      isGiven: false,
    };
    return quotientOf(leaf(own), leaf(total));
  }
  const places = [...new Set([...largestPlaces(all, MOST_LARGEST), unit])];
  const leaves = places.map((place) => unitLeaf(trace, of, t, place));
  return answersWritten[kind](own, leaves, places.indexOf(unit));
}

/** A number that a formula reads: itself, or where it has no name the formula that stands for it. */
function partOf(trace: Trace, part: Part, t: number, unit: number, column = 0): Formula {
  if (isParameter(part)) return leaf(weightLeaf(trace, part.name, unit, column));
  const { symbol } = vectorOf(trace.network, part.value);
  const inner = symbol === null ? formulaOf(trace, part, t, unit) : null;
  return inner ? { ...inner, binds: 'sum' } : leaf(unitLeaf(trace, part, t, unit));
}
