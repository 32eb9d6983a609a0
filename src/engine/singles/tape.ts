import type { Functions } from '../activations/arithmetic.ts';
import { algebraOf } from '../operations/computing.ts';
import type { Loop, Operand } from '../run/operand.ts';
import type { UnitWriter } from '../run/unitwise.ts';
import { type Elementary, exponential, hyperbolicTangent } from './functions.ts';
import type { VectorLoop } from './vectors.ts';
import * as vectors from './vectors.ts';

/*
 * What a declaration says of one unit, as loops over vectors of units: each operation of it is one loop, and what lies
 * between two of them is kept in vectors of its own. So the numbers of singles follow from the same statements as the code
 * of WebAssembly, in the same order.
 */

/** Where a vector lies at timestep 0, and how much further on at the next. */
interface Place {
  readonly data: Float32Array;
  readonly at: number;
  readonly stride: number;
}

interface Instruction {
  readonly loop: VectorLoop;
  readonly a: Place;
  readonly b: Place;
  readonly into: Place;
}

/** Vectors between two operations; those of one tape may be used by another, which runs at another moment. */
export interface Registers {
  readonly free: (width: number, k: number) => Place;
  readonly filled: (width: number, n: number) => Place;
}

export function createRegisters(): Registers {
  const known = new Map<string, Place>();
  const find = (key: string, width: number, n: number) => {
    const place = known.get(key) ?? { data: new Float32Array(width).fill(n), at: 0, stride: 0 };
    known.set(key, place);
    return place;
  };
  return {
    free: (width, k) => find(`${width} ${k}`, width, 0),
    filled: (width, n) => find(`${width}: ${Object.is(n, -0) ? '-0' : n}`, width, n),
  };
}

/** What is written down for vectors of so many units, as a loop over time. */
export interface Tape extends UnitWriter<Place, Float32Array> {
  readonly exp: (a: Place) => Place;
  readonly run: () => Loop;
}

export function createTape(width: number, registers: Registers): Tape {
  const instructions: Instruction[] = [];
  let used = 0;
  const write = (loop: VectorLoop, a: Place, b: Place, into: Place) => {
    instructions.push({ loop, a, b, into });
    return into;
  };
  const next = () => registers.free(width, used++);
  const two = (loop: VectorLoop) => (a: Place, b: Place) => write(loop, a, b, next());
  const one = (loop: VectorLoop) => (a: Place) => write(loop, a, a, next());
  const [add, multiply] = [two(vectors.add), two(vectors.multiply)];
  const shared = {
    number: (n: number) => registers.filled(width, Math.fround(n)),
    subtract: two(vectors.subtract),
    multiply,
    divide: two(vectors.divide),
    negate: one(vectors.negate),
    larger: two(vectors.larger),
  };
  const elementary: Elementary<Place> = {
    ...shared,
    add,
    atLeast: two(vectors.atLeast),
    atMost: two(vectors.atMost),
    size: one(vectors.size),
    ifNegative: (d, a, b) => write(vectors.ifNegative, a, b, one(vectors.copy)(d)),
    powerOfTwo: one(vectors.powerOfTwo),
    keep: (a) => a,
  };
  const functions: Functions<Place> = {
    ...shared,
    sum: (terms) => terms.reduce((total, term) => add(total, term)),
    square: (a) => multiply(a, a),
    isPositive: one(vectors.isPositive),
    exp: (a) => exponential(elementary, a),
    tanh: (a) => hyperbolicTangent(elementary, a),
  };
  const value = ({ data, at, stride }: Operand<Float32Array>): Place => ({ data, at, stride });
  const gradient = (of: Operand<Float32Array>): Place => ({
    data: of.gradient,
    at: of.gradientAt,
    stride: of.gradientStride,
  });
  return {
    m: algebraOf(functions),
    exp: functions.exp,
    value,
    gradient,
    setValue(of, found) {
      const into = value(of);
      const last = instructions.at(-1);
      // What the last operation made goes where it is wanted at once.
      if (last && last.into === found && last.loop !== vectors.ifNegative)
        instructions[instructions.length - 1] = { ...last, into };
      else write(vectors.copy, found, found, into);
    },
    addGradient(of, amount) {
      const into = gradient(of);
      write(vectors.add, into, amount, into);
    },
    run() {
      const all = [...instructions];
      return (from, to) => {
        for (let t = from; t < to; t++)
          for (let k = 0; k < all.length; k++) {
            const { loop, a, b, into } = all[k] as Instruction;
            loop(
              a.data,
              a.at + t * a.stride,
              b.data,
              b.at + t * b.stride,
              into.data,
              into.at + t * into.stride,
              width,
            );
          }
      };
    },
  };
}
