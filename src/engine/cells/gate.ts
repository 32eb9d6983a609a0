import type { Bias } from '../declare/cell.ts';
import { matrix, type Parameter, previous, type Read, vector } from '../declare/part.ts';
import type { Operation } from '../operations/table.ts';
import { times } from '../operations/times.ts';

/** `W_xk x`, the part of gate k that comes from the input. */
export const ofInput = (k: string): Operation =>
  times(`x${k}`, matrix(`W_x${k}`, 'hidden', 'input', 'W_x'), 'x');

/** `W_hk h'`, the part of gate k that comes from the state before, or from what is made of it. */
export const ofState = (k: string, state: string | Read = previous('h')): Operation =>
  times(`h${k}`, matrix(`W_h${k}`, 'hidden', 'hidden', 'W_h'), state);

/** The bias vectors of gate k: none, its own, or PyTorch's one for each of its two products. */
export const biasesOf = (k: string, bias: Bias): readonly Parameter[] =>
  ({
    none: [],
    single: [vector(`b_${k}`, 'hidden', 'b')],
    double: [inputBias(k), stateBias(k)],
  })[bias];

export const inputBias = (k: string): Parameter => vector(`b_x${k}`, 'hidden', 'b_x');

export const stateBias = (k: string): Parameter => vector(`b_h${k}`, 'hidden', 'b_h');
