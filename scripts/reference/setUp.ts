import { type ActivationId, activations } from '../../src/engine/activations/table.ts';
import { type CellId, cells, hasOption } from '../../src/engine/cells/table.ts';
import type { LossKind, Reset } from '../../src/engine/declare/cell.ts';
import type { HeadId } from '../../src/engine/declare/heads.ts';
import { createNetwork, type Network, parameterOf } from '../../src/engine/declare/network.ts';
import { createLoss, type Loss, type Targets } from '../../src/engine/learn/loss.ts';
import type { Numbers as Flat, NumberFormat } from '../../src/engine/run/numbers.ts';
import { createPlan, type Plan } from '../../src/engine/run/plan.ts';
import type { Input } from '../../src/engine/run/slot.ts';
import { caseParameters } from './names.ts';
import { type Case, InvalidCase, type Numbers, requireShape, Unsupported } from './schema.ts';

/** A case ready to run: its weights and initial states are in the plan. */
export interface SetUp {
  readonly network: Network;
  readonly plan: Plan<Flat>;
  readonly loss: Loss | null;
  /** Why the engine lacks the loss that the case has, or null. */
  readonly lossLacks: string | null;
  /** The engine's numbers of a parameter of PyTorch's name, from a flat buffer; gates stacked by rows. */
  readonly parameter: (name: string, flat: Flat) => Float64Array;
}

/**
 * Builds what a case describes, once for each way its input can be read:
 * as vectors, and as symbols where it is one-hot; each in doubles, and a case of singles in these too.
 * @throws InvalidCase or Unsupported.
 */
export function setUps(given: Case): readonly SetUp[] {
  const cell = cellOf(given);
  const peepholes = havePeepholes(given, cell);
  const names = caseParameters(cell);
  const network = createNetwork({ ...specOf(given, cell, names), peepholes });
  checkParameters(given, network, names);
  const formats: readonly NumberFormat[] =
    given.dtype === 'float32' ? ['float64', 'float32'] : ['float64'];
  return inputsOf(given).flatMap((input) =>
    formats.map((format) => setUp(given, network, names, input, format)),
  );
}

export const isKey = <T extends object>(table: T, key: string): key is keyof T & string =>
  Object.hasOwn(table, key);

function cellOf({ cell }: Case): CellId {
  if (!isKey(cells, cell)) throw new Unsupported(`cell ${cell}`);
  return cell;
}

function resetOf({ reset }: Case, cell: CellId): Reset {
  const place = reset ?? 'after';
  if (place !== 'after' && (place !== 'before' || !hasOption(cell, 'reset')))
    throw new Unsupported(`reset ${place}`);
  return place;
}

/** All peepholes, or none. */
function havePeepholes({ params }: Case, cell: CellId): boolean {
  if (!hasOption(cell, 'peepholes')) return false;
  const names = Object.keys(cells[cell].torch?.besides ?? {});
  const there = names.filter((name) => isKey(params, `rnn.${name}`));
  if (there.length > 0 && there.length < names.length)
    throw new InvalidCase('params: a peephole is missing');
  return there.length > 0;
}

function specOf(given: Case, cell: CellId, names: Readonly<Record<string, unknown>>) {
  const { params, sizes, bias, loss } = given;
  for (const name of Object.keys(params))
    if (!isKey(names, name)) throw new Unsupported(`parameter ${name}`);
  const hasParameter = (name: string) => isKey(params, name);
  if (!hasParameter('rnn.weight_ih_l0') || !hasParameter('rnn.weight_hh_l0'))
    throw new InvalidCase('params: a weight matrix of the cell is missing');
  if (hasParameter('rnn.bias_ih_l0') !== hasParameter('rnn.bias_hh_l0'))
    throw new InvalidCase('params: one of the two bias vectors of the cell is missing');
  if ((bias?.cell ?? hasParameter('rnn.bias_ih_l0')) !== hasParameter('rnn.bias_ih_l0'))
    throw new InvalidCase('bias.cell: does not say what params has');
  if ((bias?.head ?? hasParameter('head.bias')) !== hasParameter('head.bias'))
    throw new InvalidCase('bias.head: does not say what params has');
  if (hasParameter('head.bias') && !hasParameter('head.weight'))
    throw new InvalidCase('params: head.bias without head.weight');

  const output = sizes.output ?? params['head.weight']?.shape[0] ?? 1;
  return {
    cell,
    activation: activationOf(given, cell),
    reset: resetOf(given, cell),
    bias: hasParameter('rnn.bias_ih_l0') ? 'double' : 'none',
    head: hasParameter('head.weight') ? headOfLoss(loss?.type) : null,
    headBias: hasParameter('head.bias'),
    sizes: { input: sizes.input, hidden: sizes.hidden, output },
  } as const;
}

function activationOf({ activation }: Case, cell: CellId): ActivationId {
  if (activation && isKey(activations, activation)) return activation;
  if (activation) throw new Unsupported(`activation ${activation}`);
  if (hasOption(cell, 'f')) throw new InvalidCase('activation: is missing');
  return 'identity';
}

const headsByLoss: Readonly<Record<LossKind, HeadId>> = {
  cross_entropy: 'softmax',
  bce: 'sigmoid',
  mse: 'linear',
};

/** The head that a loss goes with. */
export const headOfLoss = (loss = 'mse'): HeadId =>
  isKey(headsByLoss, loss) ? headsByLoss[loss] : 'linear';

/** What of a loss the engine does not have, or null. */
function lackOf({ loss, inputs }: Case): string | null {
  if (!loss) return null;
  if (!isKey(headsByLoss, loss.type)) return `loss ${loss.type}`;
  if (loss.reduction !== 'sum' && loss.reduction !== 'mean') return `reduction ${loss.reduction}`;
  const areVectors = inputs.targets && 'shape' in inputs.targets;
  if (loss.type === 'cross_entropy' && areVectors) return 'cross_entropy with vectors as targets';
  return null;
}

/** Before anything is allocated: a case may name any sizes. */
function checkParameters(
  { params }: Case,
  network: Network,
  names: Readonly<Record<string, readonly string[]>>,
): void {
  for (const [name, numbers] of Object.entries(params)) {
    const parts = (names[name] ?? []).map((part) => parameterOf(network, part));
    const rows = parts.reduce((sum, part) => sum + part.rows, 0);
    const isVector = parts.some((part) => part.isVector);
    requireShape(
      `params.${name}`,
      numbers,
      rows,
      ...(isVector ? [] : parts.slice(0, 1).map((part) => part.columns)),
    );
  }
}

function inputsOf({ sizes, inputs }: Case): readonly Input[] {
  const { x, x_index } = inputs;
  const found: Input[] = [];
  if (x) {
    requireShape('inputs.x', x, sizes.T, sizes.input);
    found.push({ kind: 'vectors', data: x.data });
  }
  if (x_index) {
    if (x_index.length !== sizes.T)
      throw new InvalidCase(`inputs.x_index: has ${x_index.length} symbols, not ${sizes.T}`);
    if (x_index.some((symbol) => symbol < 0 || symbol >= sizes.input))
      throw new InvalidCase('inputs.x_index: names a symbol outside of the input');
    if (x && !isOneHot(x, x_index)) throw new InvalidCase('inputs.x: is not what x_index says');
    found.push({ kind: 'symbols', indices: Int32Array.from(x_index) });
  }
  if (found.length === 0) throw new InvalidCase('inputs.x: is missing');
  return found;
}

const isOneHot = ({ shape, data }: Numbers, indices: readonly number[]) =>
  data.every((entry, i) => {
    const width = shape[1] ?? 1;
    return entry === (indices[Math.floor(i / width)] === i % width ? 1 : 0);
  });

function setUp(
  given: Case,
  network: Network,
  names: Readonly<Record<string, readonly string[]>>,
  input: Input,
  format: NumberFormat,
): SetUp {
  const { params, inputs, sizes } = given;
  const plan = createPlan(network, sizes.T, input, { numbers: format });
  for (const [name, { data }] of Object.entries(params)) {
    let from = 0;
    for (const part of names[name] ?? []) {
      const { rows, columns, offset } = parameterOf(network, part);
      plan.weights.set(data.subarray(from, from + rows * columns), offset);
      from += rows * columns;
    }
  }
  const { x: _x, x_index: _index, targets: _targets, ...initial } = inputs;
  for (const [name, numbers] of Object.entries(initial)) {
    if (!numbers) continue;
    const state = network.states.find((known) => `${known}0` === name);
    if (!state) throw new Unsupported(`input ${name}`);
    requireShape(`inputs.${name}`, numbers as Numbers, sizes.hidden);
    plan.values.get(state)?.data.set((numbers as Numbers).data);
  }
  const lossLacks = lackOf(given);
  return {
    network,
    plan,
    loss: lossLacks === null ? lossOf(given, plan) : null,
    lossLacks,
    parameter: (name, flat) =>
      Float64Array.from(
        (names[name] ?? []).flatMap((part) => {
          const { rows, columns, offset } = parameterOf(network, part);
          return [...flat.subarray(offset, offset + rows * columns)];
        }),
      ),
  };
}

function lossOf({ loss, inputs, sizes }: Case, plan: Plan<Flat>): Loss | null {
  if (!loss) return null;
  const kind = loss.type as LossKind;
  const reduction = loss.reduction as 'sum' | 'mean';
  if (!plan.network.ports.head) throw new InvalidCase('loss: needs head.weight');
  const every = Array.from({ length: sizes.T }, (_, t) => t);
  const steps = loss.steps ?? (loss.at === 'last' ? every.slice(-1) : every);
  if (steps.some((t) => t >= sizes.T)) throw new InvalidCase('loss.steps: beyond the last step');
  const targets = targetsOf(inputs.targets, kind, steps, plan);
  return createLoss(plan, { kind, reduction, steps, targets });
}

function targetsOf(
  targets: Case['inputs']['targets'],
  kind: LossKind,
  steps: readonly number[],
  { network, steps: length }: Plan<Flat>,
): Targets {
  const outputs = network.spec.sizes.output;
  if (!targets) throw new InvalidCase('inputs.targets: is missing');
  if ('shape' in targets) {
    requireShape('inputs.targets', targets, length, outputs);
    return { kind: 'vectors', data: targets.data };
  }
  if (kind !== 'cross_entropy') throw new InvalidCase(`inputs.targets: ${kind} needs vectors`);
  if (targets.length !== length)
    throw new InvalidCase(`inputs.targets: has ${targets.length} classes, not ${length}`);
  for (const t of steps) {
    const target = targets[t] as number;
    if (target < 0 || target >= outputs)
      throw new InvalidCase(`inputs.targets: no class ${target} at step ${t}`);
  }
  return { kind: 'classes', indices: targets };
}
