import { forwardAnswer } from './answers.ts';
import {
  backwardApply,
  backwardComplement,
  backwardMultiply,
  backwardSum,
  forwardApply,
  forwardComplement,
  forwardMultiply,
  forwardProducts,
  forwardSum,
} from './compileElementwise.ts';
import { backwardTimes, forwardTimes } from './compileTimes.ts';
import type { Operation } from './declare.ts';
import { productPairs } from './groups.ts';
import { type BackwardKernel, type Buffers, type Loop, runsOf } from './kernel.ts';

/** The loops that compute what groups of operations make, in order; members of a group side by side share one. */
export function compileForward(
  groups: readonly (readonly Operation[])[],
  buffers: Buffers,
): readonly Loop[] {
  const pairs = productPairs(groups.flat(), buffers.network);
  const products = new Set<Operation>([...pairs.values()].flat());
  return groups.flatMap((group) =>
    runsOf(
      group.filter((operation) => !products.has(operation)),
      buffers,
      false,
    ).map((run) => {
      const pair = run.length === 1 && pairs.get(run[0] as Operation);
      return pair ? forwardProducts(run[0] as Operation, pair, buffers) : forwardOf(run, buffers);
    }),
  );
}

/** The loops back through a group. There are none through what comes after the logits. */
export const compileBackward = (
  group: readonly Operation[],
  buffers: Buffers,
): readonly BackwardKernel[] =>
  runsOf(group, buffers, true).flatMap((run) => backwardOf(run, buffers) ?? []);

/** A run is of one kind: that of its first. */
function forwardOf(run: readonly Operation[], buffers: Buffers): Loop {
  const [first] = run as [Operation];
  switch (first.kind) {
    case 'times':
      return forwardTimes(run as (typeof first)[], buffers);
    case 'sum':
      return forwardSum(run as (typeof first)[], buffers);
    case 'multiply':
      return forwardMultiply(run as (typeof first)[], buffers);
    case 'complement':
      return forwardComplement(run as (typeof first)[], buffers);
    case 'apply':
      return forwardApply(run as (typeof first)[], buffers);
    default:
      return forwardAnswer(first, buffers);
  }
}

function backwardOf(run: readonly Operation[], buffers: Buffers): BackwardKernel | null {
  const [first] = run as [Operation];
  switch (first.kind) {
    case 'times':
      return backwardTimes(run as (typeof first)[], buffers);
    case 'sum':
      return backwardSum(run as (typeof first)[], buffers);
    case 'multiply':
      return backwardMultiply(run as (typeof first)[], buffers);
    case 'complement':
      return backwardComplement(run as (typeof first)[], buffers);
    case 'apply':
      return backwardApply(run as (typeof first)[], buffers);
    default:
      return null;
  }
}
