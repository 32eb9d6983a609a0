import {
  advance,
  type Code,
  type Func,
  i32,
  type Lanes,
  type Local,
  loop,
  repeat,
  type Scope,
  v128,
  when,
} from './assembler.ts';

/*
 * A matrix times vectors, several rows at once: a row is a lane of a vector register, so that each sum runs over the
 * columns in the order of the loops (../run/kernels.ts, and of singles ../singles/products.ts) and gives the same bits. For
 * that the matrix is packed, once a pass: the rows of four registers (then of two, then those that are left, as of two)
 * side by side, column after column. Of doubles two columns at a time are added where the loops do it, of singles always.
 */

/** How many numbers a packed matrix takes. */
export const packedLength = ({ count }: Lanes, rows: number, columns: number): number =>
  Math.ceil(rows / (2 * count)) * 2 * count * columns;

/** The rows of a matrix that are packed together: where they begin, and how many there are. */
function panelsOf(
  { count: lanes }: Lanes,
  rows: number,
): readonly { readonly first: number; readonly count: number }[] {
  const left = rows % (2 * lanes);
  const half = (rows % (4 * lanes)) - left;
  const wide = rows - half - left;
  return [
    ...(wide > 0 ? [{ first: 0, count: 4 * lanes }] : []),
    ...(half > 0 ? [{ first: wide, count: half }] : []),
    ...(left > 0 ? [{ first: wide + half, count: left }] : []),
  ];
}

/**
 * Packs `rows` rows of `columns` numbers from address `w` into address `packed`: number j of row i lies
 * i * rowStride + j * columnStride bytes further on. Either stride is one number.
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
  const { bytes, count: lanes, scalar } = scope.lanes;
  const isAlong = rowStride === bytes;
  const wide = 4 * lanes;
  return panelsOf(scope.lanes, rows).map(({ first, count }) => {
    const width = Math.ceil(count / (2 * lanes)) * 2 * lanes;
    const rowsNow = Array.from({ length: count }, (_, i) => i);
    const move = isAlong
      ? // Neighbours in memory; lanes that are not wanted take what lies there.
        rowsNow
          .filter((i) => i % lanes === 0)
          .map((i) => v128.store(to.get, i * bytes, v128.load(from.get, i * bytes)))
      : rowsNow.map((i) => scalar.store(to.get, i * bytes, scalar.load(from.get, i * rowStride)));
    const repeats = count === wide ? Math.floor(rows / wide) : 1;
    return [
      from.set(i32.const(w + first * rowStride)),
      to.set(i32.const(packed + first * columns * bytes)),
      end.set(i32.const(packed + (first + repeats * width) * columns * bytes)),
      repeat(
        [
          column.set(i32.const(columns)),
          repeat(
            [move, advance(from, columnStride), advance(to, width * bytes), advance(column, -1)],
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
    const { bytes, format } = scope.lanes;
    const done = (count: number) => [advance(y, count * bytes), advance(rows, -count)];
    return panels(given, rows, done, [true, format === 'float32']);
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
    const { bytes, format } = scope.lanes;
    const isPaired = format === 'float32';
    const done = (count: number) => [
      advance(y, count * bytes),
      advance(nextY, count * bytes),
      advance(rows, -count),
    ];
    return [
      nextX.set(i32.add(x.get, xStride.get)),
      nextY.set(i32.add(y.get, yStride.get)),
      panels(given, rows, done, [isPaired, isPaired]),
    ];
  },
};

/** All rows: those of whole panels, and those that are left, each with whether two columns are added at a time. */
function panels(
  given: Product,
  rows: Local,
  done: (count: number) => Code,
  [isPaired, isRestPaired]: readonly [boolean, boolean],
): Code {
  const { count } = given.scope.lanes;
  const [wide, half] = [4 * count, 2 * count];
  return [
    loop(i32.ge(rows.get, i32.const(wide)), [panel(given, wide, isPaired), done(wide)]),
    when(i32.ge(rows.get, i32.const(half)), [panel(given, half, isPaired), done(half)]),
    when(rows.get, panel(given, rows, isRestPaired)),
  ];
}

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

/** Rows that are packed together (those that are left: a variable) times vectors, one column or two at a time. */
function panel(product: Product, rows: number | Local, isPaired: boolean): Code {
  const { scope, packed, columns, adds, x, y } = product;
  const { lanes } = scope;
  const { bytes, count: lane, vector } = lanes;
  const width = typeof rows === 'number' ? rows : 2 * lane;
  const registers = Array.from({ length: width / lane }, (_, k) => k);
  const sums = x.map(() => registers.map(() => scope.local('v128')));
  const [firsts, seconds] = [0, 1].map(() => x.map(() => scope.local('v128'))) as [
    Local[],
    Local[],
  ];
  const numberOf = (v: number, column: number) => (column === 0 ? firsts : seconds)[v] as Local;
  const offset = scope.local('i32');
  const end = scope.local('i32');
  const weights = (k: number, column: number) =>
    v128.load(packed.get, (k * lane + column * width) * bytes);
  const readNumbers = (column: number) =>
    x.map((from, v) =>
      numberOf(v, column).set(lanes.loadInAll(i32.add(from.get, offset.get), column * bytes)),
    );
  /** Adds some columns to every sum; those of a pair are added to each other first. */
  const step = (count: 1 | 2): Code => {
    const columnsNow = [0, 1].slice(0, count);
    return [
      columnsNow.map(readNumbers),
      registers.map((k) =>
        sums.map((ofVector, v) => {
          const sum = ofVector[k] as Local;
          const [first = [], second] = columnsNow.map((column) =>
            vector.mul(weights(k, column), numberOf(v, column).get),
          );
          return sum.set(vector.add(sum.get, second ? vector.add(first, second) : first));
        }),
      ),
      advance(packed, count * width * bytes),
      advance(offset, count * bytes),
    ];
  };
  const length = i32.shiftLeft(columns.get, i32.const(Math.log2(bytes)));
  const zero = sums.flat().map((sum) => sum.set(vector.const(0)));
  return [
    zero,
    offset.set(i32.const(0)),
    isPaired
      ? [
          end.set(i32.sub(length, i32.const(bytes))),
          loop(i32.lt(offset.get, end.get), step(2)),
          when(i32.and(columns.get, i32.const(1)), step(1)),
        ]
      : [end.set(length), loop(i32.lt(offset.get, end.get), step(1))],
    sums.map((ofVector, v) => {
      const at = y[v] as Local;
      const result = (k: number) => {
        const sum = ofVector[k] as Local;
        return [
          when(adds.get, sum.set(vector.add(sum.get, v128.load(at.get, k * lane * bytes)))),
          sum,
        ] as const;
      };
      if (typeof rows === 'number')
        return registers.map((k) => {
          const [finish, sum] = result(k);
          return [finish, v128.store(at.get, k * lane * bytes, sum.get)];
        });
      const [finishFirst, first] = result(0);
      const [finishSecond, second] = result(1);
      return [
        finishFirst,
        finishSecond,
        when(
          i32.eqz(i32.and(rows.get, i32.const(lane))),
          lanes.storeCounted(at.get, 0, first.get, rows.get),
          [
            v128.store(at.get, 0, first.get),
            when(
              i32.and(rows.get, i32.const(lane - 1)),
              lanes.storeCounted(at.get, lane * bytes, second.get, rows.get),
            ),
          ],
        ),
      ];
    }),
  ];
}
