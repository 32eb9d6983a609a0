import { exponentShift } from '../operations/exponentiate.ts';
import type { AnswerMeaning } from '../operations/meaning.ts';
import type { AnswerOperation } from '../operations/table.ts';
import { meaningOf } from '../operations/table.ts';
import type { Loop, Operand, Run } from '../run/operand.ts';
import { createTape, type Registers } from './tape.ts';

type AnswerLoop = (
  run: Run<Float32Array>,
  operation: AnswerOperation,
  registers: Registers,
) => Loop;

/** One number for each timestep, in place of what the vector is computed with. */
function withNumber(
  { parts, result }: Run<Float32Array>,
  registers: Registers,
  numberOf: (data: Float32Array, at: number, size: number) => number,
  compute: (tape: ReturnType<typeof createTape>, number: Operand<Float32Array>) => void,
): Loop {
  const [source] = parts as [Operand<Float32Array>];
  const { size } = result;
  const number = { ...source, data: new Float32Array(size), at: 0, stride: 0 };
  const tape = createTape(size, registers);
  compute(tape, number);
  const loop = tape.run();
  return (from, to) => {
    for (let t = from; t < to; t++) {
      number.data.fill(numberOf(source.data, source.at + t * source.stride, size));
      loop(t, t + 1);
    }
  };
}

const asOfDoubles: AnswerLoop = (run, operation) => chosenBy(operation).forward(run, operation);

const chosenBy = (operation: AnswerOperation) =>
  meaningOf(operation) as AnswerMeaning<AnswerOperation>;

/** What comes after the logits. Choosing needs no rounding, and is that of doubles. */
export const answerLoops: Readonly<Record<AnswerOperation['kind'], AnswerLoop>> = {
  exponentiate: (run, _operation, registers) =>
    withNumber(run, registers, exponentShift, (tape, shift) => {
      const [logits] = run.parts as [Operand<Float32Array>];
      const { m, setValue, value } = tape;
      setValue(run.result, tape.exp(m.subtract(value(logits), value(shift))));
    }),
  normalise: (run, _operation, registers) =>
    withNumber(run, registers, totalOf, (tape, total) => {
      const [exponentials] = run.parts as [Operand<Float32Array>];
      const { m, setValue, value } = tape;
      setValue(run.result, m.divide(value(exponentials), value(total)));
    }),
  largest: asOfDoubles,
  threshold: asOfDoubles,
};

function totalOf(data: Float32Array, at: number, size: number): number {
  let total = 0;
  for (let i = 0; i < size; i++) total = Math.fround(total + (data[at + i] as number));
  return total;
}
