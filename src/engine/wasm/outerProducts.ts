import { advance, type Code, i32, type Local, repeat, type Scope, v128 } from './assembler.ts';
import type { Site } from './units.ts';

/** So many timesteps at once: few enough that what they read stays near. */
const CHUNK = 64;

/**
 * w += sum over t of y_t x_t^T, as the loops where w begins as zeros. A tile of four
 * rows, and of the columns of two registers, stays in registers while time runs through it.
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
  const { lanes } = scope;
  const { bytes, count, vector } = lanes;
  const tileWidth = 2 * count;
  const local = () => scope.local('i32');
  const [row, lastRow, column, lastColumn] = [local(), local(), local(), local()];
  const [p, q, end, entry] = [local(), local(), local(), local()];
  const [fromStep, nextStep] = [local(), local()];
  const sums = Array.from({ length: 8 }, () => scope.local('v128'));
  const parts = [scope.local('v128'), scope.local('v128')] as const;
  const rowBytes = columns * bytes;

  /** Tile of so many rows and columns at `row`, `column` (bytes), over the timesteps of the chunk. */
  const tile = (height: number, width: number): Code => {
    const halves = width > count ? [0, 1] : [0];
    const lines = Array.from({ length: height }, (_, i) => i);
    const sumOf = (i: number, k: number) => sums[i * 2 + k] as Local;
    const each = (make: (i: number, k: number) => Code) =>
      lines.map((i) => halves.map((k) => make(i, k)));
    return [
      p.set(i32.add(row.get, i32.mul(fromStep.get, i32.const(y.stride)))),
      q.set(i32.add(column.get, i32.mul(fromStep.get, i32.const(x.stride)))),
      end.set(i32.add(row.get, i32.mul(nextStep.get, i32.const(y.stride)))),
      entry.set(i32.add(i32.mul(row.get, i32.const(columns)), column.get)),
      each((i, k) => sumOf(i, k).set(v128.load(entry.get, w + i * rowBytes + k * count * bytes))),
      repeat(
        [
          halves.map((k) => (parts[k] as Local).set(v128.load(q.get, x.at + k * count * bytes))),
          each((i, k) =>
            sumOf(i, k).set(
              vector.add(
                sumOf(i, k).get,
                vector.mul(lanes.loadInAll(p.get, y.at + i * bytes), (parts[k] as Local).get),
              ),
            ),
          ),
          advance(p, y.stride),
          advance(q, x.stride),
        ],
        i32.ltUnsigned(p.get, end.get),
      ),
      each((i, k) => {
        const left = width - k * count;
        const put = left >= count ? v128.store : lanes.storeFirst;
        return put(entry.get, w + i * rowBytes + k * count * bytes, sumOf(i, k).get, left);
      }),
    ];
  };

  const across = (height: number): Code => {
    const left = columns % tileWidth;
    const whole = columns - left;
    return [
      column.set(i32.const(0)),
      whole > 0
        ? [
            lastColumn.set(i32.const(whole * bytes)),
            repeat(
              [tile(height, tileWidth), advance(column, tileWidth * bytes)],
              i32.ltUnsigned(column.get, lastColumn.get),
            ),
          ]
        : [],
      left > 0 ? tile(height, left) : [],
    ];
  };

  const whole = rows & ~3;
  const chunk: Code = [
    row.set(i32.const(0)),
    whole > 0
      ? [
          lastRow.set(i32.const(whole * bytes)),
          repeat([across(4), advance(row, 4 * bytes)], i32.ltUnsigned(row.get, lastRow.get)),
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
