import { accumulate } from '../../operations/sum.ts';
import { type AnswerOperation, isAnswer, type Operation } from '../../operations/table.ts';
import { type Buffers, isOfSingles, runOf, runsOf } from '../../run/kernel.ts';
import type { Numbers } from '../../run/numbers.ts';
import type { BackwardKernel } from '../../run/operand.ts';
import { compileBackward as compileSingles } from '../../singles/back.ts';
import { applyBack } from './apply.ts';
import type { BackwardOf } from './backwardOf.ts';
import { complementBack } from './complement.ts';
import { joinBackWith } from './join.ts';
import { lookupBackWith } from './lookup.ts';
import { multiplyBack } from './multiply.ts';
import { sumBack } from './sum.ts';
import { timesBack } from './times.ts';

/** Every operation through which a gradient passes: there is none through what comes after the logits. */
type Passing = Exclude<Operation, AnswerOperation>;

const loops: { readonly [K in Passing['kind']]: BackwardOf<Extract<Passing, { kind: K }>> } = {
  times: timesBack,
  sum: sumBack,
  multiply: multiplyBack,
  complement: complementBack,
  apply: applyBack,
  join: joinBackWith(accumulate),
  lookup: lookupBackWith(accumulate),
};

/** The loops back through a group. */
export const compileBackward = (
  group: readonly Operation[],
  buffers: Buffers<Numbers>,
): readonly BackwardKernel[] =>
  isOfSingles(buffers) ? compileSingles(group, buffers) : compileDoubles(group, buffers as Buffers);

const compileDoubles = (group: readonly Operation[], buffers: Buffers): readonly BackwardKernel[] =>
  runsOf(group, buffers, true).flatMap((run) => {
    const [first] = run as [Operation];
    if (isAnswer(first)) return [];
    return (loops[first.kind] as BackwardOf<Passing>)(runOf(run, buffers), first);
  });
