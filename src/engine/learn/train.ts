import { areSingles, type Numbers, numbersOf } from '../run/numbers.ts';
import type { Plan } from '../run/plan.ts';
import type { Loss } from './loss.ts';
import { clip, createOptimiser, memoryLength, norm, type OptimiserSpec } from './optimiser.ts';

/** How weights are learned. Leave out what is not wanted. */
export interface TrainingSpec {
  readonly optimiser: OptimiserSpec;
  /** Largest global L2 norm of a gradient; a longer one is scaled down to it. */
  readonly clip?: number;
  /** Adds decay times the weights to the gradient: an L2 penalty of decay / 2 times their square. */
  readonly decay?: number;
  /** Sequences whose gradients are averaged for one update; 1 unless told. */
  readonly batch?: number;
  /** How much the sequence that was written last counts in the mean of a batch, above 0; all alike unless told. */
  readonly weight?: () => number;
  /** Where the optimiser remembers what it needs, of `memoryLength` numbers; its own place unless told. */
  readonly memory?: Numbers;
  /** Called before each sequence: writes the next one into the plan's input and the loss's targets. */
  readonly next?: () => void;
}

/** What of a plan a training runs, forwards and back. */
export type TrainedPlan = Pick<Plan<Numbers>, 'weights' | 'gradients' | 'forward' | 'backward'>;

/** A training run. Equal plans, losses and specs give equal bits; a step allocates nothing. */
export interface Training {
  /**
   * The mean loss of the next update's sequences with the weights as they are. The update is then made of what was
   * measured: measuring first costs nothing and changes no bit.
   */
  readonly measure: () => number;
  /** Forgets what was measured; to be called when somebody else has changed the weights. */
  readonly forget: () => void;
  /** One update of `plan.weights`. Returns the mean loss of its sequences before it. */
  readonly step: () => number;
  /** Global L2 norm of the gradient measured last, before clipping; NaN before the first. */
  readonly gradientNorm: () => number;
}

/** Binds a plan, a loss and an optimiser; the weights to start from are those in the plan. */
export function createTraining(
  plan: TrainedPlan,
  loss: Pick<Loss, 'value' | 'seed'>,
  spec: TrainingSpec,
): Training {
  const { weights } = plan;
  const { limit, decay, batch } = {
    limit: spec.clip ?? Number.POSITIVE_INFINITY,
    decay: spec.decay ?? 0,
    batch: spec.batch ?? 1,
  };
  const format = areSingles(weights) ? 'float32' : 'float64';
  const update = createOptimiser(
    spec.optimiser,
    weights.length,
    spec.memory ?? numbersOf(format, memoryLength(spec.optimiser, weights.length)),
  );
  const mean = numbersOf(format, weights.length);
  const isClipped = limit < Number.POSITIVE_INFINITY;
  /** Null while nobody has asked for it. */
  let gradientNorm: number | null = Number.NaN;
  /** The loss of the next update's sequences, whose gradient is in `mean`; null before it is measured. */
  let measured: number | null = null;

  const computeGradient = (): number => {
    let total = 0;
    let weighed = 0;
    if (batch > 1) mean.fill(0);
    for (let k = 0; k < batch; k++) {
      spec.next?.();
      plan.forward();
      const weight = spec.weight?.() ?? 1;
      weighed += weight;
      total += loss.value() * weight;
      plan.backward(loss.seed);
      if (batch === 1) mean.set(plan.gradients);
      else
        for (let i = 0; i < mean.length; i++)
          mean[i] = (mean[i] as number) + ((plan.gradients[i] as number) * weight) / batch;
    }
    // Of sequences that count alike the mean is there.
    if (batch > 1 && weighed !== batch)
      for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) * (batch / weighed);
    if (decay !== 0)
      for (let i = 0; i < mean.length; i++)
        mean[i] = (mean[i] as number) + decay * (weights[i] as number);
    gradientNorm = isClipped ? clip(mean, limit) : null;
    return total / weighed;
  };
  const measure = (): number => {
    measured ??= computeGradient();
    return measured;
  };

  return {
    measure,
    forget() {
      measured = null;
    },
    gradientNorm() {
      gradientNorm ??= norm(mean);
      return gradientNorm;
    },
    step() {
      const before = measure();
      update(weights, mean);
      measured = null;
      return before;
    },
  };
}
