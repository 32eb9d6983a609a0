import { areSingles, type Numbers } from '../run/numbers.ts';

/** How a step is taken from a gradient. */
export type OptimiserSpec =
  | { readonly kind: 'sgd'; readonly rate: number }
  /** Keeps `momentum` of the last step's direction and adds the gradient to it. */
  | { readonly kind: 'momentum'; readonly rate: number; readonly momentum: number }
  | {
      readonly kind: 'adam';
      readonly rate: number;
      readonly beta1: number;
      readonly beta2: number;
      readonly epsilon: number;
    };

/** Changes `weights` in place, once a call. */
export type Optimiser = (weights: Numbers, gradients: Numbers) => void;

/** Adam's defaults (Kingma and Ba 2015, arXiv 1412.6980). */
export const adam = (rate: number): OptimiserSpec => ({
  kind: 'adam',
  rate,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
});

/** How many numbers an optimiser remembers from step to step: its moments, and for Adam the number of steps. */
export const memoryLength = ({ kind }: OptimiserSpec, count: number): number =>
  ({ sgd: 0, momentum: count, adam: 1 + 2 * count })[kind];

/**
 * An optimiser for `count` weights. Its whole state is `memory`, zeros at first: a caller that saves a copy of it with
 * the weights, and restores both later, gets the same updates to the last bit. Of singles a step is computed in doubles, and
 * what is kept of it, weights and state, is rounded.
 */
export function createOptimiser(
  spec: OptimiserSpec,
  count: number,
  memory: Numbers = new Float64Array(memoryLength(spec, count)),
): Optimiser {
  if (spec.kind === 'sgd')
    return (weights, gradients) => {
      for (let i = 0; i < count; i++)
        weights[i] = (weights[i] as number) - spec.rate * (gradients[i] as number);
    };

  if (spec.kind === 'momentum') {
    const { rate, momentum } = spec;
    const direction = memory;
    return (weights, gradients) => {
      for (let i = 0; i < count; i++) {
        const d = momentum * (direction[i] as number) + (gradients[i] as number);
        direction[i] = d;
        weights[i] = (weights[i] as number) - rate * d;
      }
    };
  }

  const { rate, beta1, beta2, epsilon } = spec;
  const mean = memory.subarray(1, 1 + count);
  const square = memory.subarray(1 + count, 1 + 2 * count);
  return (weights, gradients) => {
    const step = (memory[0] as number) + 1;
    memory[0] = step;
    const stepRate = rate / (1 - beta1 ** step);
    const correction = Math.sqrt(1 - beta2 ** step);
    if (areSingles(weights)) {
      const own = { rate: stepRate * correction, epsilon: epsilon * correction, beta1, beta2 };
      stepInSingles(
        weights,
        gradients as Float32Array,
        mean as Float32Array,
        square as Float32Array,
        own,
      );
      return;
    }
    for (let i = 0; i < count; i++) {
      const g = gradients[i] as number;
      const m = beta1 * (mean[i] as number) + (1 - beta1) * g;
      const v = beta2 * (square[i] as number) + (1 - beta2) * g * g;
      mean[i] = m;
      square[i] = v;
      weights[i] = (weights[i] as number) - (stepRate * m) / (Math.sqrt(v) / correction + epsilon);
    }
  };
}

/**
 * A step of Adam for singles, in a loop that sees no other arrays. The correction of the squares is part of rate and
 * epsilon, which saves a division; in doubles that would change last digits of what was trained before.
 */
function stepInSingles(
  weights: Float32Array,
  gradients: Float32Array,
  mean: Float32Array,
  square: Float32Array,
  { rate, epsilon, beta1, beta2 }: Omit<Extract<OptimiserSpec, { kind: 'adam' }>, 'kind'>,
): void {
  for (let i = 0; i < weights.length; i++) {
    const g = gradients[i] as number;
    const m = beta1 * (mean[i] as number) + (1 - beta1) * g;
    const v = beta2 * (square[i] as number) + (1 - beta2) * g * g;
    mean[i] = m;
    square[i] = v;
    weights[i] = (weights[i] as number) - (rate * m) / (Math.sqrt(v) + epsilon);
  }
}

/** The global L2 norm of a gradient. */
export function norm(gradients: Numbers): number {
  let sum = 0;
  for (let i = 0; i < gradients.length; i++) {
    const g = gradients[i] as number;
    sum += g * g;
  }
  return Math.sqrt(sum);
}

/**
 * Gradient clipping by global norm, in place: every entry times min(1, limit / (norm + 1e-6)).
 * Returns the norm before clipping. Source: Pascanu, Mikolov and Bengio 2013, arXiv 1211.5063.
 */
export function clip(gradients: Numbers, limit: number): number {
  const before = norm(gradients);
  const factor = Math.min(1, limit / (before + 1e-6));
  if (factor < 1)
    for (let i = 0; i < gradients.length; i++) gradients[i] = (gradients[i] as number) * factor;
  return before;
}
