import { PLAIN_EXPONENT_LIMIT } from '../operations/exponentiate.ts';
import type { AnswerOperation } from '../operations/table.ts';
import {
  advance,
  type Code,
  call,
  choose,
  f64,
  f64x2,
  i32,
  memory,
  repeat,
  type Scope,
  v128,
  when,
} from './assembler.ts';
import { EXPONENTIAL } from './functions.ts';
import { DOUBLE } from './products.ts';
import { type Clock, eachUnit, type Site } from './units.ts';

/** What an answer is made from, and where it goes, `size` numbers each. */
export interface AnswerCode {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly source: Site;
  readonly result: Site;
  readonly size: number;
}

/** What comes after the logits, at one timestep: as the loops of ../operations compute it. */
export const answers = {
  exponentiate({ scope, clock, source, result, size }: AnswerCode): Code {
    const largest = scope.local('f64');
    const farthest = scope.local('f64');
    const shift = scope.local('v128');
    return [
      largest.set(f64.const(Number.NEGATIVE_INFINITY)),
      farthest.set(f64.const(0)),
      eachNumber(scope, clock.address(source), size, (value) => [
        largest.set(f64.max(largest.get, value)),
        farthest.set(f64.max(farthest.get, f64.abs(value))),
      ]),
      shift.set(
        f64x2.splat(
          choose(f64.le(farthest.get, f64.const(PLAIN_EXPONENT_LIMIT)), f64.const(0), largest.get),
        ),
      ),
      eachUnit(scope, size, clock, (units) =>
        units.set(result, call(EXPONENTIAL, f64x2.sub(units.get(source), shift.get))),
      ),
    ];
  },

  normalise({ scope, clock, source, result, size }: AnswerCode): Code {
    const total = scope.local('f64');
    return [
      total.set(f64.const(0)),
      eachNumber(scope, clock.address(source), size, (value) =>
        total.set(f64.add(total.get, value)),
      ),
      eachUnit(scope, size, clock, (units) =>
        units.set(result, f64x2.div(units.get(source), f64x2.splat(total.get))),
      ),
    ];
  },

  largest({ scope, clock, source, result, size }: AnswerCode): Code {
    const best = scope.local('i32');
    const most = scope.local('f64');
    const isComparable = scope.local('i32');
    const to = clock.address(result);
    return [
      memory.clear(to, i32.const(size * DOUBLE)),
      best.set(i32.const(0)),
      isComparable.set(i32.const(1)),
      most.set(f64.load(clock.address(source), 0)),
      eachNumber(scope, clock.address(source), size, (value, offset) => [
        isComparable.set(i32.and(isComparable.get, f64.eq(value, value))),
        when(f64.gt(value, most.get), [most.set(value), best.set(offset)]),
      ]),
      when(isComparable.get, f64.store(i32.add(to, best.get), 0, f64.const(1))),
    ];
  },

  threshold: ({ scope, clock, source, result, size }: AnswerCode): Code =>
    eachUnit(scope, size, clock, (units) =>
      units.set(result, v128.and(f64x2.gt(units.get(source), f64x2.const(0.5)), f64x2.const(1))),
    ),
} as const satisfies Record<AnswerOperation['kind'], (answer: AnswerCode) => Code>;

/** One number of a vector after the other, with how many bytes it is away from the first. */
function eachNumber(
  scope: Scope,
  from: Code,
  size: number,
  use: (value: Code, offset: Code) => Code,
): Code {
  const value = scope.local('f64');
  const offset = scope.local('i32');
  return [
    offset.set(i32.const(0)),
    repeat(
      [
        value.set(f64.load(i32.add(from, offset.get), 0)),
        use(value.get, offset.get),
        advance(offset, DOUBLE),
      ],
      i32.ltUnsigned(offset.get, i32.const(size * DOUBLE)),
    ),
  ];
}
