import { exp } from '../activations/elementary.ts';
import type { LossKind } from '../declare/cell.ts';
import { headOf } from '../declare/network.ts';
import { exponentShift } from '../operations/exponentiate.ts';
import { areSingles, type Numbers } from '../run/numbers.ts';
import type { Plan } from '../run/plan.ts';
import { rowOf, type Slot } from '../run/slot.ts';

/** What a loss compares the logits with. */
export type Targets =
  /** The index of the right class at each timestep. */
  | { readonly kind: 'classes'; readonly indices: ArrayLike<number> }
  /** T x output numbers, row-major. */
  | { readonly kind: 'vectors'; readonly data: ArrayLike<number> };

export interface LossSpec {
  readonly kind: LossKind;
  /** `mean` divides by the number of timesteps with a target (and, but for cross-entropy, of outputs). */
  readonly reduction: 'sum' | 'mean';
  /** The timesteps that have a target. */
  readonly steps: readonly number[];
  readonly targets: Targets;
}

/** A loss bound to a plan; calling it allocates nothing. */
export interface Loss {
  /** The loss after `plan.forward`; also fills `perStep`. */
  readonly value: () => number;
  /** Loss of each of `spec.steps`, summed over outputs, before the reduction over time. */
  readonly perStep: Float64Array;
  /** Adds dL/d(logits) into the plan's value gradients: the seed of `plan.backward`. */
  readonly seed: () => void;
}

/**
 * Binds a loss to a plan. Of singles it is computed in doubles, from singles, and what comes of it is rounded: the loss, that
 * of each timestep, and the gradient of each logit.
 * @throws Error where the targets do not fit the kind of loss, or the network has no head.
 */
export function createLoss(plan: Plan<Numbers>, spec: LossSpec): Loss {
  const { logits } = headOf(plan.network);
  const z = plan.values.get(logits);
  const dz = plan.valueGradients.get(logits);
  if (!z || !dz) throw new Error(`the plan has no place for ${logits}`);
  const { targets, steps, reduction } = spec;
  const scale = reduction === 'sum' ? 1 : 1 / (steps.length * outputsCounted(spec.kind, z.size));
  const perStep = new Float64Array(steps.length);
  const at = pointwise(spec.kind, targets, z, dz, softmaxOf(plan));
  const isRounded = areSingles(z.data);

  return {
    perStep,
    value() {
      let total = 0;
      for (let k = 0; k < steps.length; k++) {
        at.loss(steps[k] as number, perStep, k);
        if (isRounded) perStep[k] = Math.fround(perStep[k] as number);
        total += perStep[k] as number;
      }
      return isRounded ? Math.fround(total * scale) : total * scale;
    },
    seed() {
      for (let k = 0; k < steps.length; k++) at.seed(steps[k] as number, scale);
    },
  };
}

const outputsCounted = (kind: LossKind, outputs: number) =>
  kind === 'cross_entropy' ? 1 : outputs;

interface AtTimestep {
  /** Writes the loss down: a number that is returned would be put into an object, each time. */
  readonly loss: (t: number, losses: Float64Array, k: number) => void;
  readonly seed: (t: number, scale: number) => void;
}

/** The exponentials of a softmax head. */
function softmaxOf({ network, values }: Plan<Numbers>): Slot<Numbers> | undefined {
  const { logits } = headOf(network);
  const found = network.operations.find(
    (operation) => operation.kind === 'exponentiate' && operation.of.value === logits,
  );
  return found && values.get(found.makes);
}

function pointwise(
  kind: LossKind,
  targets: Targets,
  z: Slot<Numbers>,
  dz: Slot<Numbers>,
  exponentials: Slot<Numbers> | undefined,
): AtTimestep {
  if (kind === 'cross_entropy') {
    if (targets.kind !== 'classes') throw new Error('cross-entropy needs a class at each timestep');
    return crossEntropy(targets.indices, z, dz, exponentials);
  }
  if (targets.kind !== 'vectors') throw new Error(`${kind} needs a vector at each timestep`);
  return elementwise(kind, targets.data, z, dz);
}

/**
 * -log softmax(z)[target]; its gradient is softmax(z) - onehot(target). Behind a softmax head the exponentials are there
 * already, and are the same to the last bit.
 */
function crossEntropy(
  classes: ArrayLike<number>,
  z: Slot<Numbers>,
  dz: Slot<Numbers>,
  exponentials: Slot<Numbers> | undefined,
): AtTimestep {
  const own = new Float64Array(exponentials ? 0 : z.size);
  const e: Numbers = exponentials?.data ?? own;
  /** Where the exponentials of a timestep begin. */
  const find = (t: number, row: number, shift: number) => {
    if (exponentials) return rowOf(exponentials, t);
    for (let i = 0; i < z.size; i++) own[i] = exp((z.data[row + i] as number) - shift);
    return 0;
  };
  const totalFrom = (from: number) => {
    let sum = 0;
    for (let i = 0; i < z.size; i++) sum += e[from + i] as number;
    return sum;
  };
  return {
    loss(t, losses, k) {
      const row = rowOf(z, t);
      const shift = exponentShift(z.data, row, z.size);
      const target = z.data[row + (classes[t] as number)] as number;
      losses[k] = Math.log(totalFrom(find(t, row, shift))) - (target - shift);
    },
    seed(t, scale) {
      const row = rowOf(z, t);
      const gradientRow = rowOf(dz, t);
      const from = find(t, row, exponentials ? 0 : exponentShift(z.data, row, z.size));
      const total = totalFrom(from);
      const right = classes[t] as number;
      for (let i = 0; i < z.size; i++) {
        const y = (e[from + i] as number) / total;
        dz.data[gradientRow + i] =
          (dz.data[gradientRow + i] as number) + scale * (i === right ? y - 1 : y);
      }
    },
  };
}

/** Squared error, or cross-entropy of a sigmoid in the form that does not overflow. */
function elementwise(
  kind: 'mse' | 'bce',
  targets: ArrayLike<number>,
  z: Slot<Numbers>,
  dz: Slot<Numbers>,
): AtTimestep {
  const loss =
    kind === 'mse'
      ? (a: number, y: number) => (a - y) * (a - y)
      : (a: number, y: number) => Math.max(a, 0) - a * y + Math.log1p(exp(-Math.abs(a)));
  const slope =
    kind === 'mse'
      ? (a: number, y: number) => 2 * (a - y)
      : (a: number, y: number) => 1 / (1 + exp(-a)) - y;
  return {
    loss(t, losses, k) {
      const row = rowOf(z, t);
      let sum = 0;
      for (let i = 0; i < z.size; i++)
        sum += loss(z.data[row + i] as number, targets[t * z.size + i] as number);
      losses[k] = sum;
    },
    seed(t, scale) {
      const row = rowOf(z, t);
      const gradientRow = rowOf(dz, t);
      for (let i = 0; i < z.size; i++)
        dz.data[gradientRow + i] =
          (dz.data[gradientRow + i] as number) +
          scale * slope(z.data[row + i] as number, targets[t * z.size + i] as number);
    },
  };
}
