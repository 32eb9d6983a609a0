import type { AnswersAt } from '../../engine/declare/layers.ts';
import { widthOf } from '../network/torchModel.ts';
import { arithmetic } from './arithmetic.ts';
import { bends } from './bends.ts';
import { type Call, called, expectDeclared, type OnnxOperation } from './call.ts';
import { headTypes } from './head.ts';
import { layers } from './layer.ts';
import { numbersOf, typeOf } from './onnxTensor.ts';
import type { OnnxGraph, OnnxNode } from './readModel.ts';
import { Refused } from './refused.ts';
import {
  type Account,
  layerOfPlace,
  makeRoom,
  type OnnxValue,
  placesOf,
  type Stage,
} from './value.ts';
import { createWay, type Layer, type Way } from './way.ts';

/** Every operation that is understood; a node of another one is a reason to refuse the file. */
const OPERATIONS: ReadonlyMap<string, OnnxOperation> = new Map([
  ...bends,
  ...arithmetic,
  ...headTypes,
  ...layers,
]);

/** How the sequence comes in: as numbers, or as places of symbols, with axes of these lengths before the numbers. */
export interface Arrangement {
  readonly name: string;
  readonly stage: 'ids' | 'input';
  readonly shape: readonly number[];
  readonly leading: readonly number[];
}

/** What all walks through one graph share: what they made, and the tensors that were read. */
export interface Walks {
  readonly graph: OnnxGraph;
  readonly order: readonly OnnxNode[];
  readonly account: Account;
  readonly read: Map<string, OnnxValue>;
}

/** Ended by a refusal, after so many nodes. */
interface Ended {
  readonly refused: Refused;
  readonly nodes: number;
}

/**
 * Computes a graph with a sequence of which each element is only a place: known numbers are computed, and every other element is
 * followed to where it goes. What comes out shows whether the layer reads the sequence in order and the answer is that of
 * the page.
 */
export function walk(
  walks: Walks,
  arrangement: Arrangement,
  given: ReadonlySet<string>,
): Way | Ended {
  const { graph, order, account, read } = walks;
  const way = createWay(arrangement.leading);
  const values = new Map<string, OnnxValue>();
  let nodes = 0;
  const lookUp = (name: string, reader?: OnnxNode): OnnxValue => {
    const value = values.get(name) ?? read.get(name);
    if (value) return value;
    const tensor = graph.tensors.get(name);
    if (!tensor) throw new Refused('onnxMissing', name, ...(reader ? [called(reader)] : []));
    const stage = typeOf(tensor.kind)?.isFloat ? 'real' : 'whole';
    const { shape, kind } = tensor;
    const decoded: OnnxValue = { name, stage, shape, kind, data: numbersOf(tensor) };
    read.set(name, decoded);
    return decoded;
  };
  try {
    for (const name of given)
      values.set(name, { name, stage: 'given', shape: [], data: new Float64Array(), kind: 0 });
    const { name, stage, shape } = arrangement;
    const places = makeRoom(account, shape, name).map((_, i) => i);
    values.set(name, { name, stage, shape, data: places, kind: 0 });
    for (const node of order) {
      const operation = OPERATIONS.get(node.op);
      if (!operation) throw new Refused('onnxOperation', called(node));
      const inputs = node.inputs.map((input) => (input === '' ? null : lookUp(input, node)));
      const call: Call = { node, graph, inputs, account, way };
      expectDeclared(call, operation);
      const [value] = inputs;
      // What the caller gives is bent as he likes: only that it is a state counts.
      const outputs =
        value?.stage === 'given' && bends.has(node.op)
          ? node.outputs.map(() => value)
          : operation.run(call);
      node.outputs.forEach((output, at) => {
        const value = outputs[at];
        if (output !== '' && value) values.set(output, value);
      });
      nodes++;
    }
    const outputs = graph.outputs.map((output) => lookUp(output));
    expectAnswer(way, outputs);
    way.answersAt = answersAtOf(way, outputs);
    return way;
  } catch (error) {
    if (error instanceof Refused) return { refused: error, nodes };
    throw error;
  }
}

/** The outputs must be the answer, and besides it only what the page shows on the way there: whole, and in order. */
function expectAnswer(
  { layers, linear, answer, furthest }: Way,
  outputs: readonly OnnxValue[],
): void {
  const top = layers.at(-1);
  if (!top) throw new Refused('onnxOutput');
  const hasBias = linear !== null && linear.bias !== null;
  const shown: ReadonlySet<Stage> = new Set([
    ...(['hidden', 'cell', 'logits', furthest] as const),
    ...(hasBias ? [] : (['product'] as const)),
  ]);
  for (const value of outputs) {
    if (!shown.has(value.stage)) throw new Refused('onnxOutput', value.name);
    if (value.stage === 'hidden' || value.stage === 'cell') expectStates(layers, value);
    else expectWhole(top, value, value.data, linear?.outputs ?? widthOf(top));
  }
  if (!outputs.some(({ stage }) => stage === furthest)) {
    const last = answer?.node ?? linear?.node ?? top.node;
    throw new Refused('onnxOutput', called(last));
  }
}

/** At which timesteps a graph with a head answers: at the last where it gives out no other answer. */
function answersAtOf({ layers, linear, furthest }: Way, outputs: readonly OnnxValue[]): AnswersAt {
  const top = layers.at(-1);
  if (!top || !linear) return 'every';
  if (linear.isOfEnds) return 'ends';
  const isLast = outputs
    .filter(({ stage }) => stage === furthest)
    .every(({ data }) => data.length === top.sequences * linear.outputs);
  return isLast && top.steps > 1 ? 'last' : 'every';
}

/** States of one layer, or the last ones of all. */
function expectStates(layers: readonly Layer[], value: OnnxValue): void {
  const places = new Map<number, number[]>();
  for (const place of value.data) {
    const number = layerOfPlace(place);
    const own = places.get(number);
    if (own) own.push(place - placesOf(number));
    else places.set(number, [place - placesOf(number)]);
  }
  const isPart = places.size > 1 && places.size < layers.length;
  if (places.size === 0 || isPart) throw new Refused('onnxOrder', value.name);
  for (const [number, own] of places) {
    const layer = layers[number - 1];
    if (!layer) throw new Refused('onnxOrder', value.name);
    const { steps, sequences, hidden, isBidirectional } = layer;
    const width = widthOf(layer);
    // What a direction ends with: backwards that is its first timestep.
    const ends = (isBidirectional ? [steps - 1, 0] : [steps - 1]).flatMap((t, at) =>
      Array.from({ length: sequences }, (_, sequence) =>
        Array.from({ length: hidden }, (_, k) => (sequence * steps + t) * width + at * hidden + k),
      ).flat(),
    );
    const isEnds = own.length === ends.length && own.every((place, i) => place === ends[i]);
    if (isEnds) continue;
    if (places.size > 1) throw new Refused('onnxOrder', value.name);
    expectWhole(layer, value, own, width);
  }
}

/** Every number of every timestep once, or of the last one; earlier ones and lower places come first. */
function expectWhole(
  { steps, sequences }: Layer,
  value: OnnxValue,
  data: ArrayLike<number>,
  units: number,
): void {
  const rearranged = new Refused('onnxOrder', value.name);
  const positions = new Map<number, number>();
  for (let position = 0; position < data.length; position++)
    positions.set(data[position] ?? -1, position);
  const isLast = data.length === sequences * units;
  const from = isLast ? steps - 1 : 0;
  if (positions.size !== data.length || data.length !== sequences * units * (steps - from))
    throw rearranged;
  for (let sequence = 0; sequence < sequences; sequence++)
    for (let t = from; t < steps; t++)
      for (let unit = 0; unit < units; unit++) {
        const place = (sequence * steps + t) * units + unit;
        const at = positions.get(place) ?? -1;
        const isBehind = (other: number) => at > (positions.get(other) ?? -1);
        if (at < 0 || (t > from && !isBehind(place - units)) || (unit > 0 && !isBehind(place - 1)))
          throw rearranged;
      }
}
