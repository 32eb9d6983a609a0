import { PLAIN_EXPONENT_LIMIT } from '../operations/exponentiate.ts';
import type { AnswerOperation } from '../operations/table.ts';
import {
  advance,
  type Code,
  choose,
  i32,
  memory,
  repeat,
  type Scope,
  v128,
  when,
} from './assembler.ts';
import { EXPONENTIAL } from './functions.ts';
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
    const { scalar, type, vector } = scope.lanes;
    const largest = scope.local(type);
    const farthest = scope.local(type);
    const shift = scope.local('v128');
    return [
      largest.set(scalar.const(Number.NEGATIVE_INFINITY)),
      farthest.set(scalar.const(0)),
      eachNumber(scope, clock.address(source), size, (value) => [
        largest.set(scalar.max(largest.get, value)),
        farthest.set(scalar.max(farthest.get, scalar.abs(value))),
      ]),
      shift.set(
        vector.splat(
          choose(
            scalar.le(farthest.get, scalar.const(PLAIN_EXPONENT_LIMIT)),
            scalar.const(0),
            largest.get,
          ),
        ),
      ),
      eachUnit(scope, size, clock, (units) =>
        units.set(result, scope.call(EXPONENTIAL, vector.sub(units.get(source), shift.get))),
      ),
    ];
  },

  normalise({ scope, clock, source, result, size }: AnswerCode): Code {
    const { scalar, type, vector } = scope.lanes;
    const total = scope.local(type);
    return [
      total.set(scalar.const(0)),
      eachNumber(scope, clock.address(source), size, (value) =>
        total.set(scalar.add(total.get, value)),
      ),
      eachUnit(scope, size, clock, (units) =>
        units.set(result, vector.div(units.get(source), vector.splat(total.get))),
      ),
    ];
  },

  largest({ scope, clock, source, result, size }: AnswerCode): Code {
    const { bytes, scalar, type } = scope.lanes;
    const best = scope.local('i32');
    const most = scope.local(type);
    const isComparable = scope.local('i32');
    const to = clock.address(result);
    return [
      memory.clear(to, i32.const(size * bytes)),
      best.set(i32.const(0)),
      isComparable.set(i32.const(1)),
      most.set(scalar.load(clock.address(source), 0)),
      eachNumber(scope, clock.address(source), size, (value, offset) => [
        isComparable.set(i32.and(isComparable.get, scalar.eq(value, value))),
        when(scalar.gt(value, most.get), [most.set(value), best.set(offset)]),
      ]),
      when(isComparable.get, scalar.store(i32.add(to, best.get), 0, scalar.const(1))),
    ];
  },

  threshold({ scope, clock, source, result, size }: AnswerCode): Code {
    const { const: all, gt } = scope.lanes.vector;
    return eachUnit(scope, size, clock, (units) =>
      units.set(result, v128.and(gt(units.get(source), all(0.5)), all(1))),
    );
  },
} as const satisfies Record<AnswerOperation['kind'], (answer: AnswerCode) => Code>;

/** One number of a vector after the other, with how many bytes it is away from the first. */
function eachNumber(
  scope: Scope,
  from: Code,
  size: number,
  use: (value: Code, offset: Code) => Code,
): Code {
  const { bytes, scalar, type } = scope.lanes;
  const value = scope.local(type);
  const offset = scope.local('i32');
  return [
    offset.set(i32.const(0)),
    repeat(
      [
        value.set(scalar.load(i32.add(from, offset.get), 0)),
        use(value.get, offset.get),
        advance(offset, bytes),
      ],
      i32.ltUnsigned(offset.get, i32.const(size * bytes)),
    ),
  ];
}
