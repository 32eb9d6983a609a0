import type { Arithmetic, Functions } from './arithmetic.ts';
import { numbers } from './numbers.ts';

/** All that a scalar function, applied to every unit of a vector, means to the engine. */
interface Stated {
  /** f(a). */
  readonly value: <T>(m: Functions<T>, a: T) => T;
  /** df/da, as a formula of a (the source) or of f(a) (the result): at a kink as in PyTorch. Null where it is 1. */
  readonly slope: {
    readonly of: 'source' | 'result';
    readonly value: <T>(m: Arithmetic<T>, x: T) => T;
  } | null;
  /**
   * Both as loops, to the bit the same. A function of its own for each: called through a variable, a function of one
   * number has to wrap its result in an object.
   */
  readonly forward: ForwardLoop;
  readonly backward: BackwardLoop;
  /** Open or closed range of f, as shown to the reader. */
  readonly range: readonly [number, number];
  /** Its name in TeX, such as `\tanh`. */
  readonly tex: string;
  /** Its name in plain text. */
  readonly label: string;
}

/** h = f(a) for n numbers of one buffer, from `a` and into `h` on. */
export type ForwardLoop = (values: Float64Array, a: number, h: number, n: number) => void;

/** da += dh * f'(a): `a`, `h` are places in the values, `da`, `dh` in the gradients. */
export type BackwardLoop = (
  values: Float64Array,
  a: number,
  h: number,
  gradients: Float64Array,
  da: number,
  dh: number,
  n: number,
) => void;

export interface Activation extends Stated {
  /** The function itself; NaN in, NaN out. */
  readonly f: (a: number) => number;
  /** df/da, given the pre-activation a and the result h = f(a). */
  readonly rate: (a: number, h: number) => number;
}

export const activation = (stated: Stated): Activation => {
  const { value, slope } = stated;
  return {
    ...stated,
    f: (a) => value(numbers, a),
    rate: (a, h) => (slope ? slope.value(numbers, slope.of === 'result' ? h : a) : 1),
  };
};
