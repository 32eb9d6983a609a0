import { type Buffers, operandOf } from '../run/kernel.ts';
import type { Numbers } from '../run/numbers.ts';
import { type Code, i32, memory, when } from './assembler.ts';
import { gradientSiteOf } from './operations.ts';
import type { Piece } from './pieces.ts';
import type { Clock } from './units.ts';

/**
 * The pieces of a timestep on the way back, with truncation: at the first timestep of each part of the sequence (of states
 * that run backwards, at the last) the gradients of the states before it are kept, and what was added to them is undone.
 */
export function keepStates(
  pieces: readonly Piece[],
  states: readonly string[],
  buffers: Buffers<Numbers>,
  truncation: number,
  claim: (length: number) => number,
): readonly Piece[] {
  if (truncation >= buffers.steps) return pieces;
  const kept = states.map((state) => {
    const before = operandOf({ value: state, previous: true }, buffers);
    return {
      site: gradientSiteOf(before),
      copy: i32.const(claim(before.size)),
      bytes: i32.const(before.size * buffers.values.BYTES_PER_ELEMENT),
    };
  });
  const runsBack = states.some(
    (state) => buffers.network.values.get(state)?.direction === 'backward',
  );
  // With a stride of 1 the offset is the timestep.
  const row = (clock: Clock): Code =>
    runsBack ? i32.add(clock.offset(1), i32.const(1)) : clock.offset(1);
  const isCut = (clock: Clock) =>
    i32.and(
      i32.eqz(i32.remainder(row(clock), i32.const(truncation))),
      runsBack
        ? i32.ltUnsigned(row(clock), i32.const(buffers.steps))
        : i32.ltUnsigned(i32.const(0), row(clock)),
    );
  return [
    {
      one: (_scope, clock) =>
        when(
          isCut(clock),
          kept.map(({ site, copy, bytes }) => memory.copy(copy, clock.address(site), bytes)),
        ),
    },
    ...pieces,
    {
      one: (_scope, clock) =>
        when(
          isCut(clock),
          kept.map(({ site, copy, bytes }) => memory.copy(clock.address(site), copy, bytes)),
        ),
    },
  ];
}
