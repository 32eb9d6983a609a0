import type { Spec, SpecAttribute, SpecNode, SpecTensor } from './spec.ts';

/*
 * A little interpreter of ONNX graphs, from the text of onnx/docs/Operators.md alone: it shares nothing with the program that it
 * judges. What is not in it, or cannot be computed, is an error.
 */

export interface Tensor {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

const size = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

/** All places of a shape, in the order in which its numbers lie. */
function placesOf(shape: readonly number[]): number[][] {
  let places: number[][] = [[]];
  for (const length of shape)
    places = places.flatMap((place) => Array.from({ length }, (_, i) => [...place, i]));
  return places;
}

const make = (shape: readonly number[], at: (place: number[]) => number): Tensor => ({
  shape,
  data: placesOf(shape).map(at),
});

function get({ shape, data }: Tensor, place: readonly number[]): number {
  const at = place.reduce((sum, p, axis) => sum * (shape[axis] ?? Number.NaN) + p, 0);
  const value = data[at];
  if (value === undefined) throw new Error('outside of a tensor');
  return value;
}

function fail(why: string): never {
  throw new Error(why);
}

/** Values with gaps: an input that is left out is none. */
export function interpret(spec: Spec, given: ReadonlyMap<string, Tensor>): Map<string, Tensor> {
  const values = new Map<string, Tensor>(given);
  for (const { name, shape, numbers, isElsewhere } of spec.tensors) {
    if (isElsewhere || values.has(name) || size(shape) !== numbers.length) fail(`tensor ${name}`);
    values.set(name, { shape, data: numbers });
  }
  const waiting = [...spec.nodes];
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ inputs }) =>
      inputs.every((name) => name === '' || values.has(name)),
    );
    const [node] = at < 0 ? [] : waiting.splice(at, 1);
    if (!node) return fail('a circle, or something that nothing makes');
    const inputs = node.inputs.map((name) => (name === '' ? undefined : values.get(name)));
    const outputs = compute(node, inputs, spec);
    node.outputs.forEach((name, i) => {
      const value = outputs[i];
      if (name === '' || !value) return;
      if (values.has(name)) fail(`${name} twice`);
      values.set(name, value);
    });
  }
  return values;
}

type Inputs = readonly (Tensor | undefined)[];

function compute(node: SpecNode, inputs: Inputs, spec: Spec): (Tensor | undefined)[] {
  const { op } = node;
  const attribute = (name: string, type: SpecAttribute['type']) => {
    const found = node.attributes.filter((one) => one.name === name);
    if (found.length > 1 || found.some((one) => one.type !== type)) fail(`${op}: ${name}`);
    return found[0]?.value;
  };
  const int = (name: string, usual: number) => (attribute(name, 'int') as number) ?? usual;
  const ints = (name: string, at: number) =>
    (attribute(name, 'ints') as readonly number[]) ?? inputs[at]?.data;
  const x = () => inputs[0] ?? fail(`${op}: no input`);
  const y = () => inputs[1] ?? fail(`${op}: no second input`);
  const axisIn = (axis: number, rank: number) => {
    const at = axis < 0 ? axis + rank : axis;
    return at >= 0 && at < rank ? at : fail(`${op}: axis ${axis}`);
  };
  const map = (f: (value: number) => number) => [{ shape: x().shape, data: x().data.map(f) }];
  const reshaped = (shape: readonly number[]) =>
    size(shape) === x().data.length ? [{ shape, data: x().data }] : fail(`${op}: [${shape}]`);

  switch (op) {
    case 'Identity':
    case 'Dropout':
      if (inputs[2]?.data.some(Boolean)) fail('training');
      return [x()];
    case 'Sigmoid':
      return map(sigmoid);
    case 'Tanh':
      return map(Math.tanh);
    case 'Relu':
      return map((value) => Math.max(0, value));
    case 'Neg':
      return map((value) => -value);
    case 'Cast': {
      const to = int('to', 0);
      if (to === 1 || to === 11) return [x()];
      if (to === 6 || to === 7) return map(Math.trunc);
      return fail('Cast');
    }
    case 'Constant': {
      const value = attribute('value', 'tensor') as SpecTensor | undefined;
      if (!value || value.numbers.length !== size(value.shape)) return fail('Constant');
      return [{ shape: value.shape, data: value.numbers }];
    }
    case 'ConstantOfShape': {
      const value = attribute('value', 'tensor') as SpecTensor | undefined;
      return [make(x().data, () => value?.numbers[0] ?? 0)];
    }
    case 'Shape':
      return [{ shape: [x().shape.length], data: x().shape }];
    case 'Transpose': {
      const { shape } = x();
      const perm =
        (attribute('perm', 'ints') as readonly number[] | undefined) ??
        shape.map((_, i) => shape.length - 1 - i);
      if ([...perm].sort().join() !== shape.map((_, i) => i).join()) fail('perm');
      return [
        make(
          perm.map((axis) => shape[axis] ?? 0),
          (place) =>
            get(
              x(),
              shape.map((_, axis) => place[perm.indexOf(axis)] ?? 0),
            ),
        ),
      ];
    }
    case 'Squeeze': {
      const { shape } = x();
      const axes = ints('axes', 1)?.map((axis) => axisIn(axis, shape.length));
      if (axes?.some((axis) => shape[axis] !== 1)) fail('Squeeze');
      return reshaped(shape.filter((length, i) => (axes ? !axes.includes(i) : length !== 1)));
    }
    case 'Unsqueeze': {
      const given = ints('axes', 1) ?? fail('axes');
      const rank = x().shape.length + given.length;
      const axes = given.map((axis) => axisIn(axis, rank));
      if (new Set(axes).size !== axes.length) fail('axes');
      const rest = [...x().shape];
      return reshaped(
        Array.from({ length: rank }, (_, i) => (axes.includes(i) ? 1 : (rest.shift() ?? 1))),
      );
    }
    case 'Reshape': {
      const wanted = y().data.map((length, i) =>
        length === 0 && !int('allowzero', 0) ? (x().shape[i] ?? fail('Reshape')) : length,
      );
      const rest = x().data.length / size(wanted.filter((length) => length !== -1));
      return reshaped(wanted.map((length) => (length === -1 ? rest : length)));
    }
    case 'Flatten': {
      const axis = int('axis', 1);
      const at = axis < 0 ? axis + x().shape.length : axis;
      return reshaped([size(x().shape.slice(0, at)), size(x().shape.slice(at))]);
    }
    case 'Gather': {
      const { shape } = x();
      const axis = axisIn(int('axis', 0), shape.length);
      const rank = y().shape.length;
      return [
        make([...shape.slice(0, axis), ...y().shape, ...shape.slice(axis + 1)], (place) => {
          const index = axisIn(get(y(), place.slice(axis, axis + rank)), shape[axis] ?? 0);
          return get(x(), [...place.slice(0, axis), index, ...place.slice(axis + rank)]);
        }),
      ];
    }
    case 'Slice': {
      const { shape } = x();
      const [starts, ends] = [ints('starts', 1), ints('ends', 2)];
      if (!starts || !ends || starts.length !== ends.length) return fail('Slice');
      const axes = (ints('axes', 3) ?? starts.map((_, i) => i)).map((a) => axisIn(a, shape.length));
      const steps = inputs[4]?.data ?? starts.map(() => 1);
      const kept = shape.map((length) => Array.from({ length }, (_, i) => i));
      axes.forEach((axis, i) => {
        const length = shape[axis] ?? 0;
        const step = steps[i] ?? fail('steps');
        const clamp = (at: number, low: number, high: number) =>
          Math.min(Math.max(at < 0 ? at + length : at, low), high);
        const list: number[] = [];
        if (step > 0) {
          const end = clamp(ends[i] ?? 0, 0, length);
          for (let at = clamp(starts[i] ?? 0, 0, length); at < end; at += step) list.push(at);
        } else if (step < 0) {
          const end = clamp(ends[i] ?? 0, -1, length - 1);
          for (let at = clamp(starts[i] ?? 0, 0, length - 1); at > end; at += step) list.push(at);
        } else fail('step 0');
        kept[axis] = list;
      });
      return [
        make(
          kept.map((list) => list.length),
          (place) =>
            get(
              x(),
              place.map((p, axis) => kept[axis]?.[p] ?? 0),
            ),
        ),
      ];
    }
    case 'Split':
      axisIn(int('axis', 0), x().shape.length);
      if (node.outputs.length > 1 || inputs[1]) fail('Split');
      return [x()];
    case 'Concat': {
      const all = inputs.map((one) => one ?? fail('Concat'));
      const axis = axisIn(int('axis', Number.NaN), x().shape.length);
      const lengths = all.map(({ shape }) => shape[axis] ?? 0);
      for (const { shape } of all)
        if (
          shape.length !== x().shape.length ||
          shape.some((l, i) => i !== axis && l !== x().shape[i])
        )
          fail('Concat');
      const along = lengths.reduce((a, b) => a + b, 0);
      return [
        make(
          x().shape.map((length, i) => (i === axis ? along : length)),
          (place) => {
            let at = place[axis] ?? 0;
            let k = 0;
            while (at >= (lengths[k] ?? 0)) at -= lengths[k++] ?? 0;
            return get(
              all[k] ?? x(),
              place.map((p, i) => (i === axis ? at : p)),
            );
          },
        ),
      ];
    }
    case 'Expand': {
      const shape = grow(x().shape, y().data);
      return [make(shape, (place) => get(x(), shrink(place, x().shape)))];
    }
    case 'Add':
    case 'Sub':
    case 'Mul':
    case 'Div': {
      const f = { Add: plus, Sub: minus, Mul: times, Div: over }[op];
      const shape = grow(x().shape, y().shape);
      const side = (value: Tensor, place: number[]) => get(value, shrink(place, value.shape));
      return [make(shape, (place) => f(side(x(), place), side(y(), place)))];
    }
    case 'MatMul':
      return [product(x(), y())];
    case 'Gemm': {
      const number = (name: string) => (attribute(name, 'float') as number) ?? 1;
      const turned = (value: Tensor, name: string): Tensor => {
        const [rows = 0, columns = 0] = value.shape;
        if (value.shape.length !== 2) fail('Gemm');
        if (!int(name, 0)) return value;
        return make([columns, rows], ([i = 0, j = 0]) => get(value, [j, i]));
      };
      const made = product(turned(x(), 'transA'), turned(y(), 'transB'));
      const c = inputs[2];
      if (c && grow(made.shape, c.shape).join() !== made.shape.join()) fail('Gemm: C');
      return [
        make(
          made.shape,
          (place) =>
            number('alpha') * get(made, place) +
            (c ? number('beta') * get(c, shrink(place, c.shape)) : 0),
        ),
      ];
    }
    case 'Softmax':
    case 'LogSoftmax': {
      const { shape } = x();
      const isOld = spec.version < 13;
      const axis = axisIn(int('axis', isOld ? 1 : -1), shape.length);
      const isOne = (a: number[], b: number[]) =>
        a.every((p, i) => (isOld ? i >= axis : i === axis) || p === b[i]);
      const places = placesOf(shape);
      return [
        make(shape, (place) => {
          const mates = places.filter((other) => isOne(place, other));
          const sum = mates.reduce((total, other) => total + Math.exp(get(x(), other)), 0);
          const share = Math.exp(get(x(), place)) / sum;
          return op === 'Softmax' ? share : Math.log(share);
        }),
      ];
    }
    case 'ReduceMean': {
      const { data } = x();
      return [{ shape: x().shape.map(() => 1), data: [data.reduce(plus, 0) / data.length] }];
    }
    case 'RNN':
    case 'LSTM':
    case 'GRU':
      return recurrent(node, inputs, attribute);
    default:
      return fail(op);
  }
}

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
const plus = (a: number, b: number) => a + b;
const minus = (a: number, b: number) => a - b;
const times = (a: number, b: number) => a * b;
const over = (a: number, b: number) => a / b;

function grow(a: readonly number[], b: readonly number[]): number[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, i) => {
    const [one = 1, other = 1] = [a[i - rank + a.length], b[i - rank + b.length]];
    if (one !== other && one !== 1 && other !== 1) fail('shapes');
    return one === 1 ? other : one;
  });
}

const shrink = (place: readonly number[], shape: readonly number[]) =>
  shape.map((length, i) => (length === 1 ? 0 : (place[place.length - shape.length + i] ?? 0)));

function product(a: Tensor, b: Tensor): Tensor {
  const [inner = 0] = a.shape.slice(-1);
  if (a.shape.length < 1 || b.shape.length !== 2 || b.shape[0] !== inner) fail('MatMul');
  return make([...a.shape.slice(0, -1), b.shape[1] ?? 0], (place) => {
    let sum = 0;
    for (let k = 0; k < inner; k++)
      sum += get(a, [...place.slice(0, -1), k]) * get(b, [k, place.at(-1) ?? 0]);
    return sum;
  });
}

/** The activations of a layer that names none. */
const USUAL = new Map([
  ['RNN', ['Tanh']],
  ['GRU', ['Sigmoid', 'Tanh']],
  ['LSTM', ['Sigmoid', 'Tanh', 'Tanh']],
]);

const FUNCTIONS: Readonly<Record<string, (value: number) => number>> = {
  sigmoid,
  tanh: Math.tanh,
  relu: (value) => Math.max(0, value),
};

type Read = (name: string, type: SpecAttribute['type']) => SpecAttribute['value'] | undefined;

/** One direction after the other, and what they give side by side. */
function recurrent(node: SpecNode, inputs: Inputs, attribute: Read): (Tensor | undefined)[] {
  if (attribute('direction', 'string') !== 'bidirectional') return oneWay(node, inputs, attribute);
  if (attribute('layout', 'int')) return fail('layout');
  const names = attribute('activations', 'strings') as readonly string[] | undefined;
  const [X, W, R, B, lengths, h0, c0, P] = inputs;
  if ((names?.length ?? 0) % 2 !== 0) return fail('activations');
  const ways = [0, 1].map((way) => {
    const own = (value: Tensor | undefined) => {
      if (!value) return undefined;
      const [directions, ...rest] = value.shape;
      if (directions !== 2) return fail(`${node.op}: [${value.shape}]`);
      const half = value.data.length / 2;
      return { shape: [1, ...rest], data: value.data.slice(way * half, (way + 1) * half) };
    };
    return oneWay(
      node,
      [X, own(W), own(R), own(B), lengths, own(h0), own(c0), own(P)],
      (name, type) => {
        const said = attribute(name, type);
        if (name === 'direction') return way === 0 ? 'forward' : 'reverse';
        return name === 'activations' && names
          ? names.slice((way * names.length) / 2, ((way + 1) * names.length) / 2)
          : said;
      },
    );
  });
  return (ways[0] ?? []).map((first, at) => {
    const second = ways[1]?.[at];
    if (!first || !second) return undefined;
    const axis = at === 0 ? 1 : 0;
    const shape = first.shape.map((length, k) => (k === axis ? 2 : length));
    return make(shape, (place) =>
      get(
        place[axis] === 0 ? first : second,
        place.map((p, k) => (k === axis ? 0 : p)),
      ),
    );
  });
}

function oneWay({ op, attributes }: SpecNode, inputs: Inputs, attribute: Read) {
  const known = [
    'activations',
    'direction',
    'hidden_size',
    'linear_before_reset',
    'input_forget',
    'layout',
    'clip',
  ];
  if (attributes.some(({ name }) => !known.includes(name))) fail('an attribute');
  const [X, W, R, B, lengths, h0, c0, P] = inputs;
  if (!X || !W || !R || X.shape.length !== 3) return fail(op);
  const gates = op === 'RNN' ? 1 : op === 'GRU' ? 3 : 4;
  const H = R.shape[2] ?? 0;
  const layout = ((attribute('layout', 'int') as number) ?? 0) === 1;
  const [T = 0, N = 0, I = 0] = layout ? [X.shape[1], X.shape[0], X.shape[2]] : X.shape;
  const expectShape = (value: Tensor | undefined, ...shape: number[]) => {
    if (value && value.shape.join() !== shape.join()) fail(`${op}: [${value.shape}]`);
  };
  expectShape(W, 1, gates * H, I);
  expectShape(R, 1, gates * H, H);
  expectShape(B, 1, 2 * gates * H);
  expectShape(P, 1, 3 * H);
  for (const state of [h0, c0]) expectShape(state, ...(layout ? [N, 1, H] : [1, N, H]));
  expectShape(lengths, N);
  if (((attribute('hidden_size', 'int') as number) ?? H) !== H) fail('hidden_size');
  const direction = (attribute('direction', 'string') as string) ?? 'forward';
  if (direction !== 'forward' && direction !== 'reverse') fail(direction);
  const usual = USUAL.get(op) ?? [];
  const names = (attribute('activations', 'strings') as readonly string[]) ?? usual;
  if (names.length !== usual.length) fail('activations');
  const clip = attribute('clip', 'float') as number | undefined;
  const [f, g, h] = names.map((name) => {
    const known = Object.hasOwn(FUNCTIONS, name.toLowerCase())
      ? FUNCTIONS[name.toLowerCase()]
      : undefined;
    const run = known ?? fail(name);
    return (value: number) =>
      run(clip === undefined ? value : Math.min(Math.max(value, -clip), clip));
  });
  const none = () => fail('activations');
  const [F = none, G = none, K = none] = [f, g, h] as ((value: number) => number)[];
  const isResetLast = Boolean(attribute('linear_before_reset', 'int'));
  const isCoupled = Boolean(attribute('input_forget', 'int'));
  const b = (k: number) => B?.data[k] ?? 0;

  const Y = new Map<string, number>();
  const last: number[][] = [];
  const lastC: number[][] = [];
  for (let n = 0; n < N; n++) {
    const start = (state: Tensor | undefined) =>
      Array.from({ length: H }, (_, k) => (state ? get(state, layout ? [n, 0, k] : [0, n, k]) : 0));
    let [hs, cs] = [start(h0), start(c0)];
    const length = lengths?.data[n] ?? T;
    for (let step = 0; step < length; step++) {
      const t = direction === 'reverse' ? length - 1 - step : step;
      const from = (
        gate: number,
        k: number,
        state: readonly number[],
        part: 'x' | 'h' | 'both',
      ) => {
        const row = gate * H + k;
        let sum = 0;
        if (part !== 'h') {
          for (let i = 0; i < I; i++)
            sum += get(W, [0, row, i]) * get(X, layout ? [n, t, i] : [t, n, i]);
          sum += b(row);
        }
        if (part !== 'x') {
          for (let i = 0; i < H; i++) sum += get(R, [0, row, i]) * (state[i] ?? 0);
          sum += b((gates + gate) * H + row - gate * H);
        }
        return sum;
      };
      const units = Array.from({ length: H }, (_, k) => k);
      const [before, c] = [hs, cs];
      if (op === 'RNN') hs = units.map((k) => F(from(0, k, before, 'both')));
      else if (op === 'GRU') {
        const z = units.map((k) => F(from(0, k, before, 'both')));
        const r = units.map((k) => F(from(1, k, before, 'both')));
        const reset = units.map((k) => (r[k] ?? 0) * (before[k] ?? 0));
        const n1 = units.map((k) =>
          G(
            isResetLast
              ? from(2, k, before, 'x') + (r[k] ?? 0) * from(2, k, before, 'h')
              : from(2, k, reset, 'both'),
          ),
        );
        hs = units.map((k) => (1 - (z[k] ?? 0)) * (n1[k] ?? 0) + (z[k] ?? 0) * (before[k] ?? 0));
      } else {
        const p = (gate: number, k: number) => P?.data[gate * H + k] ?? 0;
        const i = units.map((k) => F(from(0, k, before, 'both') + p(0, k) * (c[k] ?? 0)));
        const forget = units.map((k) =>
          isCoupled ? 1 - (i[k] ?? 0) : F(from(2, k, before, 'both') + p(2, k) * (c[k] ?? 0)),
        );
        cs = units.map(
          (k) => (forget[k] ?? 0) * (c[k] ?? 0) + (i[k] ?? 0) * G(from(3, k, before, 'both')),
        );
        const now = cs;
        hs = units.map((k) => {
          const o = F(from(1, k, before, 'both') + p(1, k) * (now[k] ?? 0));
          return o * K(now[k] ?? 0);
        });
      }
      hs.forEach((value, k) => {
        Y.set([t, n, k].join(), value);
      });
    }
    last.push(hs);
    lastC.push(cs);
  }
  const all = make(
    layout ? [N, T, 1, H] : [T, 1, N, H],
    ([p = 0, q = 0, r = 0, k = 0]) => Y.get((layout ? [q, p, k] : [p, r, k]).join()) ?? 0,
  );
  const state = (rows: readonly number[][]) =>
    make(layout ? [N, 1, H] : [1, N, H], ([p = 0, q = 0, k = 0]) => rows[layout ? p : q]?.[k] ?? 0);
  return [all, state(last), op === 'LSTM' ? state(lastC) : undefined];
}
