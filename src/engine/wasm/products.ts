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

/** Registers of a panel: of all panels that there are place for, and of the one after them. */
const PANELS = [4, 2];
/**
 * Sums at once, where one column or two are added at a time: with what is multiplied they must fit into 16 registers, since
 * V8 may load all of it first. A panel that has more is gone through in halves.
 */
const MOST_SUMS = { one: 8, two: 4 };

/** How many numbers a packed matrix takes. */
export const packedLength = ({ count }: Lanes, rows: number, columns: number): number =>
  Math.ceil(rows / (2 * count)) * 2 * count * columns;

/** Rows of a matrix that are packed together, as panels of one width. */
interface Panels {
  readonly first: number;
  /** The rows of a panel, and the numbers that a column of it takes. */
  readonly count: number;
  readonly width: number;
  readonly panels: number;
}

function panelsOf({ count: lanes }: Lanes, rows: number): readonly Panels[] {
  const all: Panels[] = [];
  let first = 0;
  for (const registers of PANELS) {
    const width = registers * lanes;
    const panels = Math.floor((rows - first) / width);
    if (panels > 0) all.push({ first, count: width, width, panels });
    first += panels * width;
  }
  const left = rows - first;
  return left > 0 ? [...all, { first, count: left, width: 2 * lanes, panels: 1 }] : all;
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
  return panelsOf(scope.lanes, rows).map(({ first, count, width, panels }) => {
    const rowsNow = Array.from({ length: count }, (_, i) => i);
    const move = isAlong
      ? // Neighbours in memory; lanes that are not wanted take what lies there.
        rowsNow
          .filter((i) => i % lanes === 0)
          .map((i) => v128.store(to.get, i * bytes, v128.load(from.get, i * bytes)))
      : rowsNow.map((i) => scalar.store(to.get, i * bytes, scalar.load(from.get, i * rowStride)));
    return [
      from.set(i32.const(w + first * rowStride)),
      to.set(i32.const(packed + first * columns * bytes)),
      end.set(i32.const(packed + (first + panels * width) * columns * bytes)),
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
    return eachPanel(given, rows, done, [true, format === 'float32']);
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
      eachPanel(given, rows, done, [isPaired, isPaired]),
    ];
  },
};

/** All rows: those of whole panels, and those that are left, each with whether two columns are added at a time. */
function eachPanel(
  given: Product,
  rows: Local,
  done: (count: number) => Code,
  [isPaired, isRestPaired]: readonly [boolean, boolean],
): Code {
  const { count } = given.scope.lanes;
  return [
    PANELS.map((registers, i) => {
      const width = registers * count;
      const isThere = i32.ge(rows.get, i32.const(width));
      return (i === 0 ? loop : when)(isThere, [panel(given, width, isPaired), done(width)]);
    }),
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
  const { scope, packed, x } = product;
  const { count: lane } = scope.lanes;
  const width = typeof rows === 'number' ? rows : 2 * lane;
  const registers = Array.from({ length: width / lane }, (_, k) => k);
  if (registers.length * x.length <= MOST_SUMS[isPaired ? 'two' : 'one'])
    return registersOf(product, registers, { rows, width, isPaired });
  const half = registers.length / 2;
  const begin = scope.local('i32');
  return [
    begin.set(packed.get),
    registersOf(product, registers.slice(0, half), { rows, width, isPaired }),
    packed.set(begin.get),
    registersOf(product, registers.slice(half), { rows, width, isPaired }),
  ];
}

/** What some registers of a panel make. */
function registersOf(
  { scope, packed, columns, adds, x, y }: Product,
  registers: readonly number[],
  { rows, width, isPaired }: { rows: number | Local; width: number; isPaired: boolean },
): Code {
  const { lanes } = scope;
  const { bytes, count: lane, vector } = lanes;
  const sums = x.map(() => registers.map(() => scope.local('v128')));
  const weights = [0, 1].map(() => scope.local('v128'));
  // The vectors' numbers, and where they end in the first.
  const from = x.map(() => scope.local('i32'));
  const [first] = from as [Local];
  const end = scope.local('i32');
  /** Adds some columns to every sum; those of a pair are added to each other first. */
  const step = (count: 1 | 2): Code => {
    const columnsNow = [0, 1].slice(0, count);
    const numbers = columnsNow.map(() => x.map(() => scope.local('v128')));
    return [
      numbers.map((all, column) =>
        all.map((number, v) => number.set(lanes.loadInAll((from[v] as Local).get, column * bytes))),
      ),
      registers.map((k, i) => [
        columnsNow.map((column) =>
          (weights[column] as Local).set(
            v128.load(packed.get, (k * lane + column * width) * bytes),
          ),
        ),
        sums.map((ofVector, v) => {
          const sum = ofVector[i] as Local;
          const [one = [], other] = numbers.map((all, column) =>
            vector.mul((weights[column] as Local).get, (all[v] as Local).get),
          );
          return sum.set(vector.add(sum.get, other ? vector.add(one, other) : one));
        }),
      ]),
      advance(packed, count * width * bytes),
      from.map((at) => advance(at, count * bytes)),
    ];
  };
  const zero = sums.flat().map((sum) => sum.set(vector.const(0)));
  const untilEnd = i32.ltUnsigned(first.get, end.get);
  return [
    zero,
    from.map((at, v) => at.set((x[v] as Local).get)),
    end.set(i32.add(first.get, i32.shiftLeft(columns.get, i32.const(Math.log2(bytes))))),
    isPaired
      ? [
          end.set(i32.sub(end.get, i32.const(bytes))),
          loop(untilEnd, step(2)),
          when(i32.and(columns.get, i32.const(1)), step(1)),
        ]
      : loop(untilEnd, step(1)),
    sums.map((ofVector, v) => {
      const at = y[v] as Local;
      const result = (k: number, i = k) => {
        const sum = ofVector[i] as Local;
        return [
          when(adds.get, sum.set(vector.add(sum.get, v128.load(at.get, k * lane * bytes)))),
          sum,
        ] as const;
      };
      if (typeof rows === 'number')
        return registers.map((k, i) => {
          const [finish, sum] = result(k, i);
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
