import {
  advance,
  type Code,
  f64x2,
  i32,
  type Local,
  repeat,
  type Scope,
  v128,
} from './assembler.ts';
import { DOUBLE } from './products.ts';
import type { Site } from './units.ts';

/** So many timesteps at once: few enough that what they read stays near. */
const CHUNK = 64;

/**
 * w += sum over t of y_t x_t^T, as `addOuterProducts` of ../run/outerProducts.ts where w begins as zeros. A tile of 4 x 4
 * entries stays in registers while time runs through it.
 */
export function addOuterProducts(
  scope: Scope,
  w: number,
  rows: number,
  columns: number,
  y: Site,
  x: Site,
  steps: number,
): Code {
  if (steps === 0) return [];
  const local = () => scope.local('i32');
  const [row, lastRow, column, lastColumn] = [local(), local(), local(), local()];
  const [p, q, end, entry] = [local(), local(), local(), local()];
  const [fromStep, nextStep] = [local(), local()];
  const sums = Array.from({ length: 8 }, () => scope.local('v128'));
  const parts = [scope.local('v128'), scope.local('v128')] as const;
  const rowBytes = columns * DOUBLE;

  /** Tile of so many rows and columns at `row`, `column` (bytes), over the timesteps of the chunk. */
  const tile = (height: number, width: number): Code => {
    const halves = width > 2 ? [0, 1] : [0];
    const lines = Array.from({ length: height }, (_, i) => i);
    const sumOf = (i: number, k: number) => sums[i * 2 + k] as Local;
    const each = (make: (i: number, k: number) => Code) =>
      lines.map((i) => halves.map((k) => make(i, k)));
    return [
      p.set(i32.add(row.get, i32.mul(fromStep.get, i32.const(y.stride)))),
      q.set(i32.add(column.get, i32.mul(fromStep.get, i32.const(x.stride)))),
      end.set(i32.add(row.get, i32.mul(nextStep.get, i32.const(y.stride)))),
      entry.set(i32.add(i32.mul(row.get, i32.const(columns)), column.get)),
      each((i, k) => sumOf(i, k).set(v128.load(entry.get, w + i * rowBytes + k * 2 * DOUBLE))),
      repeat(
        [
          halves.map((k) => (parts[k] as Local).set(v128.load(q.get, x.at + k * 2 * DOUBLE))),
          each((i, k) =>
            sumOf(i, k).set(
              f64x2.add(
                sumOf(i, k).get,
                f64x2.mul(v128.loadTwice(p.get, y.at + i * DOUBLE), (parts[k] as Local).get),
              ),
            ),
          ),
          advance(p, y.stride),
          advance(q, x.stride),
        ],
        i32.ltUnsigned(p.get, end.get),
      ),
      each((i, k) => {
        const isWhole = width >= k * 2 + 2;
        const put = isWhole ? v128.store : v128.storeFirst;
        return put(entry.get, w + i * rowBytes + k * 2 * DOUBLE, sumOf(i, k).get);
      }),
    ];
  };

  const across = (height: number): Code => {
    const whole = columns & ~3;
    return [
      column.set(i32.const(0)),
      whole > 0
        ? [
            lastColumn.set(i32.const(whole * DOUBLE)),
            repeat(
              [tile(height, 4), advance(column, 4 * DOUBLE)],
              i32.ltUnsigned(column.get, lastColumn.get),
            ),
          ]
        : [],
      columns & 3 ? tile(height, columns & 3) : [],
    ];
  };

  const whole = rows & ~3;
  const chunk: Code = [
    row.set(i32.const(0)),
    whole > 0
      ? [
          lastRow.set(i32.const(whole * DOUBLE)),
          repeat([across(4), advance(row, 4 * DOUBLE)], i32.ltUnsigned(row.get, lastRow.get)),
        ]
      : [],
    rows & 3 ? across(rows & 3) : [],
  ];
  const wholeChunks = Math.floor(steps / CHUNK) * CHUNK;
  return [
    nextStep.set(i32.const(0)),
    wholeChunks > 0
      ? repeat(
          [fromStep.set(nextStep.get), advance(nextStep, CHUNK), chunk],
          i32.ltUnsigned(nextStep.get, i32.const(wholeChunks)),
        )
      : [],
    wholeChunks < steps ? [fromStep.set(nextStep.get), nextStep.set(i32.const(steps)), chunk] : [],
  ];
}
