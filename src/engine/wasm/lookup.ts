import type { Lookup } from '../operations/lookup.ts';
import { type Buffers, operandOf } from '../run/kernel.ts';
import type { Numbers } from '../run/numbers.ts';
import { advance, type Code, i32, memory, repeat, type Scope, when } from './assembler.ts';
import { gradientSiteOf, siteOf } from './operations.ts';
import { isInside, symbolAt } from './symbols.ts';
import type { Clock } from './units.ts';

/** What a lookup works with, by name. */
export function tableOf(operation: Lookup, buffers: Buffers<Numbers>) {
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
  const bytes = i32.const(size * scope.lanes.bytes);
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
  const { bytes: width, scalar } = scope.lanes;
  const symbol = scope.local('i32');
  const entry = scope.local('i32');
  const number = scope.local('i32');
  const end = scope.local('i32');
  const bytes = i32.const(size * scope.lanes.bytes);
  return [
    symbol.set(symbolAt(clock, symbols)),
    when(isInside(symbol, rows), [
      entry.set(i32.mul(symbol.get, bytes)),
      end.set(i32.add(entry.get, bytes)),
      number.set(clock.address(resultGradient)),
      repeat(
        [
          scalar.store(
            entry.get,
            tableGradient,
            scalar.add(scalar.load(entry.get, tableGradient), scalar.load(number.get, 0)),
          ),
          advance(entry, width),
          advance(number, width),
        ],
        i32.ltUnsigned(entry.get, end.get),
      ),
    ]),
  ];
}
