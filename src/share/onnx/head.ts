import type { HeadId } from '../../engine/declare/heads.ts';
import type { Direction } from '../../engine/declare/layers.ts';
import { widthOf } from '../network/torchModel.ts';
import { nameWithShape } from '../safetensors/refusal.ts';
import { add, grown } from './arithmetic.ts';
import { type Call, called, first, intOf, type OnnxOperation, operation, option } from './call.ts';
import { Refused } from './refused.ts';
import { isOfLayer, makeRoom, type OnnxValue, placesOf, type Stage, sizeOf } from './value.ts';
import type { Layer } from './way.ts';

/*
 * What makes an answer of the states: a matrix, its bias, softmax or sigmoid, in this order and each at most once.
 */

/** The highest layer, where the value comes from it and no other node has gone on from there. */
function onTheWay(call: Call, value: OnnxValue, ...stages: readonly Stage[]): Layer {
  const { layers, furthest } = call.way;
  const top = layers.at(-1);
  if (!top || !stages.includes(value.stage)) throw operation(call);
  const isOfTop = value.stage !== 'hidden' || isOfLayer(value, layers.length);
  if (value.stage !== furthest || !isOfTop)
    throw new Refused('onnxBranch', value.name, called(call.node));
  return top;
}

/** What a head reads of the highest layer. */
interface Reading {
  /** Which of the numbers of a timestep, in order. */
  readonly units: readonly number[];
  /** Whether it reads what a direction that runs backwards ends with. */
  readonly isOfEnds: boolean;
}

/** Of each row of a value which numbers of the highest layer it is; the same ones of every timestep that it reads. */
function readingOf({ way, node }: Call, value: OnnxValue, layer: Layer): Reading {
  const { data, shape } = value;
  const { hidden, steps, sequences, isBidirectional } = layer;
  const [all, width, from] = [widthOf(layer), shape.at(-1) ?? 0, placesOf(way.layers.length)];
  const units = Array.from(data.slice(0, width), (place) => (place - from) % all);
  const rows = data.length / width;
  const rowOf = (i: number) => Math.floor(((data[i] ?? Number.NaN) - from) / all);
  const isThere = (i: number, row: number) =>
    data[i] === from + row * all + (units[i % width] ?? 0);
  // Backwards the last state is that of the first timestep.
  const isOfEnds =
    isBidirectional &&
    steps > 1 &&
    rows === sequences &&
    units.some((unit) => unit >= hidden) &&
    data.every((_, i) => {
      const t = (units[i % width] ?? 0) < hidden ? steps - 1 : 0;
      return isThere(i, Math.floor(i / width) * steps + t);
    });
  const isInOrder =
    units.every((unit, i) => i === 0 || unit > (units[i - 1] ?? 0)) &&
    (isOfEnds || data.every((_, i) => isThere(i, rowOf(i - (i % width)))));
  if (!isInOrder) throw new Refused('onnxOrder', value.name, called(node));
  return { units, isOfEnds };
}

/** The direction of which these are all units. */
function directionOf(
  units: readonly number[],
  { hidden, isBidirectional }: Layer,
): Direction | null {
  if (!isBidirectional || units.length !== hidden) return null;
  if (units.every((unit) => unit < hidden)) return 'forward';
  return units.every((unit) => unit >= hidden) ? 'backward' : null;
}

/** Multiplies the states by a matrix; `isByRows`: one row for each output. */
function multiplied(call: Call, matrix: OnnxValue, isByRows: boolean): OnnxValue {
  const { node, way, account } = call;
  const value = first(call);
  if (way.linear) throw new Refused('severalHeads', called(way.linear.node), called(node));
  const layer = onTheWay(call, value, 'hidden');
  const hidden = widthOf(layer);
  const { shape, data } = matrix;
  if (matrix.stage !== 'real') throw operation(call);
  const [rows = 0, columns = 0] = shape;
  const [outputs, width] = isByRows ? [rows, columns] : [columns, rows];
  const isRead = value.shape.at(-1) === width && width <= hidden;
  if (shape.length !== 2 || outputs === 0 || width === 0 || (width !== hidden && !isRead))
    throw new Refused('headMissing', nameWithShape(matrix.name, shape));
  if (!isRead)
    throw new Refused(
      'shapesDiffer',
      nameWithShape(value.name, value.shape),
      `${called(node)} [${width}, …]`,
    );
  const { units, isOfEnds } = readingOf(call, value, layer);
  const weight = new Float64Array(outputs * hidden);
  for (let output = 0; output < outputs; output++)
    for (const [k, unit] of units.entries())
      weight[output * hidden + unit] =
        data[isByRows ? output * width + k : k * outputs + output] ?? 0;
  const direction = directionOf(units, layer);
  way.linear = { node, outputs, weight, bias: null, isOfEnds, reads: width, direction };
  way.furthest = 'product';
  const to = [...value.shape.slice(0, -1), outputs];
  const places = makeRoom(account, to, called(node));
  const from = placesOf(way.layers.length);
  const { steps } = layer;
  for (let i = 0; i < places.length; i++) {
    const at = Math.floor(i / outputs);
    // What is read of both ends counts as the answer to the last timestep.
    const row = isOfEnds
      ? at * steps + steps - 1
      : Math.floor(((value.data[at * width] ?? 0) - from) / hidden);
    places[i] = row * outputs + (i % outputs);
  }
  return { name: node.outputs[0] ?? '', stage: 'product', shape: to, data: places, kind: 0 };
}

/** Adds a bias, the same at every timestep. */
function biased(call: Call, value: OnnxValue, bias: OnnxValue): OnnxValue {
  const { node, way } = call;
  onTheWay(call, value, 'product');
  const { linear } = way;
  if (!linear || bias.stage !== 'real') throw operation(call);
  const { outputs } = linear;
  const isOf =
    bias.shape.length <= value.shape.length &&
    bias.shape.every(
      (length, axis) =>
        length === 1 || length === value.shape[axis - bias.shape.length + value.shape.length],
    );
  if (!isOf)
    throw new Refused(
      'shapesDiffer',
      nameWithShape(bias.name, bias.shape),
      nameWithShape(value.name, value.shape),
    );
  const numberAt = grown(bias, value.shape);
  const numbers = new Float64Array(outputs).fill(Number.NaN);
  value.data.forEach((place, i) => {
    const [unit, number] = [place % outputs, numberAt(i)];
    if (!Number.isNaN(numbers[unit]) && numbers[unit] !== number)
      throw new Refused('onnxOrder', bias.name, called(node));
    numbers[unit] = number;
  });
  way.linear = { ...linear, bias: numbers };
  way.furthest = 'logits';
  return { ...value, name: node.outputs[0] ?? '', stage: 'logits' };
}

const matMul: OnnxOperation = {
  inputs: [2, 2],
  attributes: {},
  run(call) {
    const matrix = call.inputs[1];
    if (!matrix || first(call).shape.length < 2) throw operation(call);
    return [multiplied(call, matrix, false)];
  },
};

const gemm: OnnxOperation = {
  inputs: [2, 3],
  attributes: { alpha: 'float', beta: 'float', transA: 'int', transB: 'int' },
  run(call) {
    const { attributes } = call.node;
    for (const [name, usual] of [
      ['alpha', 1],
      ['beta', 1],
    ] as const)
      if ((attributes.get(name)?.float ?? usual) !== usual) throw option(call, name);
    const [, matrix, bias] = call.inputs;
    if (intOf(call, 'transA', 0) !== 0) throw option(call, 'transA');
    if (!matrix) throw operation(call);
    if (first(call).shape.length !== 2) throw operation(call);
    const product = multiplied(call, matrix, intOf(call, 'transB', 0) !== 0);
    return [bias ? biased(call, product, bias) : product];
  },
};

const plus: OnnxOperation = {
  inputs: [2, 2],
  attributes: {},
  run(call) {
    const [a, b] = call.inputs;
    if (a?.stage === 'product' && b) return [biased(call, a, b)];
    if (b?.stage === 'product' && a) return [biased(call, b, a)];
    return add.run(call);
  },
};

/** The size of the shape from which on an old softmax took all axes together. */
const FLATTENED_BELOW = 13;

const answering = (head: HeadId, isLog: boolean): OnnxOperation => ({
  inputs: [1, 1],
  attributes: head === 'softmax' ? { axis: 'int' } : {},
  run(call) {
    const { node, way, graph } = call;
    const value = first(call);
    const width = widthOf(onTheWay(call, value, 'hidden', 'product', 'logits'));
    const outputs = way.linear?.outputs ?? width;
    const from = value.stage === 'hidden' ? placesOf(way.layers.length) : 0;
    if (head === 'softmax') {
      const { shape } = value;
      const data = value.data.map((place) => place - from);
      const isOld = graph.version < FLATTENED_BELOW;
      const said = intOf(call, 'axis', isOld ? 1 : -1);
      const axis = said < 0 ? said + shape.length : said;
      const length = isOld ? sizeOf(shape.slice(axis)) : shape[axis];
      const inner = isOld ? 1 : sizeOf(shape.slice(axis + 1));
      // All numbers of one timestep, and of no other, make one answer.
      const isOne = (i: number) => {
        const start = i - (Math.floor(i / inner) % outputs) * inner;
        return Math.floor((data[i] ?? -1) / outputs) === Math.floor((data[start] ?? -2) / outputs);
      };
      const isWhole = new Set(data).size === data.length;
      if (length !== outputs || !isWhole || !data.every((_, i) => isOne(i)))
        throw new Refused('onnxOrder', value.name, `${called(node)}: axis ${said}`);
    }
    way.answer = { node, head, isLog };
    way.furthest = 'answer';
    const data = from === 0 ? value.data : value.data.map((place) => place - from);
    return [{ ...value, data, name: node.outputs[0] ?? '', stage: 'answer' }];
  },
});

export const headTypes: ReadonlyMap<string, OnnxOperation> = new Map([
  ['MatMul', matMul],
  ['Gemm', gemm],
  ['Add', plus],
  ['Softmax', answering('softmax', false)],
  ['LogSoftmax', answering('softmax', true)],
  ['Sigmoid', answering('sigmoid', false)],
]);
