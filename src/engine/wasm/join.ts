import type { Join } from '../operations/join.ts';
import { type Buffers, operandOf } from '../run/kernel.ts';
import type { Numbers } from '../run/numbers.ts';
import { i32, memory } from './assembler.ts';
import { gradientSiteOf, siteOf } from './operations.ts';
import type { Piece } from './pieces.ts';
import { eachUnit, type Site } from './units.ts';

/** The vectors that are joined, and how many bytes each begins after the beginning of the one they make. */
function partsOf({ of }: Join, buffers: Buffers<Numbers>) {
  let from = 0;
  return of.map((read) => {
    const operand = operandOf(read, buffers);
    const start = from;
    const bytes = operand.size * buffers.values.BYTES_PER_ELEMENT;
    from += bytes;
    return { operand, start, bytes };
  });
}

const shifted = ({ at, stride }: Site, by: number): Site => ({ at: at + by, stride });

/** Copies each vector to its place. */
export function joinForward(operation: Join, buffers: Buffers<Numbers>): Piece {
  const result = siteOf(operandOf(operation.makes, buffers));
  return {
    one: (_scope, clock) =>
      partsOf(operation, buffers).map(({ operand, start, bytes }) =>
        memory.copy(
          clock.address(shifted(result, start)),
          clock.address(siteOf(operand)),
          i32.const(bytes),
        ),
      ),
  };
}

/** Adds to each vector's gradient its part. */
export function joinBack(operation: Join, buffers: Buffers<Numbers>): Piece {
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
