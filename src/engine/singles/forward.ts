import { isAnswer, isMatrix, meaningOf, type Operation } from '../operations/table.ts';
import { type Buffers, runOf, runsOf } from '../run/kernel.ts';
import type { Loop } from '../run/operand.ts';
import { writeForward } from '../run/unitwise.ts';
import { answerLoops } from './answers.ts';
import { createRegisters, createTape } from './tape.ts';
import { timesForward } from './times.ts';

/** The loops that compute what groups of operations make, in singles. */
export function compileForward(
  groups: readonly (readonly Operation[])[],
  buffers: Buffers<Float32Array>,
): readonly Loop[] {
  const registers = createRegisters();
  return groups.flatMap((group) =>
    runsOf(group, buffers, false).map((operations) => {
      const [first] = operations as [Operation];
      const run = runOf(operations, buffers);
      if (isMatrix(first)) return timesForward(run);
      if (isAnswer(first)) return answerLoops[first.kind](run, first, registers);
      const meaning = meaningOf(first);
      // Only moves numbers.
      if (meaning.shape === 'join' || meaning.shape === 'lookup')
        return meaning.forward(run, first);
      const tape = createTape(run.width, registers);
      writeForward(first, buffers, tape);
      return tape.run();
    }),
  );
}
