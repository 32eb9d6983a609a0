import { type Network, parametersNamed, vectorOf } from '../declare/network.ts';
import { INPUT, isRead, type Read } from '../declare/part.ts';
import { absentAt, presentParts } from '../declare/phases.ts';
import { readStep, startOf, startStep } from '../declare/readStep.ts';
import {
  isMatrix,
  isSum,
  meaningOf,
  type Operation,
  parametersOf,
  partsOf,
  readsOf,
} from '../operations/table.ts';
import { pickedPlace, type Trace } from '../run/trace.ts';
import { MANY } from '../run/vast.ts';
import {
  type Address,
  readAddress,
  unitAddress,
  vectorAddress,
  weightAddress,
  wholeOf,
} from './address.ts';

/**
 * The numbers a number was made of, itself included: back through its own timestep, up to the input and to the
 * states of the one before; a head takes the state as given. An entry of a parameter, and a number that was given, is made of itself alone.
 */
function dependenciesOf(trace: Trace, address: Address): ReadonlySet<Address> {
  const found = new Set<Address>();
  const addressed = readAddress(address);
  if (addressed?.kind !== 'value' || addressed.unit === null) return found.add(address);
  if (addressed.t <= trace.steps) visit(trace, addressed.name, addressed.t, addressed.unit, found);
  return found;
}

/**
 * What lights up when an address is pointed at: what it was made of, and the vectors and matrices these lie in;
 * for a whole vector, matrix or stack of matrices, all of its numbers.
 */
export function litBy(trace: Trace, address: Address): ReadonlySet<Address> {
  const lit = new Set<Address>();
  const { network } = trace;
  for (const part of dependenciesOf(trace, address)) {
    lit.add(part).add(wholeOf(part));
    const stack = network.parameters.get(wholeOf(part))?.stack;
    if (stack !== undefined) lit.add(stack);
  }
  const addressed = readAddress(address);
  if (addressed?.kind === 'value' && addressed.unit === null) {
    const size = network.values.get(addressed.name)?.size ?? 0;
    for (let unit = 0; unit < size; unit++) lit.add(unitAddress(addressed.name, addressed.t, unit));
  }
  if (addressed?.kind === 'parameter' && !addressed.entry)
    for (const { name, rows, columns } of parametersNamed(network, addressed.name)) {
      lit.add(name);
      // More than are drawn one by one anywhere.
      if (rows * columns > MOST_LIT) continue;
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++) lit.add(weightAddress(name, row, column));
    }
  for (const part of [...lit]) {
    const started = startedBy(trace, part);
    if (started !== null) lit.add(started);
  }
  return lit;
}

/** Entries of a matrix that are lit one by one. */
const MOST_LIT = 2 ** 18;

/** An initial state is a weight, and what the first timestep reads: of the address of the one that of the other. */
function startedBy({ network, steps }: Trace, address: Address): Address | null {
  const addressed = readAddress(address);
  if (addressed?.kind !== 'parameter') return null;
  const { name, entry } = addressed;
  const state = network.parameters.get(name)?.starts;
  if (!state) return null;
  const t = startStep(network, state, steps);
  return entry ? unitAddress(state, t, entry.row) : vectorAddress(state, t);
}

function visit(trace: Trace, name: string, t: number, unit: number, found: Set<Address>): void {
  const address = unitAddress(name, t, unit);
  if (found.has(address)) return;
  found.add(address);
  if (!isStep(trace, t)) {
    // What comes before the first timestep is a weight, or nothing.
    const start = startOf(trace.network, name);
    if (start) found.add(weightAddress(start, unit, 0));
    return;
  }
  const { operation, part } = vectorOf(trace.network, name);
  if (!operation) return;
  for (const [read, from] of unitsRead(trace, operation, t, unit)) {
    const isGiven =
      read.previous || (part === 'head' && vectorOf(trace.network, read.value).isState);
    const at = readStep(trace.network, read, t);
    if (isGiven && isStep(trace, at)) found.add(unitAddress(read.value, at, from));
    else visit(trace, read.value, at, from, found);
  }
  for (const weight of weightsRead(trace, operation, t, unit)) found.add(weight);
}

const isStep = ({ steps }: Trace, t: number) => t >= 0 && t < steps;

/** The columns of a product's matrix that count at t: all, the one a one-hot input picks, or none. */
export function columnsRead(trace: Trace, operation: Operation, t: number): readonly number[] {
  const [of] = readsOf(operation);
  const columns = of ? vectorOf(trace.network, of.value).size : 0;
  if (of?.value !== INPUT || trace.input.kind !== 'symbols')
    return Array.from({ length: columns }, (_, column) => column);
  const picked = pickedPlace(trace, t);
  return picked >= 0 && picked < columns ? [picked] : [];
}

/** The units that a unit of an operation's result is made of, and of which value. */
export function unitsRead(
  trace: Trace,
  operation: Operation,
  t: number,
  unit: number,
): readonly (readonly [Read, number])[] {
  const present = presentParts(trace.network, operation, t, trace.steps);
  if (!isSum(operation) && present.length < partsOf(operation).length) return [];
  return present
    .filter(isRead)
    .flatMap((read) =>
      placesRead(trace, operation, read, t, unit).map((place) => [read, place] as const),
    );
}

/** The units of a vector that a unit of the result is made of; of a matrix, its columns. */
function placesRead(
  trace: Trace,
  operation: Operation,
  { value }: Read,
  t: number,
  unit: number,
): readonly number[] {
  const meaning = meaningOf(operation);
  if (meaning.shape === 'matrix') return columnsRead(trace, operation, t);
  if (meaning.shape === 'units') return [unit];
  if (meaning.shape === 'join') return placeInJoin(trace.network, operation, value, unit);
  if (meaning.shape === 'lookup') return [0];
  // Of very many the vector as a whole is lit, and the one of its own place.
  if (!meaning.ofAll || vectorOf(trace.network, value).size > MANY) return [unit];
  return Array.from({ length: vectorOf(trace.network, value).size }, (_, other) => other);
}

/** The unit of one of the joined vectors that a unit of them together is; none where it is one of another. */
function placeInJoin(
  network: Network,
  operation: Operation,
  value: string,
  unit: number,
): readonly number[] {
  let from = 0;
  for (const read of readsOf(operation)) {
    const { size } = vectorOf(network, read.value);
    if (read.value === value) return unit >= from && unit < from + size ? [unit - from] : [];
    from += size;
  }
  return [];
}

/** The entries of parameters that a unit of an operation's result is made of. */
export function weightsRead(
  trace: Trace,
  operation: Operation,
  t: number,
  unit: number,
): Address[] {
  if (absentAt(trace.network, t, trace.steps).has(operation.makes)) return [];
  if (operation.kind === 'lookup') {
    const row = pickedPlace(trace, t);
    return row < 0 ? [] : [weightAddress(operation.weight.name, row, unit)];
  }
  const columns = isMatrix(operation) ? columnsRead(trace, operation, t) : [0];
  return parametersOf(operation).flatMap(({ name }) =>
    columns.map((column) => weightAddress(name, unit, column)),
  );
}
