import type { Operation } from '../operations/table.ts';
import { stackOf } from '../operations/times.ts';
import { type Buffers, runOf } from '../run/kernel.ts';
import type { Numbers } from '../run/numbers.ts';
import { type Code, i32, type Scope } from './assembler.ts';
import { PRODUCT, TWO_PRODUCTS } from './functions.ts';
import { gradientSiteOf, siteOf } from './operations.ts';
import { type Clock, eachStep, type Site } from './units.ts';

/** Matrices that lie one below the other, times one vector: one matrix of all their rows. */
export function productOf(run: readonly Operation[], buffers: Buffers<Numbers>) {
  const { matrix, source, result, rows, columns } = stackOf(runOf(run, buffers));
  return {
    rows,
    columns,
    matrix: siteOf(matrix).at,
    matrixGradient: gradientSiteOf(matrix).at,
    source: siteOf(source),
    sourceGradient: gradientSiteOf(source),
    result: siteOf(result),
    resultGradient: gradientSiteOf(result),
    /** Whether the vectors are one-hot, so that a product is a column. */
    isOneHot: source.symbols !== null,
    needsSource: source.isWanted,
  };
}

export type Product = ReturnType<typeof productOf>;

/** A packed matrix, and the vectors that it makes of others. */
export interface Multiplication {
  readonly packed: number;
  readonly rows: number;
  readonly columns: number;
  readonly x: Site;
  readonly y: Site;
  /** Whether it adds to what is there. */
  readonly adds: boolean;
}

/** The product at one timestep. */
export const multiply = (
  scope: Scope,
  clock: Clock,
  { packed, rows, columns, x, y, adds }: Multiplication,
): Code =>
  scope.call(
    PRODUCT,
    i32.const(packed),
    i32.const(rows),
    i32.const(columns),
    clock.address(x),
    clock.address(y),
    i32.const(adds ? 1 : 0),
  );

/** The products at all timesteps, two at once. */
export function multiplyAll(scope: Scope, steps: number, product: Multiplication): Code {
  const { packed, rows, columns, x, y, adds } = product;
  if (rows < 4) return eachStep(scope, steps, 1, (clock) => multiply(scope, clock, product));
  const pairs = steps >> 1;
  const last = { ...product, x: after(x, pairs * 2), y: after(y, pairs * 2) };
  return [
    eachStep(scope, pairs, 1, (clock) =>
      scope.call(
        TWO_PRODUCTS,
        i32.const(packed),
        i32.const(rows),
        i32.const(columns),
        clock.address({ at: x.at, stride: 2 * x.stride }),
        i32.const(x.stride),
        clock.address({ at: y.at, stride: 2 * y.stride }),
        i32.const(y.stride),
        i32.const(adds ? 1 : 0),
      ),
    ),
    eachStep(scope, steps & 1, 1, (clock) => multiply(scope, clock, last)),
  ];
}

const after = ({ at, stride }: Site, steps: number): Site => ({ at: at + steps * stride, stride });
