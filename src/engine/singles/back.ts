import { joinBackWith } from '../back/loops/join.ts';
import { lookupBackWith } from '../back/loops/lookup.ts';
import { isAnswer, isMatrix, type Operation } from '../operations/table.ts';
import { type Buffers, runOf, runsOf } from '../run/kernel.ts';
import { type BackwardKernel, type Loop, nothing } from '../run/operand.ts';
import { type Receiver, reaches, writeBack } from '../run/unitwise.ts';
import { createRegisters, createTape } from './tape.ts';
import { timesBack } from './times.ts';
import { accumulate } from './vectors.ts';

const joinBack = joinBackWith(accumulate);
const lookupBack = lookupBackWith(accumulate);

/** The loops back through a group, in singles. */
export function compileBackward(
  group: readonly Operation[],
  buffers: Buffers<Float32Array>,
): readonly BackwardKernel[] {
  const registers = createRegisters();
  return runsOf(group, buffers, true).flatMap((operations) => {
    const [first] = operations as [Operation];
    const run = runOf(operations, buffers);
    if (isAnswer(first)) return [];
    if (isMatrix(first)) return timesBack(run);
    if (first.kind === 'join') return joinBack(run, first);
    if (first.kind === 'lookup') return lookupBack(run, first);
    const tapeOf = (receiver: Receiver): Loop => {
      if (!reaches([first], buffers, receiver)) return nothing;
      const tape = createTape(run.width, registers);
      writeBack([first], buffers, tape, receiver);
      return tape.run();
    };
    return { prepare: nothing, backward: tapeOf('values'), accumulate: tapeOf('parameters') };
  });
}
