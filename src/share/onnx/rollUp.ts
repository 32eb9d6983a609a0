import { numbersOf, type OnnxTensor } from './onnxTensor.ts';
import type { Attribute, AttributeType, OnnxGraph, OnnxNode } from './readModel.ts';

/*
 * PyTorch's exporter of today has no node for nn.RNN: it writes one out over the timesteps of its example, each with
 * nodes of its own. What is written out like that, and nothing else, becomes RNN nodes again.
 */

/** A graph whose layers were written out over so many timesteps, with a node for each layer. */
interface RolledUp {
  readonly graph: OnnxGraph;
  readonly steps: number;
}

/** One direction, timestep by timestep in its own order: h_t = f(x_t W + b_ih + h_{t-1} R + b_hh). */
interface Direction {
  readonly op: 'Tanh' | 'Relu';
  /** What it reads, of all timesteps. */
  readonly x: string;
  /** A row for each input, and for each unit. */
  readonly W: string;
  readonly R: string;
  readonly biases: readonly [ofInput: string, ofState: string] | null;
  readonly isBackward: boolean;
  /** The states. */
  readonly states: readonly string[];
  readonly nodes: ReadonlySet<OnnxNode>;
}

/** What makes a state of the one before: h R, the bias, the sum with the row of the timestep, and f. */
interface Next {
  readonly f: OnnxNode;
  readonly sum: OnnxNode;
  readonly R: string;
  readonly bias: string;
  readonly nodes: readonly OnnxNode[];
}

/** The graph with its layers rolled up; null where there is none that is written out. */
export function rolledUp(graph: OnnxGraph): RolledUp | null {
  const found = directionsIn(graph);
  const [steps = 0] = found.map(({ states }) => states.length);
  const layers = layersOf(found);
  if (!layers || found.some(({ states }) => states.length !== steps)) return null;
  const gone = new Set(found.flatMap(({ nodes }) => [...nodes]));
  const left = graph.nodes.filter((node) => !gone.has(node));
  const nodes = [...left, ...layers.flatMap((layer, i) => nodesOf(layer, `unrolled ${i + 1}`))];
  // Places and starts that only those nodes read are no weights.
  const [wasRead, isRead] = [graph.nodes, nodes].map(
    (all) => new Set(all.flatMap(({ inputs }) => inputs)),
  );
  const tensors = new Map(
    [...graph.tensors].filter(([name]) => isRead?.has(name) || !wasRead?.has(name)),
  );
  return { graph: { ...graph, nodes, tensors }, steps };
}

/** Directions of a layer, forwards first; null where one runs backwards alone, or none is there. */
function layersOf(found: readonly Direction[]): readonly (readonly Direction[])[] | null {
  const forward = found.filter(({ isBackward }) => !isBackward);
  const layers = forward.map((one) => [
    one,
    ...found.filter(({ isBackward, x, op }) => isBackward && x === one.x && op === one.op),
  ]);
  const isWhole = layers.flat().length === found.length && layers.every(({ length }) => length < 3);
  const isBiased = layers.every((layer) => new Set(layer.map(({ biases }) => !biases)).size === 1);
  return layers.length > 0 && isWhole && isBiased ? layers : null;
}

function directionsIn(graph: OnnxGraph): readonly Direction[] {
  const makers = new Map(
    graph.nodes.flatMap((node) => node.outputs.map((name) => [name, node] as const)),
  );
  const readers = new Map<string, OnnxNode[]>();
  for (const node of graph.nodes)
    for (const name of new Set(node.inputs)) {
      const list = readers.get(name);
      if (list) list.push(node);
      else readers.set(name, [node]);
    }
  const maker = (name: string | undefined, op: string) => {
    const node = makers.get(name ?? '');
    return node?.op === op ? node : null;
  };
  const tensor = (name: string | undefined): OnnxTensor | null =>
    graph.tensors.get(name ?? '') ?? null;
  /** Whole numbers that stand in the file. */
  const listed = (name: string | undefined): string | null => {
    const list = tensor(name);
    return list && list.shape.length === 1 && (list.shape[0] ?? 0) <= 2
      ? [...numbersOf(list)].join()
      : null;
  };
  /** What two summands are, one of which is `is`. */
  const summands = (node: OnnxNode | null, is: (name: string) => boolean) => {
    const [a = '', b = ''] = node?.inputs ?? [];
    if (node?.inputs.length !== 2) return null;
    return is(b) ? [a, b] : is(a) ? [b, a] : null;
  };
  /** Row k of what a direction reads at its k-th timestep: Squeeze(Slice(rows, k, k + 1)) along the first axis. */
  const rowOf = (name: string | undefined, k: number) => {
    const squeeze = maker(name, 'Squeeze');
    const slice = maker(squeeze?.inputs[0], 'Slice');
    const [rows, from, to, axes, by] = slice?.inputs ?? [];
    const isRow =
      listed(squeeze?.inputs[1]) === '0' &&
      listed(from) === `${k}` &&
      listed(to) === `${k + 1}` &&
      listed(axes) === '0' &&
      (by === undefined || by === '' || listed(by) === '1');
    return squeeze && slice && rows && isRow ? { rows, nodes: [squeeze, slice] } : null;
  };
  /** Rows that come from the end. */
  const turnedOf = (name: string) => {
    const slice = maker(name, 'Slice');
    const [rows, from, to, axes, by] = slice?.inputs ?? [];
    const isTurned =
      listed(from) === '-1' &&
      Number(listed(to)) < -1_000_000 &&
      listed(axes) === '0' &&
      listed(by) === '-1';
    return slice && rows && isTurned ? { rows, slice } : null;
  };

  /** What makes the state of the timestep after the k-th, of that state and of its own row. */
  const nextOf = (state: string, k: number, rows: string): Next | null => {
    for (const product of readers.get(state) ?? []) {
      const [of, R = ''] = product.inputs;
      if (product.op !== 'MatMul' || of !== state || !tensor(R)) continue;
      const isTensor = (name: string) => tensor(name) !== null;
      const biased = (readers.get(product.outputs[0] ?? '') ?? []).find(
        (reader) => reader.op === 'Add' && summands(reader, isTensor),
      );
      const bias = biased ? (summands(biased, isTensor)?.[1] ?? '') : '';
      const [sum] = readers.get((biased ?? product).outputs[0] ?? '') ?? [];
      const [f] = readers.get(sum?.outputs[0] ?? '') ?? [];
      const isRow = (name: string) => rowOf(name, k + 1)?.rows === rows;
      if (f && sum?.op === 'Add' && summands(sum, isRow))
        return { f, sum, R, bias, nodes: biased ? [product, biased] : [product] };
    }
    return null;
  };

  const from = (first: OnnxNode): Direction | null => {
    const add = maker(first.inputs[0], 'Add');
    const start = summands(add, (name) => rowOf(name, 0) !== null);
    const begun = tensor(start?.[0]);
    const rows = rowOf(start?.[1], 0)?.rows;
    if (!add || !begun || !rows) return null;
    const nodes = new Set<OnnxNode>();
    const states: string[] = [];
    let [R, ofState] = ['', ''];
    let [f, sum] = [first, add];
    for (let k = 0; ; k++) {
      const [state = ''] = f.outputs;
      const row = summands(sum, (name) => rowOf(name, k)?.rows === rows);
      for (const each of [f, sum, ...(rowOf(row?.[1], k)?.nodes ?? [])]) nodes.add(each);
      states.push(state);
      const next = nextOf(state, k, rows);
      const isSame = k === 0 || (next?.R === R && next.bias === ofState);
      if (next?.f.op !== first.op || !isSame) break;
      for (const each of next.nodes) nodes.add(each);
      [R, ofState] = [next.R, next.bias];
      [f, sum] = [next.f, next.sum];
    }
    if (states.length < 2) return null;
    const turned = turnedOf(rows);
    if (turned) nodes.add(turned.slice);
    const line = turned?.rows ?? rows;
    const shifted = maker(line, 'Add');
    const ofInput = summands(shifted, (name) => tensor(name) !== null)?.[1] ?? '';
    const product = maker(
      shifted ? summands(shifted, (name) => name === ofInput)?.[0] : line,
      'MatMul',
    );
    const [x, W] = product?.inputs ?? [];
    if (!product || !x || !tensor(W) || !W || (ofInput === '') !== (ofState === '')) return null;
    for (const each of [product, shifted]) if (each) nodes.add(each);
    const units = tensor(R)?.shape[1] ?? 0;
    if (begun.shape.length !== 3 || begun.shape[0] !== 1 || begun.shape[2] !== units) return null;
    // Zeros before the first timestep leave nothing there but the bias.
    const bias = ofState === '' ? null : numbersOf(tensor(ofState) as OnnxTensor);
    const isFromZeros = numbersOf(begun).every(
      (value, i) => value === (bias ? (bias[i % bias.length] ?? Number.NaN) : 0),
    );
    if (!isFromZeros) return null;
    const op = first.op as Direction['op'];
    const biases = ofState === '' ? null : ([ofInput, ofState] as const);
    return { op, x, W, R, biases, isBackward: turned !== null, states, nodes };
  };
  return graph.nodes
    .filter(({ op }) => op === 'Tanh' || op === 'Relu')
    .flatMap((node) => from(node) ?? []);
}

/** The nodes of a layer: its weights as an RNN node has them, the node, and its states by the names that they had. */
function nodesOf(layer: readonly Direction[], name: string): readonly OnnxNode[] {
  const [one] = layer;
  if (!one) return [];
  const nodes: OnnxNode[] = [];
  const put = (op: string, inputs: readonly string[], output: string, attributes: Said = {}) => {
    const node: OnnxNode = {
      op,
      name: op === 'RNN' ? name : output,
      inputs,
      outputs: [output],
      attributes: new Map(Object.entries(attributes)),
    };
    nodes.push(node);
    return output;
  };
  const own = (what: string) => `${name}: ${what}`;
  const joined = (what: string, of: (direction: Direction, what: string) => string) =>
    put(
      'Concat',
      layer.map((direction, i) =>
        put('Unsqueeze', [of(direction, own(`${what} ${i} turned`))], own(`${what} ${i}`), {
          axes: ints(0),
        }),
      ),
      own(what),
      { axis: int(0) },
    );
  const turn = (matrix: string, as: string) => put('Transpose', [matrix], as, { perm: ints(1, 0) });
  const inputs = [
    one.x,
    joined('W', ({ W }, as) => turn(W, as)),
    joined('R', ({ R }, as) => turn(R, as)),
    ...(one.biases
      ? [joined('B', ({ biases }, as) => put('Concat', biases ?? [], as, { axis: int(0) }))]
      : []),
  ];
  const all = put('RNN', inputs, own('Y'), {
    activations: strings(...layer.map(({ op }) => op)),
    direction: string(layer.length === 2 ? 'bidirectional' : 'forward'),
  });
  for (const [i, { states, isBackward }] of layer.entries()) {
    const cut = put('Slice', [all], own(`Y ${i} cut`), {
      starts: ints(i),
      ends: ints(i + 1),
      axes: ints(1),
    });
    const rows = put('Squeeze', [cut], own(`Y ${i}`), { axes: ints(1) });
    for (const [k, state] of states.entries()) {
      const t = isBackward ? states.length - 1 - k : k;
      put('Slice', [rows], state, { starts: ints(t), ends: ints(t + 1), axes: ints(0) });
    }
  }
  return nodes;
}

type Said = Readonly<Record<string, Attribute>>;

const attribute = (type: AttributeType, said: Partial<Attribute>): Attribute => ({
  type,
  float: 0,
  int: 0,
  string: '',
  tensor: null,
  floats: [],
  ints: [],
  strings: [],
  ...said,
});
const int = (value: number) => attribute('int', { int: value });
const ints = (...values: readonly number[]) => attribute('ints', { ints: values });
const string = (value: string) => attribute('string', { string: value });
const strings = (...values: readonly string[]) => attribute('strings', { strings: values });
