import { cells } from '../../src/engine/cells/table.ts';
import { INPUT } from '../../src/engine/declare/part.ts';
import { traceIn } from '../../src/engine/run/trace.ts';
import { type Comparison, classOf } from './comparison.ts';
import { InvalidCase, type Numbers, requireShape, type SequenceCase } from './schema.ts';
import type { SetUp } from './setUp.ts';

/**
 * Runs a sequence case forward and, where it has gradients, backward, and compares all it has.
 * Returns the names of the parts that the engine has nothing to compare with.
 */
export function compareSequence(given: SequenceCase, setUp: SetUp, to: Comparison): string[] {
  setUp.plan.forward();
  const forward = given.nonfinite
    ? compareNonfinite(given, setUp, to)
    : compareForward(given, setUp, to);
  return [...forward, ...compareGradients(given, setUp, to)];
}

/** Rows of timesteps 0, 1, ... of a value or its gradient; null where the network has no such value. */
function rowsOf({ plan }: SetUp, name: string, of: 'values' | 'valueGradients' = 'values') {
  return plan[of].has(name) ? traceIn({ ...plan, values: plan[of] }).all(name) : null;
}

function compareForward({ expected }: SequenceCase, setUp: SetUp, to: Comparison): string[] {
  const unknown: string[] = [];
  const { inner, loss_per_step, loss, h_last, c_last, ...arrays } = expected ?? {};
  const compare = (label: string, value: string | null, numbers: Numbers) => {
    const rows = value === null ? null : rowsOf(setUp, value);
    if (rows) compareRows(`expected.${label}`, rows, numbers, setUp, to);
    else unknown.push(label);
  };
  for (const [name, numbers] of Object.entries(arrays))
    if (numbers) compare(name, engineValue(name, setUp), numbers as Numbers);
  const names = cells[setUp.network.spec.cell].torch?.inner ?? {};
  for (const [name, numbers] of Object.entries(inner ?? {}))
    compare(`inner.${name}`, names[name] ?? null, numbers);

  for (const [state, numbers] of Object.entries({ h: h_last, c: c_last })) {
    const rows = rowsOf(setUp, state);
    if (numbers && !rows) unknown.push(`${state}_last`);
    if (!numbers || !rows) continue;
    const size = rows.length / setUp.plan.steps;
    requireShape(`expected.${state}_last`, numbers, size);
    to.numbers(`${state}_last`, rows.subarray(-size), numbers.data);
  }

  if (loss_per_step || typeof loss === 'number') {
    if (setUp.lossLacks) return [...unknown, setUp.lossLacks];
    compareLoss(loss ?? null, loss_per_step ?? null, setUp, to);
  }
  return unknown;
}

function compareLoss(
  total: number | null,
  perStep: { readonly steps: readonly number[]; readonly data: readonly number[] } | null,
  { loss }: SetUp,
  to: Comparison,
): void {
  if (!loss) throw new InvalidCase('expected.loss: there is no loss');
  const actual = loss.value();
  if (total !== null) to.number('loss', actual, total);
  if (!perStep) return;
  const { steps, data } = perStep;
  if (data.length !== loss.perStep.length || steps.length !== data.length)
    throw new InvalidCase('expected.loss_per_step: not one number for each step of the loss');
  to.numbers('loss_per_step', loss.perStep, data);
}

/** The engine's value for a name of `expected`. */
function engineValue(name: string, { network }: SetUp): string | null {
  if (network.states.includes(name)) return name;
  const { head } = network.ports;
  if (name === 'logits') return head?.logits ?? null;
  if (name === 'probs') return head && head.answer !== head.logits ? head.answer : null;
  return null;
}

function compareRows(
  name: string,
  rows: Float64Array,
  numbers: Numbers,
  { plan }: SetUp,
  to: Comparison,
): void {
  const size = rows.length / plan.steps;
  requireShape(name, numbers, plan.steps, size);
  to.numbers(name.replace(/^expected\./, ''), rows, numbers.data, size);
}

/** h by value as far as that is sure, by class where it has overflowed; the loss by class. */
function compareNonfinite(given: SequenceCase, setUp: SetUp, to: Comparison): string[] {
  const { nonfinite, expected } = given;
  const h = rowsOf(setUp, setUp.network.ports.state);
  if (!nonfinite || !h) return [];
  const size = h.length / setUp.plan.steps;
  if (expected?.h) {
    requireShape('expected.h', expected.h, setUp.plan.steps, size);
    expected.h.data.forEach((wanted, i) => {
      const t = Math.floor(i / size);
      const actual = h[i] as number;
      const at = `h[${t}, ${i % size}]`;
      if (t < nonfinite.h_values_until) to.number(at, actual, wanted);
      else if (t >= nonfinite.h_classes_from)
        to.holds(at, actual, wanted, classOf(actual) === classOf(wanted));
    });
  }
  const loss = setUp.loss?.value();
  if (nonfinite.loss_class && loss !== undefined)
    to.holds(
      `loss (${nonfinite.loss_class})`,
      loss,
      expected?.loss ?? Number.NaN,
      classOf(loss) === nonfinite.loss_class,
    );
  return [];
}

function compareGradients(given: SequenceCase, setUp: SetUp, to: Comparison): string[] {
  const { grads, nonfinite, params } = given;
  const { plan, loss } = setUp;
  if (!grads) return [];
  if (setUp.lossLacks) return ['grads'];
  if (!loss) throw new InvalidCase('grads: there is no loss');
  const fromHead = new Float64Array(
    rowsOf(setUp, setUp.network.ports.state, 'valueGradients') ?? [],
  );
  plan.backward(loss.seed, () =>
    fromHead.set(rowsOf(setUp, setUp.network.ports.state, 'valueGradients') ?? []),
  );

  if (nonfinite) {
    const wild = plan.gradients.find((gradient) => !Number.isFinite(gradient));
    to.holds('grads (one not finite)', wild ?? 0, Number.NaN, wild !== undefined);
    return [];
  }

  const unknown: string[] = [];
  for (const [name, numbers] of Object.entries(grads)) {
    const label = `grads.${name}`;
    const state = setUp.network.states.find((known) => `${known}0` === name);
    const like = params[name];
    if (like) {
      requireShape(label, numbers, ...like.shape);
      const columns = like.shape.length > 1 ? (like.shape[1] ?? 0) : 0;
      to.numbers(label, setUp.parameter(name, plan.gradients), numbers.data, columns);
    } else if (state) {
      const slot = plan.valueGradients.get(state);
      requireShape(label, numbers, slot?.size ?? 0);
      to.numbers(label, slot?.data.subarray(0, slot.size) ?? [], numbers.data);
    } else {
      const value = name === INPUT ? INPUT : engineValue(name, setUp);
      const rows =
        name === 'h_from_head' ? fromHead : value && rowsOf(setUp, value, 'valueGradients');
      if (rows && name !== 'probs') compareRows(label, rows, numbers, setUp, to);
      else unknown.push(label);
    }
  }
  return unknown;
}
