/** An array of a file, or one that is made of such; its numbers are read when they are asked for. */
export interface Tensor {
  readonly name: string;
  /** The type of its numbers, as the file names it. */
  readonly type: string;
  readonly shape: readonly number[];
  /** How many numbers it has. */
  readonly count: number;
  /** The arrays of the file that it is made of; itself where it stands in one. */
  readonly from: readonly Tensor[];
  /** Its numbers, row-major; null where its type is none that weights have here. */
  readonly numbers: (() => Float64Array) | null;
  /** Whether all of them are finite; makes no room for them. */
  readonly isFinite: () => boolean;
}

/** How numbers lie in a file. */
interface Stored {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly number[];
  readonly view: DataView;
  /** Where the first one begins in the view, and the bytes from one to the next. */
  readonly offset: number;
  readonly size: number;
  readonly read: ((view: DataView, at: number) => number) | null;
  /** By columns instead of rows. */
  readonly isFortran?: boolean;
}

export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, size) => product * size, 1);

/** An array that stands in a file. */
export function stored({ name, type, shape, view, offset, size, read, isFortran }: Stored): Tensor {
  const count = sizeOf(shape);
  const at = (i: number) => (read ? read(view, offset + i * size) : Number.NaN);
  const tensor: Tensor = {
    name,
    type,
    shape,
    count,
    get from() {
      return [tensor];
    },
    numbers:
      read &&
      (() => {
        const numbers = new Float64Array(count);
        if (isFortran && shape.length > 1)
          for (let i = 0; i < count; i++) numbers[rowMajor(i, shape)] = at(i);
        else for (let i = 0; i < count; i++) numbers[i] = at(i);
        return numbers;
      }),
    isFinite() {
      for (let i = 0; i < count; i++) if (!Number.isFinite(at(i))) return false;
      return true;
    },
  };
  return tensor;
}

/** The place in row-major order of the number that is the i-th where the first axis runs fastest. */
function rowMajor(i: number, shape: readonly number[]): number {
  let [rest, place, step] = [i, 0, sizeOf(shape)];
  for (const size of shape) {
    step /= size;
    place += (rest % size) * step;
    rest = Math.floor(rest / size);
  }
  return place;
}
