import { backpropagateOn } from '../engine/back/gradientTrace.ts';
import { formatOf } from '../engine/declare/layers.ts';
import { norm } from '../engine/learn/optimiser.ts';
import { handedOver, takeOver } from '../engine/run/handOver.ts';
import { createPlan } from '../engine/run/plan.ts';
import type { Input } from '../engine/run/slot.ts';
import type { StillScene } from '../scene/document/scene.ts';
import { inputSizeOf, networkOf } from '../scene/read/derive.ts';
import { askedSteps, type Example, weightIn } from './example.ts';
import { type FoundSet, isGoingOn, type Sequence } from './trainingSet.ts';

/** A sequence of a batch, and what a network makes of it. */
export interface BatchRow {
  readonly example: Example;
  /** Its own timesteps; what others have more of is padding. */
  readonly steps: number;
  /** The mean over its asked timesteps, and that of each from `example.from` on. */
  readonly loss: number;
  readonly perStep: Float64Array;
  /** Length of its gradient of all weights. */
  readonly norm: number;
}

/** The sequences of an update. */
export interface Batch {
  readonly rows: readonly BatchRow[];
  /** Timesteps of the longest of them. */
  readonly steps: number;
  /** The mean over the rows, or over all of their asked timesteps, as the recipe says. */
  readonly loss: number;
  /** Length of that mean of their gradients, before clipping. */
  readonly norm: number;
  /** Whether they go on from the states that the update before has left. */
  readonly goesOn: boolean;
}

/** More multiplications would hold the page up. */
const LIGHT = 2e7;

/** Forwards, and twice as much back. */
const WAYS = 3;

/**
 * What a network with these weights makes of the sequences of an update; null where that would take too long. Where they go on
 * from those of the update before, from what these have left.
 */
export function batchOf(
  scene: StillScene,
  { set, exampleOf }: Extract<FoundSet, { ok: true }>,
  weights: Float64Array,
  update: number,
  carried: Float64Array | null = null,
): Batch | null {
  const network = networkOf(scene);
  const { batch, mean } = scene.training;
  if (WAYS * batch * set.steps * network.weightCount > LIGHT) return null;
  const columns = scene.events ? inputSizeOf(scene) : null;
  const total = new Float64Array(weights.length);
  const goesOn = isGoingOn(set, update);
  let [loss, weighed] = [0, 0];
  const rows = Array.from({ length: batch }, (_, k): BatchRow => {
    const sequence = set.sequence(update, k);
    const weight = weightIn(mean, sequence);
    const { from, to } = sequence;
    const input = inputOf(sequence, columns);
    const steps = sequence.input.length / (columns ?? 1);
    const plan = createPlan(network, steps, input, { numbers: formatOf(network) });
    if (goesOn && carried) takeOver(plan, network, carried, k * handedOver(network));
    const gradient = backpropagateOn(
      plan,
      weights,
      {
        kind: set.loss,
        reduction: 'mean',
        steps: askedSteps(sequence),
        targets:
          set.loss === 'cross_entropy'
            ? { kind: 'classes', indices: sequence.targets }
            : { kind: 'vectors', data: sequence.targets },
      },
      goesOn,
    );
    gradient.weights.forEach((entry, i) => {
      total[i] = (total[i] as number) + entry * weight;
    });
    loss += gradient.loss * weight;
    weighed += weight;
    return {
      example: exampleOf(update, k),
      steps,
      loss: gradient.loss,
      perStep: gradient.perStep.slice(from, to),
      norm: norm(gradient.weights),
    };
  });
  return {
    rows,
    steps: Math.max(...rows.map(({ steps }) => steps)),
    loss: loss / weighed,
    norm: norm(total) / weighed,
    goesOn,
  };
}

const inputOf = ({ input }: Sequence, columns: number | null): Input =>
  columns === null
    ? { kind: 'symbols', indices: Int32Array.from(input) }
    : { kind: 'vectors', data: Float64Array.from(input) };
