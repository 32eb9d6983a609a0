import { type ActivationId, activations } from '../../src/engine/activations/table.ts';
import { type CellId, cells, hasOption } from '../../src/engine/cells/table.ts';
import type { LossKind } from '../../src/engine/declare/cell.ts';
import {
  type CellSpec,
  directionsOf,
  type LayerSpec,
  layersOf,
  type NetworkSpec,
  suffixOf,
} from '../../src/engine/declare/layers.ts';
import { createNetwork, type Network, parameterOf } from '../../src/engine/declare/network.ts';
import { networkParameters, torchLayerName } from '../../src/engine/declare/torch.ts';
import { createLoss, type Loss, type Targets } from '../../src/engine/learn/loss.ts';
import { createPlan, type Plan } from '../../src/engine/run/plan.ts';
import type { Input } from '../../src/engine/run/slot.ts';
import { traceIn } from '../../src/engine/run/trace.ts';
import type { Comparison } from './comparison.ts';
import type { CaseNumbers, LayerCase, NetworkCase, NetworkShape } from './networkSchema.ts';
import { InvalidCase, Unsupported } from './schema.ts';
import { headOfLoss, isKey } from './setUp.ts';

/**
 * Runs a case of a whole network there and back, and compares all it has.
 * @throws InvalidCase, or Unsupported where the engine lacks what it asks for.
 */
export function compareNetwork(given: NetworkCase, to: Comparison): void {
  const { params, expected, grads } = given;
  const hasBias = (at: string) => isKey(params, `rnn.bias_ih${at}`);
  const spec = specOfShape(given.network, headOfLoss(given.loss?.type), hasBias);
  const network = createNetwork(spec);
  const names = caseNames(spec);
  checkParameters(given, network, names);
  const plan = createPlan(network, given.T, inputOf(given));
  for (const [name, { data }] of Object.entries(params)) spread(data, names[name], network, plan);
  plan.forward();
  compareStates('expected.values', expected.values, spec, plan, 'values', to);
  const { head } = network.ports;
  const trace = traceIn(plan);
  const rows = {
    logits: head?.logits,
    probs: head && head.answer !== head.logits ? head.answer : undefined,
  };
  for (const [name, value] of Object.entries(rows)) {
    const wanted = expected[name as keyof typeof rows];
    if (!wanted) continue;
    if (!value) throw new Unsupported(`expected.${name}`);
    requireLike(`expected.${name}`, wanted, given.T, network.spec.sizes.output);
    to.numbers(name, trace.all(value), wanted.data, network.spec.sizes.output);
  }
  const loss = lossOf(given, plan);
  if (loss && typeof expected.loss === 'number') to.number('loss', loss.value(), expected.loss);
  if (loss && expected.loss_per_step) {
    loss.value();
    to.numbers('loss_per_step', loss.perStep, expected.loss_per_step);
  }
  if (!grads) return;
  if (!loss) throw new InvalidCase('grads: there is no loss');
  plan.backward(loss.seed);
  for (const [name, { shape, data }] of Object.entries(grads.params)) {
    const found = gather(names[name], network, plan.gradients);
    to.numbers(`grads.${name}`, found, data, shape.length > 1 ? (shape[1] ?? 0) : 0);
  }
  const byLayer = Object.entries(grads.h).map(([layer, h]) => [layer, { h }] as const);
  compareStates('grads.h', Object.fromEntries(byLayer), spec, plan, 'valueGradients', to);
}

/** The spec of a network as cases and files describe it; `hasBias` is asked for a layer's ending of PyTorch's names. */
function specOfShape(
  { input, embedding, layers, head }: NetworkShape,
  headId: NetworkSpec['head'],
  hasBias: (at: string) => boolean,
): NetworkSpec {
  const [first, ...above] = layers.map((layer, i) =>
    layerSpec(layer, hasBias(torchLayerName(i + 1, 'forward'))),
  );
  if (!first) throw new InvalidCase('network.layers: is empty');
  const { hidden, ...cell } = first;
  return {
    ...cell,
    ...(above.length > 0 && { above }),
    ...(embedding && { embedding: embedding.size }),
    head: head ? headId : null,
    headBias: head?.bias ?? false,
    sizes: { input, hidden, output: head?.output ?? 1 },
  };
}

function layerSpec(layer: LayerCase, hasBias: boolean): LayerSpec {
  if (layer.equations)
    throw new Unsupported(`cell of equations ${JSON.stringify(layer.equations[0])}`);
  const cell = layer.cell ?? '';
  if (!isKey(cells, cell)) throw new Unsupported(`cell ${cell}`);
  return {
    cell,
    activation: activationOf(layer, cell),
    bias: hasBias ? 'double' : 'none',
    hidden: layer.hidden,
    ...(layer.bidirectional && { isBidirectional: true }),
  } satisfies CellSpec & { hidden: number };
}

function activationOf({ activation }: LayerCase, cell: CellId): ActivationId {
  if (!hasOption(cell, 'f')) return 'identity';
  if (!activation) throw new InvalidCase('network.layers: an rnn says its activation');
  if (!isKey(activations, activation)) throw new Unsupported(`activation ${activation}`);
  return activation;
}

/** The engine's parameters that make up each of a case's, stacked by rows. */
const caseNames = (spec: NetworkSpec): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(networkParameters(spec)).map(([name, parts]) => [
      /^(head|embedding)\./.test(name) ? name : `rnn.${name}`,
      parts,
    ]),
  );

function checkParameters(
  { params }: NetworkCase,
  network: Network,
  names: Readonly<Record<string, readonly string[]>>,
): void {
  const given = new Set<string>();
  for (const [name, numbers] of Object.entries(params)) {
    if (!isKey(names, name)) throw new Unsupported(`parameter ${name}`);
    const parts = (names[name] ?? []).map((part) => parameterOf(network, part));
    const rows = parts.reduce((sum, part) => sum + part.rows, 0);
    const [first] = parts;
    requireLike(
      `params.${name}`,
      numbers,
      rows,
      ...(first && !first.isVector ? [first.columns] : []),
    );
    for (const part of parts) given.add(part.name);
  }
  for (const name of network.parameters.keys())
    if (!given.has(name)) throw new InvalidCase(`params: nothing says ${name}`);
}

function requireLike(name: string, { shape }: CaseNumbers, ...wanted: number[]): void {
  if (shape.join() !== wanted.join())
    throw new InvalidCase(
      `${name}: has the shape [${shape.join(', ')}], not [${wanted.join(', ')}]`,
    );
}

function spread(
  data: readonly number[],
  parts: readonly string[] = [],
  network: Network,
  plan: Plan,
) {
  let from = 0;
  for (const part of parts) {
    const { rows, columns, offset } = parameterOf(network, part);
    plan.weights.set(data.slice(from, from + rows * columns), offset);
    from += rows * columns;
  }
}

const gather = (parts: readonly string[] = [], network: Network, flat: Float64Array) =>
  Float64Array.from(
    parts.flatMap((part) => {
      const { rows, columns, offset } = parameterOf(network, part);
      return [...flat.subarray(offset, offset + rows * columns)];
    }),
  );

/** Reads a case's symbols or vectors. */
function inputOf({
  T,
  network,
  inputs: { x, x_index },
}: Pick<NetworkCase, 'T' | 'network' | 'inputs'>): Input {
  if (x_index) {
    if (x_index.length !== T)
      throw new InvalidCase(`inputs.x_index: has ${x_index.length} symbols`);
    return { kind: 'symbols', indices: Int32Array.from(x_index) };
  }
  if (!x || x.length !== T || x.some(({ length }) => length !== network.input))
    throw new InvalidCase('inputs.x: is not T x input');
  return { kind: 'vectors', data: Float64Array.from(x.flat()) };
}

/** Compares states, or their gradients, by layer: `l0`, `l0_reverse`, `l1` ... */
function compareStates(
  label: string,
  byLayer: Readonly<Record<string, Readonly<Record<string, CaseNumbers>>>>,
  spec: NetworkSpec,
  plan: Plan,
  of: 'values' | 'valueGradients',
  to: Comparison,
): void {
  const suffixes = new Map(
    layersOf(spec).flatMap((layer, i) =>
      directionsOf(layer).map((direction) => [
        torchLayerName(i + 1, direction).slice(1),
        suffixOf(spec, i + 1, direction),
      ]),
    ),
  );
  const trace = traceIn({ ...plan, values: plan[of] });
  for (const [layer, values] of Object.entries(byLayer)) {
    const suffix = suffixes.get(layer);
    if (suffix === undefined) throw new InvalidCase(`${label}: there is no layer ${layer}`);
    for (const [name, wanted] of Object.entries(values)) {
      const value = `${name}${suffix}`;
      const size = plan.network.values.get(value)?.size;
      if (size === undefined) throw new Unsupported(`${label}.${layer}.${name}`);
      requireLike(`${label}.${layer}.${name}`, wanted, plan.steps, size);
      to.numbers(`${layer}.${name}`, trace.all(value), wanted.data, size);
    }
  }
}

function lossOf({ loss, inputs: { targets } }: NetworkCase, plan: Plan): Loss | null {
  if (!loss) return null;
  const kind = loss.type;
  if (kind !== 'cross_entropy' && kind !== 'mse' && kind !== 'bce')
    throw new Unsupported(`loss ${kind}`);
  if (!targets) throw new InvalidCase('inputs.targets: is missing');
  return createLoss(plan, {
    kind: kind satisfies LossKind,
    reduction: loss.reduction,
    steps: loss.steps,
    targets: targetsOf(targets),
  });
}

const targetsOf = (targets: NonNullable<NetworkCase['inputs']['targets']>): Targets => {
  const classes = targets.flatMap((target) => (typeof target === 'number' ? [target] : []));
  return classes.length === targets.length
    ? { kind: 'classes', indices: classes }
    : { kind: 'vectors', data: targets.flat() };
};
