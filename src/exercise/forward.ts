import { type Network, parameterOf, vectorOf } from '../engine/declare/network.ts';
import { isParameter, type Parameter, type Part, type Read } from '../engine/declare/part.ts';
import { presentParts } from '../engine/declare/phases.ts';
import { isThereToRead, readStep, strideOf } from '../engine/declare/readStep.ts';
import { readAddress } from '../engine/explain/address.ts';
import { answersWritten } from '../engine/explain/answersWritten.ts';
import { columnsRead, unitsRead, weightsRead } from '../engine/explain/dependencies.ts';
import {
  isAnswer,
  isSum,
  meaningOf,
  type Operation,
  type OperationKind,
  parametersOf,
  partsOf,
  readsOf,
} from '../engine/operations/table.ts';
import type { Trace } from '../engine/run/trace.ts';
import { madeOf, weightRange } from './given.ts';
import { halfOf, isNothing, noted, type Range, ranges, shown } from './range.ts';
import type { Change } from './slip.ts';

/** A number that is asked for, on the way forward. */
export interface Wanted {
  readonly trace: Trace;
  readonly t: number;
  /** The values of the timestep that are not given. */
  readonly hidden: ReadonlySet<string>;
}

/**
 * What a unit of a value comes to from what is given, by the declaration: all that may follow from the numbers on the
 * screen, each result on the way noted with two digits. With a change, what follows where that one thing is done
 * differently; null where it cannot be done there.
 */
export function forwardRange(
  wanted: Wanted,
  value: string,
  unit: number,
  change: Change | null = null,
): Range | null {
  const { trace, t, hidden } = wanted;
  const { network } = trace;
  const made = new Map<string, Range | null>();
  const weight = ({ name }: Parameter, row: number, column: number) =>
    weightRange(trace, name, row, column);
  return result(value, unit);

  function result(name: string, i: number): Range | null {
    const key = `${name}[${i}]`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const operation = vectorOf(network, name).operation as Operation;
    const isHere = change?.makes === name && (change.slip !== 'row' || i === unit);
    const of = isHere ? change : null;
    const found = compute(operation, i, of);
    made.set(key, found);
    return found;
  }

  function read(part: Read, i: number): Range | null {
    const at = readStep(trace.network, part, t);
    if (part.previous || !hidden.has(part.value)) return given(part.value, at, i);
    const found = result(part.value, i);
    return found && noted(found, halfOf('value'));
  }

  function given(name: string, at: number, i: number): Range | null {
    if (at < -1 || at > trace.steps) return null;
    const number = trace.at(name, at)[i];
    return number === undefined ? null : shown(number);
  }

  function compute(operation: Operation, i: number, of: Change | null): Range | null {
    const meaning = meaningOf(operation);
    const parts = partsOf(operation);
    if (meaning.shape === 'matrix') {
      const [matrix, vector] = parts as [Parameter, Read];
      const { rows } = parameterOf(network, matrix.name);
      const row = of?.slip === 'row' ? of.place : i;
      if (row >= rows) return null;
      const earlier = readStep(network, vector, t) - strideOf(network, vector.value);
      const products = columnsRead(trace, operation, t).map((column) => {
        const w = of?.slip === 'turned' ? weight(matrix, column, i) : weight(matrix, row, column);
        const x =
          of?.slip === 'earlier' ? given(vector.value, earlier, column) : read(vector, column);
        return x && ranges.multiply(w, x);
      });
      return madeOf(products, ranges.sum);
    }
    if (meaning.shape === 'answer') return answer(operation, i, of);
    if (meaning.shape === 'join' || meaning.shape === 'lookup') return copied(operation, i);
    const number = (part: Part) => (isParameter(part) ? weight(part, i, 0) : read(part, i));
    const present = presentParts(network, operation, t, trace.steps).map(number);
    const places = parts.map((part) => (isThere(part) ? number(part) : null));
    if (of?.slip === 'activation' || of?.slip === 'complement') return places[0] ?? null;
    if (of?.slip === 'factor') return places[1 - of.place] ?? null;
    if (of?.slip === 'added') return madeOf(places, ranges.sum);
    if (of?.slip === 'term' || of?.slip === 'minus') {
      const concerned = present[of.place];
      if (!concerned || isNothing(concerned)) return null;
      const others = present.filter((_, k) => k !== of.place);
      return madeOf(
        of.slip === 'term' ? others : [...others, ranges.negate(concerned)],
        ranges.sum,
      );
    }
    return madeOf(isSum(operation) ? present : places, (numbers) =>
      meaning.value(
        ranges,
        { part: (place) => numbers[place] as Range, parts: () => numbers },
        operation,
      ),
    );
  }

  /** A number that is taken over as it is. */
  function copied(operation: Operation, i: number): Range | null {
    const [entry] = weightsRead(trace, operation, t, i).flatMap((address) => {
      const found = readAddress(address);
      return found?.kind === 'parameter' && found.entry ? [{ ...found, ...found.entry }] : [];
    });
    const matrix = parametersOf(operation)[0];
    if (entry && matrix) return weight(matrix, entry.row, entry.column);
    const [joined] = unitsRead(trace, operation, t, i);
    return joined ? read(...joined) : null;
  }

  /** Where nothing comes before there is no product with a previous state. */
  function isThere(part: Part): boolean {
    return isThereToRead(network, part, t, trace.steps);
  }

  /** Exponentials, shares and choices rise with their own number, and fall with the others. */
  function answer(operation: Operation, i: number, of: Change | null): Range | null {
    const [source] = readsOf(operation) as [Read];
    if (!isAnswer(operation)) return null;
    const own = read(source, i);
    if (of?.slip === 'share' || of?.slip === 'exponential') return own;
    const { size } = vectorOf(network, source.value);
    const numbers = Array.from({ length: size }, (_, k) => read(source, k));
    return madeOf(numbers, (found) => {
      const at = (ownEnd: 'low' | 'high', others: 'low' | 'high') => {
        const values = found.map((each, k) => each[k === i ? ownEnd : others]);
        const leaf = (value: number) => ({ value, address: '', isGiven: true });
        const leaves = values.map(leaf);
        const formula = answersWritten[operation.kind](leaves[i] as (typeof leaves)[0], leaves, i);
        return formula.evaluate(formula.leaves.map(({ value }) => value));
      };
      // Of positive numbers the first two are the ends; a slip may bring others.
      const values = [at('low', 'high'), at('high', 'low'), at('low', 'low'), at('high', 'high')];
      return { low: Math.min(...values), high: Math.max(...values) };
    });
  }
}

/** Everything that can be done differently on the way to a value. */
export function forwardChanges(
  { trace, t, hidden }: Wanted,
  value: string,
  unit: number,
): Change[] {
  const { network } = trace;
  const found: Change[] = [];
  const seen = new Set<string>();
  visit(value);
  return found;

  function visit(name: string): void {
    if (seen.has(name)) return;
    seen.add(name);
    const operation = vectorOf(network, name).operation as Operation;
    found.push(...changesOf(operation, { network, t, steps: trace.steps, unit }));
    for (const part of readsOf(operation))
      if (!part.previous && hidden.has(part.value)) visit(part.value);
  }
}

/** What can be done differently at an operation: the slip, and the place of what it concerns. */
type Ways = readonly (readonly [Change['slip'], number])[];

interface Step {
  readonly network: Network;
  readonly t: number;
  readonly steps: number;
  readonly unit: number;
}

/** For each kind of operation. */
const ways: {
  readonly [K in OperationKind]: (operation: Extract<Operation, { kind: K }>, step: Step) => Ways;
} = {
  times({ weight, of }, { network, t, steps, unit }) {
    const { rows, columns } = parameterOf(network, weight.name);
    const others = Array.from({ length: rows }, (_, row) => row).filter((row) => row !== unit);
    const earlier = readStep(network, of, t) - strideOf(network, of.value);
    return [
      ...others.map((row) => ['row', row] as const),
      ...(rows === columns && rows > 1 ? [['turned', 0] as const] : []),
      // Before the first timestep there is nothing: that would be the product left out.
      ...(of.previous && earlier >= 0 && earlier < steps ? [['earlier', 0] as const] : []),
    ];
  },
  sum(operation, { network, t, steps }) {
    const present = presentParts(network, operation, t, steps);
    if (present.length < 2) return [];
    return present.flatMap((_, place) => [['term', place] as const, ['minus', place] as const]);
  },
  apply: ({ activation }) => (activation === 'identity' ? [] : [['activation', 0]]),
  multiply: () => [
    ['factor', 0],
    ['factor', 1],
    ['added', 0],
  ],
  complement: () => [['complement', 0]],
  join: () => [],
  lookup: () => [],
  exponentiate: () => [['exponential', 0]],
  normalise: () => [['share', 0]],
  largest: () => [],
  threshold: () => [],
};

function changesOf(operation: Operation, step: Step): Change[] {
  // One kind's function fits that kind's operation; the compiler cannot follow this through a table.
  const of = ways[operation.kind] as (operation: Operation, step: Step) => Ways;
  return of(operation, step).map(([slip, place]) => ({ slip, makes: operation.makes, place }));
}
