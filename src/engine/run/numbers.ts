/** What numbers a plan computes with: doubles, or singles as most networks are trained with. */
export type NumberFormat = 'float64' | 'float32';

/** Every format; links name them so. */
export const formats = { float64: 0, float32: 0 } as const satisfies Record<NumberFormat, 0>;

/** Where numbers of either format lie. */
export type Numbers = Float64Array | Float32Array;

export type NumbersOf<F extends NumberFormat> = F extends 'float32' ? Float32Array : Float64Array;

export const numbersOf = <F extends NumberFormat>(format: F, length: number): NumbersOf<F> =>
  (format === 'float32' ? new Float32Array(length) : new Float64Array(length)) as NumbersOf<F>;

/** Numbers as doubles, for reading: doubles themselves, singles as a copy. */
export const asDoubles = (numbers: Numbers): Float64Array =>
  numbers instanceof Float64Array ? numbers : new Float64Array(numbers);

/** Whether they are singles. */
export const areSingles = (numbers: Numbers): numbers is Float32Array =>
  numbers instanceof Float32Array;
