import { sizeOf, type Tensor } from './tensor.ts';

/*
 * Arrays made of others: turned round, taken apart, put together. Nothing is computed before the numbers are asked for.
 */

function made(
  name: string,
  shape: readonly number[],
  parts: readonly Tensor[],
  numbers: (...given: readonly Float64Array[]) => Float64Array,
): Tensor {
  const from = parts.flatMap((part) => part.from);
  return {
    name,
    type: parts[0]?.type ?? '',
    shape,
    count: sizeOf(shape),
    from,
    numbers: parts.every((part) => part.numbers)
      ? () => numbers(...parts.map((part) => part.numbers?.() ?? new Float64Array()))
      : null,
    isFinite: () => from.every((part) => part.isFinite()),
  };
}

/** The same under another name. */
export const renamed = (tensor: Tensor, name: string): Tensor => ({ ...tensor, name });

/** As a vector, where it is a column, a row or a vector. */
export const flat = (tensor: Tensor): Tensor => ({ ...tensor, shape: [tensor.count] });

/** Rows and columns exchanged. */
export function transposed(tensor: Tensor): Tensor {
  const [rows = 1, columns = 1] = tensor.shape;
  return made(tensor.name, [columns, rows], [tensor], (given = new Float64Array()) => {
    const out = new Float64Array(given.length);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        out[column * rows + row] = given[row * columns + column] ?? 0;
    return out;
  });
}

/** The rows from one to before another; of a vector, its numbers. */
export function rowsOf(tensor: Tensor, from: number, to: number): Tensor {
  const [, ...rest] = tensor.shape;
  const width = sizeOf(rest);
  return made(tensor.name, [to - from, ...rest], [tensor], (given = new Float64Array()) =>
    given.slice(from * width, to * width),
  );
}

/** The columns from one to before another. */
export const columnsOf = (tensor: Tensor, from: number, to: number): Tensor =>
  transposed(rowsOf(transposed(tensor), from, to));

/** One below the other. */
export function stacked(name: string, parts: readonly Tensor[]): Tensor {
  const [, ...rest] = parts[0]?.shape ?? [];
  const rows = parts.reduce((sum, { shape: [size = 0] }) => sum + size, 0);
  return made(name, [rows, ...rest], parts, (...given) => {
    const out = new Float64Array(rows * sizeOf(rest));
    let at = 0;
    for (const numbers of given) {
      out.set(numbers, at);
      at += numbers.length;
    }
    return out;
  });
}

/** Its rows in blocks, in another order: `order` says which block comes at each place. */
export function reordered(tensor: Tensor, order: readonly number[]): Tensor {
  const size = (tensor.shape[0] ?? 0) / order.length;
  return stacked(
    tensor.name,
    order.map((block) => rowsOf(tensor, block * size, (block + 1) * size)),
  );
}

/** As many zeros. */
export const zeros = (name: string, count: number): Tensor =>
  made(name, [count], [], () => new Float64Array(count));

/** Every number with the other sign. */
export const negated = (tensor: Tensor): Tensor =>
  made(tensor.name, tensor.shape, [tensor], (given = new Float64Array()) =>
    given.map((number) => -number),
  );

/** Weight normalisation undone: each row of `v` at the length that `g` says, or all of it at one length. */
export function atLength(name: string, v: Tensor, g: Tensor): Tensor {
  const rows = g.count;
  return made(
    name,
    v.shape,
    [v, g],
    (values = new Float64Array(), lengths = new Float64Array()) => {
      const width = values.length / rows;
      const factors = lengths.map((length, row) => {
        const squares = values.subarray(row * width, (row + 1) * width).map((value) => value ** 2);
        return length / Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
      });
      return values.map((value, i) => value * (factors[Math.floor(i / width)] ?? 0));
    },
  );
}
