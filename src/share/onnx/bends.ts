import { nameWithShape } from '../safetensors/refusal.ts';
import {
  axisOf,
  type Call,
  called,
  first,
  intOf,
  listOf,
  type OnnxOperation,
  operation,
  option,
  picked,
  reshaped,
  stridesOf,
} from './call.ts';
import { Refused } from './refused.ts';
import { makeRoom, type OnnxValue, sizeOf } from './value.ts';

/*
 * Operations that only bend a shape, or choose among elements: each element goes through them as it is, and is followed.
 * Source of what they do: onnx/docs/Operators.md.
 */

/** A value whose elements can be followed. */
function followed(call: Call, value = first(call)): OnnxValue {
  if (value.stage === 'given') throw operation(call);
  return value;
}

const transpose: OnnxOperation = {
  inputs: [1, 1],
  attributes: { perm: 'ints' },
  run(call) {
    const value = followed(call);
    const { shape } = value;
    const order = call.node.attributes.get('perm')?.ints ?? shape.map((_, i) => -1 - i);
    const axes = order.map((axis) => axisOf(call, axis, shape.length));
    if (axes.length !== shape.length || new Set(axes).size !== axes.length)
      throw option(call, `perm [${order.join(', ')}]`);
    const strides = stridesOf(shape);
    const steps = axes.map((axis) => strides[axis] ?? 0);
    const to = axes.map((axis) => shape[axis] ?? 0);
    return [picked(call, value, to, (places) => dot(places, steps))];
  },
};

const dot = (places: readonly number[], steps: readonly number[]) => {
  let sum = 0;
  for (let i = 0; i < steps.length; i++) sum += (places[i] ?? 0) * (steps[i] ?? 0);
  return sum;
};

const squeeze: OnnxOperation = {
  inputs: [1, 2],
  attributes: { axes: 'ints' },
  run(call) {
    const value = followed(call);
    const { shape } = value;
    const axes = listOf(call, 'axes', 1)?.map((axis) => axisOf(call, axis, shape.length));
    if (axes?.some((axis) => shape[axis] !== 1)) throw option(call, `axes [${axes.join(', ')}]`);
    const to = shape.filter((length, axis) => (axes ? !axes.includes(axis) : length !== 1));
    return [reshaped(call, value, to)];
  },
};

const unsqueeze: OnnxOperation = {
  inputs: [1, 2],
  attributes: { axes: 'ints' },
  run(call) {
    const value = followed(call);
    const given = listOf(call, 'axes', 1);
    if (!given) throw option(call, 'axes');
    const rank = value.shape.length + given.length;
    const axes = new Set(given.map((axis) => axisOf(call, axis, rank)));
    if (axes.size !== given.length) throw option(call, `axes [${given.join(', ')}]`);
    const lengths = [...value.shape];
    const to = Array.from({ length: rank }, (_, axis) =>
      axes.has(axis) ? 1 : (lengths.shift() ?? 1),
    );
    return [reshaped(call, value, to)];
  },
};

const reshape: OnnxOperation = {
  inputs: [1, 2],
  attributes: { shape: 'ints', allowzero: 'int' },
  run(call) {
    const value = followed(call);
    const wanted = listOf(call, 'shape', 1);
    if (!wanted) throw operation(call);
    const isZeroMeant = intOf(call, 'allowzero', 0) !== 0;
    const lengths = wanted.map((length, axis) =>
      length === 0 && !isZeroMeant ? (value.shape[axis] ?? 0) : length,
    );
    const open = lengths.filter((length) => length === -1).length;
    const rest = sizeOf(value.shape) / sizeOf(lengths.filter((length) => length !== -1));
    const to = lengths.map((length) => (length === -1 ? rest : length));
    if (open > 1 || !to.every((length) => Number.isSafeInteger(length) && length >= 0))
      throw option(call, `[${wanted.join(', ')}]`);
    return [reshaped(call, value, to)];
  },
};

const flatten: OnnxOperation = {
  inputs: [1, 1],
  attributes: { axis: 'int' },
  run(call) {
    const value = followed(call);
    const { shape } = value;
    const axis = intOf(call, 'axis', 1);
    const at = axis === shape.length ? axis : axisOf(call, axis, shape.length);
    return [reshaped(call, value, [sizeOf(shape.slice(0, at)), sizeOf(shape.slice(at))])];
  },
};

const gather: OnnxOperation = {
  inputs: [2, 2],
  attributes: { axis: 'int' },
  run(call) {
    const value = followed(call);
    const indices = call.inputs[1];
    const { shape } = value;
    if (indices?.stage === 'ids') return [lookedUp(call, value, indices)];
    if (indices?.stage === 'input')
      throw new Refused('embedding', nameWithShape(value.name, shape));
    if (indices?.stage !== 'whole') throw operation(call);
    const axis = axisOf(call, intOf(call, 'axis', 0), shape.length);
    const length = shape[axis] ?? 0;
    const to = [...shape.slice(0, axis), ...indices.shape, ...shape.slice(axis + 1)];
    const data = makeRoom(call.account, to, called(call.node));
    const block = sizeOf(shape.slice(axis + 1));
    let at = 0;
    for (let outer = 0; at < data.length; outer += length * block)
      for (const index of indices.data) {
        const from = outer + axisOf(call, index, length) * block;
        data.set(value.data.subarray(from, from + block), at);
        at += block;
      }
    return [{ ...value, name: call.node.outputs[0] ?? '', shape: to, data }];
  },
};

/** The rows of the symbols read, in a table: an embedding. */
function lookedUp(call: Call, table: OnnxValue, places: OnnxValue): OnnxValue {
  const { node, way, account } = call;
  const [symbols = 0, size = 0] = table.shape;
  const refused = new Refused('embedding', nameWithShape(table.name, table.shape));
  if (table.stage !== 'real' || table.shape.length !== 2 || intOf(call, 'axis', 0) !== 0)
    throw refused;
  if (way.embedding || way.furthest !== 'input' || symbols === 0 || size === 0) throw refused;
  way.embedding = { node, symbols, size, weight: table.data };
  const to = [...places.shape, size];
  const data = makeRoom(account, to, called(node));
  for (let i = 0; i < data.length; i++)
    data[i] = (places.data[Math.floor(i / size)] ?? 0) * size + (i % size);
  return { ...places, name: node.outputs[0] ?? '', stage: 'input', shape: to, data };
}

const slice: OnnxOperation = {
  inputs: [1, 5],
  attributes: { starts: 'ints', ends: 'ints', axes: 'ints' },
  run(call) {
    const value = followed(call);
    const { shape } = value;
    const starts = listOf(call, 'starts', 1);
    const ends = listOf(call, 'ends', 2);
    if (!starts || !ends || starts.length !== ends.length) throw operation(call);
    const axes = (listOf(call, 'axes', 3) ?? starts.map((_, i) => i)).map((axis) =>
      axisOf(call, axis, shape.length),
    );
    const steps = listOf(call, 'steps', 4) ?? starts.map(() => 1);
    const isWhole = axes.length === starts.length && steps.length === starts.length;
    if (!isWhole || new Set(axes).size !== axes.length) throw operation(call);
    const strides = stridesOf(shape);
    const to = [...shape];
    const begins = shape.map(() => 0);
    const strideBy = [...strides];
    axes.forEach((axis, i) => {
      const length = shape[axis] ?? 0;
      const step = steps[i] ?? 1;
      if (step === 0) throw option(call, 'steps 0');
      const fromFront = (place: number) => (place < 0 ? place + length : place);
      const least = step > 0 ? 0 : -1;
      const most = step > 0 ? length : length - 1;
      const begin = Math.min(Math.max(fromFront(starts[i] ?? 0), 0), most);
      const end = Math.min(Math.max(fromFront(ends[i] ?? 0), least), most);
      to[axis] = Math.max(0, Math.ceil((end - begin) / step));
      begins[axis] = begin * (strides[axis] ?? 0);
      strideBy[axis] = step * (strides[axis] ?? 0);
    });
    const base = begins.reduce((sum, begin) => sum + begin, 0);
    return [picked(call, value, to, (places) => base + dot(places, strideBy))];
  },
};

const split: OnnxOperation = {
  inputs: [1, 2],
  attributes: { axis: 'int', split: 'ints', num_outputs: 'int' },
  run(call) {
    const value = followed(call);
    const { shape } = value;
    const axis = axisOf(call, intOf(call, 'axis', 0), shape.length);
    const length = shape[axis] ?? 0;
    const parts = call.node.outputs.length;
    const chunk = Math.ceil(length / parts);
    const lengths =
      listOf(call, 'split', 1) ??
      Array.from({ length: parts }, (_, i) => Math.max(0, Math.min(chunk, length - i * chunk)));
    const sum = lengths.reduce((total, part) => total + part, 0);
    if (lengths.length !== parts || sum !== length || lengths.some((part) => part < 0))
      throw option(call, `split [${lengths.join(', ')}]`);
    const strides = stridesOf(shape);
    let begin = 0;
    return lengths.map((part, i) => {
      const base = begin * (strides[axis] ?? 0);
      begin += part;
      const to = shape.map((size, k) => (k === axis ? part : size));
      return picked(call, value, to, (places) => base + dot(places, strides), i);
    });
  },
};

const concat: OnnxOperation = {
  inputs: [1, Number.POSITIVE_INFINITY],
  attributes: { axis: 'int' },
  run(call) {
    const values = call.inputs.map((value) => {
      if (!value) throw operation(call);
      return followed(call, value);
    });
    const [one] = values as [OnnxValue];
    const { shape, stage } = one;
    if (!call.node.attributes.has('axis')) throw option(call, 'axis');
    const axis = axisOf(call, intOf(call, 'axis', 0), shape.length);
    const isAlike = (value: OnnxValue) =>
      value.stage === stage &&
      value.shape.length === shape.length &&
      value.shape.every((length, k) => k === axis || length === shape[k]);
    if (!values.every(isAlike)) throw operation(call);
    const along = values.reduce((sum, value) => sum + (value.shape[axis] ?? 0), 0);
    const to = shape.map((length, k) => (k === axis ? along : length));
    const data = makeRoom(call.account, to, one.name);
    const inner = sizeOf(shape.slice(axis + 1));
    const outer = data.length === 0 ? 0 : sizeOf(shape.slice(0, axis));
    let at = 0;
    for (let row = 0; row < outer; row++)
      for (const value of values) {
        const block = (value.shape[axis] ?? 0) * inner;
        data.set(value.data.subarray(row * block, (row + 1) * block), at);
        at += block;
      }
    return [{ ...one, name: call.node.outputs[0] ?? '', shape: to, data }];
  },
};

const identity: OnnxOperation = {
  inputs: [1, 1],
  attributes: {},
  run: (call) => [{ ...first(call), name: call.node.outputs[0] ?? '' }],
};

/** When a network is used, and not trained, it does nothing. */
const dropout: OnnxOperation = {
  inputs: [1, 3],
  attributes: { ratio: 'float', seed: 'int' },
  run(call) {
    const training = call.inputs[2];
    if (training && (training.stage !== 'whole' || training.data.some((value) => value !== 0)))
      throw option(call, 'training_mode');
    return [{ ...first(call), name: call.node.outputs[0] ?? '' }];
  },
};

export const bends: ReadonlyMap<string, OnnxOperation> = new Map([
  ['Transpose', transpose],
  ['Squeeze', squeeze],
  ['Unsqueeze', unsqueeze],
  ['Reshape', reshape],
  ['Flatten', flatten],
  ['Gather', gather],
  ['Slice', slice],
  ['Split', split],
  ['Concat', concat],
  ['Identity', identity],
  ['Dropout', dropout],
]);
