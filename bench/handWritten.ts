import { addOuterProducts } from '../src/engine/back/loops/outerProducts.ts';
import { adam, createOptimiser } from '../src/engine/learn/optimiser.ts';
import { matrixTimesVector, matrixTimesVectors, transpose } from '../src/engine/run/kernels.ts';
import { type Contender, RATE, type Task } from './task.ts';

/**
 * The Elman network without a declaration: the same innermost loops, called by hand in one function each way. What the
 * engine takes longer than this is what the declaration costs.
 */
export function handWritten({ size, symbols, targets, weights: given }: Task): Contender {
  const { steps: T, input: X, hidden: H, output: Y } = size;
  const weights = given.slice();
  const gradients = new Float64Array(weights.length);
  const [wx, wh] = [0, H * X];
  const b = wh + H * H;
  const wy = b + H;
  const by = wy + Y * H;
  const zeros = (n: number) => new Float64Array(n);
  const [px, ph, a, h] = [zeros(T * H), zeros(T * H), zeros(T * H), zeros((T + 1) * H)];
  const [z, e, y, o, x] = [zeros(T * Y), zeros(T * Y), zeros(T * Y), zeros(T * Y), zeros(T * X)];
  const [py, da, dh, dz] = [zeros(T * Y), zeros(T * H), zeros((T + 1) * H), zeros(T * Y)];
  const [whT, wyT] = [zeros(H * H), zeros(Y * H)];
  const update = createOptimiser(adam(RATE), weights.length);

  function forward() {
    x.fill(0);
    for (let t = 0; t < T; t++) {
      const symbol = symbols[t] as number;
      x[t * X + symbol] = 1;
      for (let i = 0; i < H; i++) px[t * H + i] = weights[wx + i * X + symbol] as number;
    }
    for (let t = 0; t < T; t++) {
      const at = t * H;
      matrixTimesVector(weights, wh, H, H, h, at, ph, at, false);
      for (let i = 0; i < H; i++) {
        const s = (ph[at + i] as number) + (px[at + i] as number) + (weights[b + i] as number);
        a[at + i] = s;
        h[at + H + i] = Math.tanh(s);
      }
    }
    matrixTimesVectors(weights, wy, Y, H, h, H, H, py, 0, Y, T, false);
    for (let t = 0; t < T; t++) answer(t * Y);
  }

  function answer(at: number) {
    let largest = Number.NEGATIVE_INFINITY;
    let farthest = 0;
    for (let i = 0; i < Y; i++) {
      const logit = (py[at + i] as number) + (weights[by + i] as number);
      z[at + i] = logit;
      largest = Math.max(largest, logit);
      farthest = Math.max(farthest, Math.abs(logit));
    }
    const shift = farthest <= 50 ? 0 : largest;
    let total = 0;
    for (let i = 0; i < Y; i++) {
      const exponential = Math.exp((z[at + i] as number) - shift);
      e[at + i] = exponential;
      total += exponential;
    }
    let best = 0;
    for (let i = 0; i < Y; i++) {
      y[at + i] = (e[at + i] as number) / total;
      if ((y[at + i] as number) > (y[at + best] as number)) best = i;
    }
    for (let i = 0; i < Y; i++) o[at + i] = i === best ? 1 : 0;
  }

  function loss() {
    let total = 0;
    for (let t = 0; t < T; t++) total -= Math.log(y[t * Y + (targets[t] as number)] as number);
    return total / T;
  }

  function train() {
    forward();
    const before = loss();
    gradients.fill(0);
    dh.fill(0);
    for (let t = 0; t < T; t++)
      for (let i = 0; i < Y; i++)
        dz[t * Y + i] = ((y[t * Y + i] as number) - (i === targets[t] ? 1 : 0)) / T;
    transpose(weights, wy, Y, H, wyT);
    transpose(weights, wh, H, H, whT);
    matrixTimesVectors(wyT, 0, H, Y, dz, 0, Y, dh, H, H, T, true);
    for (let t = T - 1; t >= 0; t--) {
      const at = t * H;
      for (let i = 0; i < H; i++) {
        const state = h[at + H + i] as number;
        da[at + i] = (1 - state * state) * (dh[at + H + i] as number);
      }
      matrixTimesVector(whT, 0, H, H, da, at, dh, at, true);
    }
    addOuterProducts(gradients, wh, H, H, da, 0, H, h, 0, H, T);
    addOuterProducts(gradients, wy, Y, H, dz, 0, Y, h, H, H, T);
    for (let t = 0; t < T; t++) {
      for (let i = 0; i < H; i++) {
        const g = da[t * H + i] as number;
        const w = wx + i * X + (symbols[t] as number);
        gradients[w] = (gradients[w] as number) + g;
        gradients[b + i] = (gradients[b + i] as number) + g;
      }
      for (let i = 0; i < Y; i++)
        gradients[by + i] = (gradients[by + i] as number) + (dz[t * Y + i] as number);
    }
    update(weights, gradients);
    return before;
  }

  return {
    name: 'by hand',
    forward,
    train,
    loss() {
      forward();
      return loss();
    },
  };
}
