import type { LossKind } from '../../engine/declare/cell.ts';
import { heads } from '../../engine/declare/heads.ts';
import type { Network } from '../../engine/declare/network.ts';
import type { LossSpec } from '../../engine/learn/loss.ts';
import type { Input } from '../../engine/run/slot.ts';
import type { GradientSpec } from '../document/gradient.ts';
import type { Scene } from '../document/scene.ts';
import { inputOf, networkOf } from './derive.ts';
import { areTargetsKnown, lossStepsOf } from './lossSteps.ts';
import { remember } from './memo.ts';

/** The loss that is taken: the one chosen, or the one that goes with the head. */
export const lossKindOf = ({ gradient, head }: Pick<Scene, 'gradient' | 'head'>): LossKind =>
  gradient.loss ?? heads[head].losses[0];

/** The loss of a scene, ready for the engine. The cursor and the like do not change the object. */
export const lossSpecOf = (scene: Scene): LossSpec =>
  lossFor(
    lossKindOf(scene),
    scene.gradient.reduction,
    lossStepsOf(scene),
    targetsOf(scene.gradient.targets, inputOf(scene), networkOf(scene), scene.outputs),
    networkOf(scene).spec.sizes.output,
  );

const lossFor = remember(
  (
    kind: LossKind,
    reduction: GradientSpec['reduction'],
    steps: readonly number[],
    rows: Float64Array,
    outputs: number,
  ): LossSpec =>
    kind === 'cross_entropy'
      ? { kind, reduction, steps, targets: { kind: 'classes', indices: classesOf(rows, outputs) } }
      : { kind, reduction, steps, targets: { kind: 'vectors', data: rows } },
);

/**
 * What each output should be at each timestep, steps x outputs: what the reader chose, else what the sequence tells,
 * else, so that there is something to learn from, the first class, yes, or 0.
 */
const targetsOf = remember(
  (
    chosen: GradientSpec['targets'],
    input: Input,
    network: Network,
    outputs: Scene['outputs'],
  ): Float64Array => {
    const known = areTargetsKnown(input, network, outputs);
    const { head, sizes } = network.spec;
    const answers = head && heads[head].answers;
    const rows = new Float64Array(known.length * sizes.output);
    for (let t = 0; t < known.length; t++) {
      const row = t * sizes.output;
      if (!known[t]) rows.fill(answers === 'each' ? 1 : 0, row, row + sizes.output);
      if (!known[t] && answers === 'one') rows[row] = 1;
      if (known[t] && input.kind === 'symbols') rows[row + (input.indices[t + 1] as number)] = 1;
      if (known[t] && input.kind === 'vectors')
        rows.set(input.data.subarray((t + 1) * sizes.input, (t + 2) * sizes.input), row);
    }
    for (const { t, output, value } of chosen) {
      // A class takes the place of the one that was there.
      if (answers === 'one' && value === 1) rows.fill(0, t * sizes.output, (t + 1) * sizes.output);
      rows[t * sizes.output + output] = value;
    }
    return rows;
  },
);

/** The output with the largest target at each timestep. */
function classesOf(rows: Float64Array, outputs: number): Int32Array {
  const classes = new Int32Array(rows.length / outputs);
  for (let t = 0; t < classes.length; t++) {
    const row = rows.subarray(t * outputs, (t + 1) * outputs);
    classes[t] = row.indexOf(Math.max(...row));
  }
  return classes;
}
