import {
  advance,
  type Code,
  type Func,
  f64,
  f64x2,
  i32,
  type Local,
  loop,
  repeat,
  type Scope,
  v128,
  when,
} from './assembler.ts';

/*
 * A matrix times vectors, several rows at once: a row is a lane of a vector register, so that each sum runs over the
 * columns in the order of ../run/kernels.ts and gives the same bits. For that the matrix is packed, once a pass: eight rows
 * (then four, then those that are left, as four) side by side, column after column.
 */

/** Bytes of a double. */
export const DOUBLE = 8;

/** How many doubles a packed matrix takes. */
export const packedLength = (rows: number, columns: number): number =>
  Math.ceil(rows / 4) * 4 * columns;

/** The rows of a matrix that are packed together: where they begin, and how many there are. */
function panelsOf(rows: number): readonly { readonly first: number; readonly count: number }[] {
  const eights = rows & ~7;
  return [
    ...(eights > 0 ? [{ first: 0, count: 8 }] : []),
    ...(rows & 4 ? [{ first: eights, count: 4 }] : []),
    ...(rows & 3 ? [{ first: rows & ~3, count: rows & 3 }] : []),
  ];
}

/**
 * Packs `rows` rows of `columns` numbers from address `w` into address `packed`: number j of row i lies
 * i * rowStride + j * columnStride bytes further on. Either stride is one double.
 */
export function pack(
  scope: Scope,
  w: number,
  rows: number,
  columns: number,
  [rowStride, columnStride]: readonly [number, number],
  packed: number,
): Code {
  const [from, to, end, column] = [0, 1, 2, 3].map(() => scope.local('i32')) as [
    Local,
    Local,
    Local,
    Local,
  ];
  const isAlong = rowStride === DOUBLE;
  return panelsOf(rows).map(({ first, count }) => {
    const width = Math.ceil(count / 4) * 4;
    const lanes = Array.from({ length: count }, (_, i) => i);
    const move = isAlong
      ? // Neighbours in memory; lanes that are not wanted take what lies there.
        lanes
          .filter((i) => i % 2 === 0)
          .map((i) => v128.store(to.get, i * DOUBLE, v128.load(from.get, i * DOUBLE)))
      : lanes.map((i) => f64.store(to.get, i * DOUBLE, f64.load(from.get, i * rowStride)));
    const repeats = count === 8 ? rows >> 3 : 1;
    return [
      from.set(i32.const(w + first * rowStride)),
      to.set(i32.const(packed + first * columns * DOUBLE)),
      end.set(i32.const(packed + (first + repeats * width) * columns * DOUBLE)),
      repeat(
        [
          column.set(i32.const(columns)),
          repeat(
            [move, advance(from, columnStride), advance(to, width * DOUBLE), advance(column, -1)],
            column.get,
          ),
          advance(from, count * rowStride - columns * columnStride),
        ],
        i32.ltUnsigned(to.get, end.get),
      ),
    ];
  });
}

/** y = w x, or y += w x where `adds`, for a packed matrix: as `matrixTimesVector` of ../run/kernels.ts. */
export const productWithVector: Func = {
  parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
  results: [],
  body(scope, packed, rows, columns, x, y, adds) {
    const given = { scope, packed, columns, adds, x: [x], y: [y] };
    const done = (count: number) => [advance(y, count * DOUBLE), advance(rows, -count)];
    return [
      loop(i32.ge(rows.get, i32.const(8)), [panel(given, 8, true), done(8)]),
      when(i32.ge(rows.get, i32.const(4)), [panel(given, 4, true), done(4)]),
      when(rows.get, panel(given, rows, false)),
    ];
  },
};

/** The same for two vectors, `xStride` and `yStride` bytes apart: as `matrixTimesVectors` of ../run/kernels.ts. */
export const productWithTwoVectors: Func = {
  parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
  results: [],
  body(scope, packed, rows, columns, x, xStride, y, yStride, adds) {
    const nextX = scope.local('i32');
    const nextY = scope.local('i32');
    const given = { scope, packed, columns, adds, x: [x, nextX], y: [y, nextY] };
    const done = (count: number) => [
      advance(y, count * DOUBLE),
      advance(nextY, count * DOUBLE),
      advance(rows, -count),
    ];
    return [
      nextX.set(i32.add(x.get, xStride.get)),
      nextY.set(i32.add(y.get, yStride.get)),
      loop(i32.ge(rows.get, i32.const(8)), [panel(given, 8, false), done(8)]),
      when(i32.ge(rows.get, i32.const(4)), [panel(given, 4, false), done(4)]),
      when(rows.get, panel(given, rows, false)),
    ];
  },
};

interface Product {
  readonly scope: Scope;
  /** Moves on to what follows the panel. */
  readonly packed: Local;
  readonly columns: Local;
  readonly adds: Local;
  /** Where the vectors and their results lie. */
  readonly x: readonly Local[];
  readonly y: readonly Local[];
}

/** Rows that are packed together (less than four of them: a variable) times vectors, one column or two at a time. */
function panel(product: Product, rows: 8 | 4 | Local, isPaired: boolean): Code {
  const { scope, packed, columns, adds, x, y } = product;
  const width = rows === 8 ? 8 : 4;
  const pairs = Array.from({ length: width / 2 }, (_, k) => k);
  const sums = x.map(() => pairs.map(() => scope.local('v128')));
  const [firsts, seconds] = [0, 1].map(() => x.map(() => scope.local('v128'))) as [
    Local[],
    Local[],
  ];
  const numberOf = (v: number, column: number) => (column === 0 ? firsts : seconds)[v] as Local;
  const offset = scope.local('i32');
  const end = scope.local('i32');
  const weights = (k: number, column: number) =>
    v128.load(packed.get, (k * 2 + column * width) * DOUBLE);
  const readNumbers = (column: number) =>
    x.map((from, v) =>
      numberOf(v, column).set(v128.loadTwice(i32.add(from.get, offset.get), column * DOUBLE)),
    );
  /** Adds some columns to every sum; those of a pair are added to each other first. */
  const step = (count: 1 | 2): Code => {
    const columnsNow = [0, 1].slice(0, count);
    return [
      columnsNow.map(readNumbers),
      pairs.map((k) =>
        sums.map((ofVector, v) => {
          const sum = ofVector[k] as Local;
          const [first = [], second] = columnsNow.map((column) =>
            f64x2.mul(weights(k, column), numberOf(v, column).get),
          );
          return sum.set(f64x2.add(sum.get, second ? f64x2.add(first, second) : first));
        }),
      ),
      advance(packed, count * width * DOUBLE),
      advance(offset, count * DOUBLE),
    ];
  };
  const bytes = i32.shiftLeft(columns.get, i32.const(3));
  const zero = sums.flat().map((sum) => sum.set(f64x2.const(0)));
  return [
    zero,
    offset.set(i32.const(0)),
    isPaired
      ? [
          end.set(i32.sub(bytes, i32.const(DOUBLE))),
          loop(i32.lt(offset.get, end.get), step(2)),
          when(i32.and(columns.get, i32.const(1)), step(1)),
        ]
      : [end.set(bytes), loop(i32.lt(offset.get, end.get), step(1))],
    sums.map((ofVector, v) => {
      const at = y[v] as Local;
      const result = (k: number) => {
        const sum = ofVector[k] as Local;
        return [
          when(adds.get, sum.set(f64x2.add(sum.get, v128.load(at.get, k * 2 * DOUBLE)))),
          sum,
        ] as const;
      };
      if (typeof rows === 'number')
        return pairs.map((k) => {
          const [finish, sum] = result(k);
          return [finish, v128.store(at.get, k * 2 * DOUBLE, sum.get)];
        });
      const [finishFirst, first] = result(0);
      const [finishSecond, second] = result(1);
      return [
        finishFirst,
        finishSecond,
        when(i32.eqz(i32.and(rows.get, i32.const(2))), v128.storeFirst(at.get, 0, first.get), [
          v128.store(at.get, 0, first.get),
          when(i32.and(rows.get, i32.const(1)), v128.storeFirst(at.get, 2 * DOUBLE, second.get)),
        ]),
      ];
    }),
  ];
}
