import type { Lookup } from '../operations/lookup.ts';
import { type Buffers, operandOf } from '../run/kernel.ts';
import { advance, type Code, f64, i32, memory, repeat, type Scope, when } from './assembler.ts';
import { gradientSiteOf, siteOf } from './operations.ts';
import { DOUBLE } from './products.ts';
import { isInside, symbolAt } from './symbols.ts';
import type { Clock } from './units.ts';

/** What a lookup works with, by name. */
export function tableOf(operation: Lookup, buffers: Buffers) {
  const table = operandOf(operation.weight, buffers);
  const result = operandOf(operation.makes, buffers);
  return {
    rows: table.size / result.size,
    size: result.size,
    table: siteOf(table).at,
    tableGradient: gradientSiteOf(table).at,
    result: siteOf(result),
    resultGradient: gradientSiteOf(result),
  };
}

type Table = ReturnType<typeof tableOf>;

/** The row of the symbol at one timestep, or zeros. */
export function pickRow(scope: Scope, clock: Clock, table: Table, symbols: number): Code {
  const { rows, size, table: from, result } = table;
  const symbol = scope.local('i32');
  const bytes = i32.const(size * DOUBLE);
  return [
    symbol.set(symbolAt(clock, symbols)),
    when(
      isInside(symbol, rows),
      memory.copy(
        clock.address(result),
        i32.add(i32.mul(symbol.get, bytes), i32.const(from)),
        bytes,
      ),
      memory.clear(clock.address(result), bytes),
    ),
  ];
}

/** Adds the gradient of the row at one timestep to that of the table. */
export function addToRow(scope: Scope, clock: Clock, table: Table, symbols: number): Code {
  const { rows, size, tableGradient, resultGradient } = table;
  const symbol = scope.local('i32');
  const entry = scope.local('i32');
  const number = scope.local('i32');
  const end = scope.local('i32');
  const bytes = i32.const(size * DOUBLE);
  return [
    symbol.set(symbolAt(clock, symbols)),
    when(isInside(symbol, rows), [
      entry.set(i32.mul(symbol.get, bytes)),
      end.set(i32.add(entry.get, bytes)),
      number.set(clock.address(resultGradient)),
      repeat(
        [
          f64.store(
            entry.get,
            tableGradient,
            f64.add(f64.load(entry.get, tableGradient), f64.load(number.get, 0)),
          ),
          advance(entry, DOUBLE),
          advance(number, DOUBLE),
        ],
        i32.ltUnsigned(entry.get, end.get),
      ),
    ]),
  ];
}
