import {
  axisOf,
  type Call,
  called,
  first,
  intOf,
  known,
  type OnnxOperation,
  operation,
  option,
} from './call.ts';
import { numbersOf, typeName, typeOf } from './onnxTensor.ts';
import { isKnown, makeRoom, type OnnxValue } from './value.ts';

/*
 * Operations on known numbers: shapes that are computed, states of zeros, weights that were not folded. They are done,
 * and not guessed. Source of what they do: onnx/docs/Operators.md.
 */

const F32 = 1;
const I64 = 7;
const I32 = 6;

function knownOf(call: Call, at: number): OnnxValue {
  const value = call.inputs[at];
  if (!value || !isKnown(value)) throw operation(call);
  return value;
}

/** The shape that an input spells out. */
function shapeIn(call: Call, at: number): readonly number[] {
  const { stage, shape, data } = knownOf(call, at);
  if (stage !== 'whole' || shape.length !== 1 || data.some((length) => length < 0))
    throw operation(call);
  return [...data];
}

const constant: OnnxOperation = {
  inputs: [0, 0],
  attributes: {
    value: 'tensor',
    value_int: 'int',
    value_ints: 'ints',
    value_float: 'float',
    value_floats: 'floats',
  },
  run(call) {
    const [entry, more] = call.node.attributes.values();
    if (!entry || more) throw operation(call);
    const { type, tensor, int, ints, float, floats } = entry;
    if (tensor) {
      const numbers = numbersOf(tensor);
      const stage = typeOf(tensor.kind)?.isFloat ? 'real' : 'whole';
      return [known(call, stage, tensor.kind, tensor.shape, (i) => numbers[i] ?? 0)];
    }
    if (type === 'int') return [known(call, 'whole', I64, [], () => int)];
    if (type === 'ints') return [known(call, 'whole', I64, [ints.length], (i) => ints[i] ?? 0)];
    if (type === 'float') return [known(call, 'real', F32, [], () => float)];
    return [known(call, 'real', F32, [floats.length], (i) => floats[i] ?? 0)];
  },
};

const constantOfShape: OnnxOperation = {
  inputs: [1, 1],
  attributes: { value: 'tensor' },
  run(call) {
    const tensor = call.node.attributes.get('value')?.tensor;
    const numbers = tensor ? numbersOf(tensor) : [0];
    const kind = tensor?.kind ?? F32;
    if (numbers.length !== 1) throw option(call, 'value');
    const stage = typeOf(kind)?.isFloat ? 'real' : 'whole';
    return [known(call, stage, kind, shapeIn(call, 0), () => numbers[0] ?? 0)];
  },
};

const shape: OnnxOperation = {
  inputs: [1, 1],
  attributes: { start: 'int', end: 'int' },
  run(call) {
    const value = first(call);
    if (value.stage === 'given') throw operation(call);
    const { length } = value.shape;
    const lengths = value.shape.slice(intOf(call, 'start', 0), intOf(call, 'end', length));
    return [known(call, 'whole', I64, [lengths.length], (i) => lengths[i] ?? 0)];
  },
};

/** The shape that two grow to together, or null where they cannot. */
function together(a: readonly number[], b: readonly number[]): readonly number[] | null {
  const rank = Math.max(a.length, b.length);
  const lengths = Array.from({ length: rank }, (_, i) => {
    const [one = 1, other = 1] = [a[i - rank + a.length], b[i - rank + b.length]];
    return one === other || other === 1 ? one : one === 1 ? other : Number.NaN;
  });
  return lengths.every((length) => length >= 0) ? lengths : null;
}

/** The place in `from` of element `i` of the larger shape that it was grown to. */
function placeIn(from: readonly number[], grown: readonly number[], i: number): number {
  let [place, stride, rest] = [0, 1, i];
  for (let axis = grown.length - 1; axis >= 0; axis--) {
    const length = grown[axis] ?? 1;
    const own = from[axis - grown.length + from.length] ?? 1;
    const at = rest % length;
    rest = (rest - at) / length;
    if (own !== 1) place += at * stride;
    stride *= own;
  }
  return place;
}

/** Grows a value of known numbers to a shape; the numbers, element by element. */
export const grown = (value: OnnxValue, to: readonly number[]) => (i: number) =>
  value.data[placeIn(value.shape, to, i)] ?? Number.NaN;

const expand: OnnxOperation = {
  inputs: [2, 2],
  attributes: {},
  run(call) {
    const value = knownOf(call, 0);
    const to = together(value.shape, shapeIn(call, 1));
    if (!to) throw operation(call);
    return [known(call, value.stage as 'real', value.kind, to, grown(value, to))];
  },
};

const tile: OnnxOperation = {
  inputs: [2, 2],
  attributes: {},
  run(call) {
    const value = knownOf(call, 0);
    const times = shapeIn(call, 1);
    if (times.length !== value.shape.length) throw operation(call);
    const to = value.shape.map((length, axis) => length * (times[axis] ?? 1));
    const numberAt = (i: number) => {
      let [place, stride, rest] = [0, 1, i];
      for (let axis = to.length - 1; axis >= 0; axis--) {
        const own = value.shape[axis] ?? 1;
        place += ((rest % (to[axis] ?? 1)) % own) * stride;
        rest = Math.floor(rest / (to[axis] ?? 1));
        stride *= own;
      }
      return value.data[place] ?? Number.NaN;
    };
    return [known(call, value.stage as 'real', value.kind, to, numberAt)];
  },
};

const range: OnnxOperation = {
  inputs: [3, 3],
  attributes: {},
  run(call) {
    const [start, end, step] = [0, 1, 2].map((at) => knownOf(call, at));
    const [from = 0, to = 0, by = 0] = [start, end, step].map((value) => value?.data[0]);
    if (start?.stage !== 'whole' || by === 0) throw operation(call);
    const length = Math.max(0, Math.ceil((to - from) / by));
    return [known(call, 'whole', start.kind, [length], (i) => from + i * by)];
  },
};

const binary = (compute: (a: number, b: number, isWhole: boolean) => number): OnnxOperation => ({
  inputs: [2, 2],
  attributes: {},
  run(call) {
    const [a, b] = [knownOf(call, 0), knownOf(call, 1)];
    const to = together(a.shape, b.shape);
    if (!to || a.stage !== b.stage) throw operation(call);
    const [left, right] = [grown(a, to), grown(b, to)];
    const isWhole = a.stage === 'whole';
    const numberAt = (i: number) => compute(left(i), right(i), isWhole);
    const value = known(call, isWhole ? 'whole' : 'real', a.kind, to, numberAt);
    if (isWhole && !value.data.every(Number.isSafeInteger)) throw operation(call);
    return [value];
  },
});

export const add = binary((a, b) => a + b);

/** Floating types that a number goes through as it is, but for rounding in the last places. */
const isWide = (kind: number) => kind === F32 || kind === 11;

const cast: OnnxOperation = {
  inputs: [1, 1],
  attributes: { to: 'int', saturate: 'int' },
  run(call) {
    const value = first(call);
    const to = intOf(call, 'to', 0);
    const refused = option(call, `to ${typeName(to)}`);
    const name = call.node.outputs[0] ?? '';
    const isWhole = to === I64 || to === I32;
    const { stage, data } = value;
    if (stage === 'whole' && isWhole) return [{ ...value, name, kind: to }];
    if (stage === 'real' && isWhole)
      return [known(call, 'whole', to, value.shape, (i) => Math.trunc(data[i] ?? 0))];
    if (stage === 'whole' && isWide(to)) return [{ ...value, name, stage: 'real', kind: to }];
    if (stage === 'real' && isWide(to)) {
      const numberAt = (i: number) => (to === F32 ? Math.fround(data[i] ?? 0) : (data[i] ?? 0));
      return [known(call, 'real', to, value.shape, numberAt)];
    }
    if (stage === 'ids') {
      if (isWhole) return [{ ...value, name }];
      if (isWide(to)) return [{ ...value, name, stage: 'input' }];
    }
    if (isKnown(value) || isWhole || !(isWide(to) || isOfHalves(call, to))) throw refused;
    return [{ ...value, name }];
  },
};

/** A network of halves rounds to them anyway; one of wider numbers would be another one. */
const isOfHalves = ({ graph }: Call, to: number) =>
  (to === 10 || to === 16) &&
  graph.nodes.some(
    ({ op, inputs }) =>
      /^(RNN|LSTM|GRU)$/.test(op) && graph.tensors.get(inputs[2] ?? '')?.kind === to,
  );

const oneHot: OnnxOperation = {
  inputs: [3, 3],
  attributes: { axis: 'int' },
  run(call) {
    const ids = first(call);
    const [depth, values] = [knownOf(call, 1), knownOf(call, 2)];
    if (ids.stage !== 'ids' || depth.data.length !== 1 || values.data.join() !== '0,1')
      throw operation(call);
    const count = depth.data[0] ?? 0;
    const rank = ids.shape.length;
    const axis = axisOf(call, intOf(call, 'axis', -1), rank + 1);
    if (axis !== rank || !Number.isSafeInteger(count) || count < 1) throw option(call, 'axis');
    const to = [...ids.shape, count];
    const data = makeRoom(call.account, to, called(call.node));
    for (let i = 0; i < data.length; i++)
      data[i] = (ids.data[Math.floor(i / count)] ?? 0) * count + (i % count);
    return [{ ...ids, name: call.node.outputs[0] ?? '', stage: 'input', shape: to, data }];
  },
};

export const arithmetic: ReadonlyMap<string, OnnxOperation> = new Map([
  ['Constant', constant],
  ['ConstantOfShape', constantOfShape],
  ['Shape', shape],
  ['Expand', expand],
  ['Tile', tile],
  ['Range', range],
  ['Sub', binary((a, b) => a - b)],
  ['Mul', binary((a, b) => a * b)],
  ['Div', binary((a, b, isWhole) => (isWhole ? Math.trunc(a / b) : a / b))],
  ['Cast', cast],
  ['OneHot', oneHot],
]);
