import type { Join } from '../operations/join.ts';
import { type Buffers, operandOf } from '../run/kernel.ts';
import { i32, memory } from './assembler.ts';
import { gradientSiteOf, siteOf } from './operations.ts';
import type { Piece } from './pieces.ts';
import { DOUBLE } from './products.ts';
import { eachUnit, type Site } from './units.ts';

/** The vectors that are joined, and where each begins in the one they make. */
function partsOf({ of }: Join, buffers: Buffers) {
  let from = 0;
  return of.map((read) => {
    const operand = operandOf(read, buffers);
    const start = from;
    from += operand.size;
    return { operand, start };
  });
}

const shifted = ({ at, stride }: Site, by: number): Site => ({ at: at + by * DOUBLE, stride });

/** Copies each vector to its place. */
export function joinForward(operation: Join, buffers: Buffers): Piece {
  const result = siteOf(operandOf(operation.makes, buffers));
  return {
    one: (_scope, clock) =>
      partsOf(operation, buffers).map(({ operand, start }) =>
        memory.copy(
          clock.address(shifted(result, start)),
          clock.address(siteOf(operand)),
          i32.const(operand.size * DOUBLE),
        ),
      ),
  };
}

/** Adds to each vector's gradient its part. */
export function joinBack(operation: Join, buffers: Buffers): Piece {
  const result = gradientSiteOf(operandOf(operation.makes, buffers));
  return {
    one: (scope, clock) =>
      partsOf(operation, buffers).map(({ operand, start }) =>
        eachUnit(scope, operand.size, clock, (units) => {
          units.add(gradientSiteOf(operand), units.get(shifted(result, start)));
        }),
      ),
  };
}
