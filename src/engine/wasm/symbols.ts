import {
  advance,
  type Code,
  i32,
  type Local,
  memory,
  repeat,
  type Scope,
  when,
} from './assembler.ts';
import type { Product } from './times.ts';
import { type Clock, eachStep, type Site } from './units.ts';

/*
 * One-hot input: a symbol (an integer of four bytes) a timestep, from the address `symbols` on. A symbol outside of the
 * vector is none: all zeros.
 */

const SYMBOL = 4;

export const symbolAt = (clock: Clock, symbols: number): Code =>
  i32.load(clock.offset(SYMBOL), symbols);

export const isInside = (symbol: Local, size: number) =>
  i32.ltUnsigned(symbol.get, i32.const(size));

/** Writes the one-hot vectors themselves. */
export function writeOneHot(
  scope: Scope,
  steps: number,
  x: Site,
  size: number,
  symbols: number,
): Code {
  const { bytes, scalar } = scope.lanes;
  const symbol = scope.local('i32');
  return [
    memory.clear(i32.const(x.at), i32.const(steps * size * bytes)),
    eachStep(scope, steps, 1, (clock) => [
      symbol.set(symbolAt(clock, symbols)),
      when(
        isInside(symbol, size),
        scalar.store(
          i32.add(clock.address(x), i32.mul(symbol.get, i32.const(bytes))),
          0,
          scalar.const(1),
        ),
      ),
    ]),
  ];
}

/** Writes the symbols themselves, as numbers. */
export const writeSymbols = (scope: Scope, steps: number, x: Site, symbols: number): Code =>
  eachStep(scope, steps, 1, (clock) => [
    scope.lanes.scalar.store(clock.address(x), 0, scope.lanes.fromInt(symbolAt(clock, symbols))),
  ]);

/** The product at one timestep: a column of the matrix. */
export function pickColumn(scope: Scope, clock: Clock, product: Product, symbols: number): Code {
  const { bytes, scalar } = scope.lanes;
  const { rows, matrix, result } = product;
  const walk = walkColumn(scope, clock, product, symbols, result);
  return [
    walk.begin,
    when(
      walk.isInside,
      walk.each((entry, number) => scalar.store(number, 0, scalar.load(entry, matrix))),
      memory.clear(clock.address(result), i32.const(rows * bytes)),
    ),
  ];
}

/** Adds the gradient of the product at one timestep to that of the column. */
export function addToColumn(scope: Scope, clock: Clock, product: Product, symbols: number): Code {
  const { scalar } = scope.lanes;
  const { matrixGradient, resultGradient } = product;
  const walk = walkColumn(scope, clock, product, symbols, resultGradient);
  return [
    walk.begin,
    when(
      walk.isInside,
      walk.each((entry, number) =>
        scalar.store(
          entry,
          matrixGradient,
          scalar.add(scalar.load(entry, matrixGradient), scalar.load(number, 0)),
        ),
      ),
    ),
  ];
}

/** Goes down the column of the timestep's symbol, and along a vector with it. */
function walkColumn(
  scope: Scope,
  clock: Clock,
  { rows, columns }: Product,
  symbols: number,
  vector: Site,
) {
  const { bytes } = scope.lanes;
  const symbol = scope.local('i32');
  const entry = scope.local('i32');
  const number = scope.local('i32');
  return {
    begin: symbol.set(symbolAt(clock, symbols)),
    isInside: isInside(symbol, columns),
    each: (use: (entry: Code, number: Code) => Code): Code => [
      entry.set(i32.mul(symbol.get, i32.const(bytes))),
      number.set(clock.address(vector)),
      repeat(
        [use(entry.get, number.get), advance(entry, columns * bytes), advance(number, bytes)],
        i32.ltUnsigned(entry.get, i32.const(rows * columns * bytes)),
      ),
    ],
  };
}
