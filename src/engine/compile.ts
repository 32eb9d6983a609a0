import { forwardAnswer } from './answers.ts';
import {
  backwardApply,
  backwardComplement,
  backwardMultiply,
  backwardSum,
  forwardApply,
  forwardComplement,
  forwardMultiply,
  forwardSum,
} from './compileElementwise.ts';
import { backwardTimes, forwardTimes } from './compileTimes.ts';
import type { Operation } from './declare.ts';
import { type BackwardKernel, type Buffers, type Loop, runsOf } from './kernel.ts';

/** The loops that compute what a group of operations makes; members side by side share one. */
export const compileForward = (group: readonly Operation[], buffers: Buffers): readonly Loop[] =>
  runsOf(group, buffers, false).map((run) => forwardOf(run, buffers));

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
