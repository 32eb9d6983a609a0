import type { ActivationId } from '../../engine/activations.ts';
import type { TorchCell, TorchModel } from '../safetensors/recognise.ts';
import { nameWithShape, type Refusal, refuse } from '../safetensors/refusal.ts';
import { called, findHead, findSource, isRefusal } from './graph.ts';
import type { OnnxGraph, OnnxNode, OnnxTensor } from './readModel.ts';

/** How ONNX calls a cell and stacks its gates: the place of each of PyTorch's. Source: onnx/docs/Operators.md. */
const CELLS: Readonly<
  Record<string, { readonly cell: TorchCell; readonly gates: readonly number[] }>
> = {
  RNN: { cell: 'rnn', gates: [0] },
  // i o f c; PyTorch: i f g o.
  LSTM: { cell: 'lstm', gates: [0, 2, 3, 1] },
  // z r h; PyTorch: r z n.
  GRU: { cell: 'gru', gates: [1, 0, 2] },
};

const ACTIVATIONS: Readonly<Record<string, ActivationId>> = {
  tanh: 'tanh',
  relu: 'relu',
  sigmoid: 'sigmoid',
};

/** What the gates of a cell go through where nothing else is said. */
const USUAL: Readonly<Record<TorchCell, readonly string[]>> = {
  rnn: ['tanh'],
  lstm: ['sigmoid', 'tanh', 'tanh'],
  gru: ['sigmoid', 'tanh'],
};

/** Finds the one recurrent node of a graph and its head, or says why that cannot be. */
export function recogniseOnnx(graph: OnnxGraph): TorchModel | Refusal {
  const recurrent = graph.nodes.filter(({ op }) => Object.hasOwn(CELLS, op));
  const [node] = recurrent;
  if (!node) return refuse('onnxNoNode', ...new Set(graph.nodes.map(({ op }) => op)));
  if (recurrent.length > 1) return refuse('severalLayers', ...recurrent.map(called));
  const { cell, gates } = CELLS[node.op] as (typeof CELLS)[string];

  const options = optionsOf(node, cell);
  if (isRefusal(options)) return options;
  const weights = weightsOf(graph, node, cell, gates);
  if (isRefusal(weights)) return weights;
  const { input, hidden } = weights;
  const source = findSource(graph, node);
  if (isRefusal(source)) return source;
  const head = findHead(graph, node, hidden);
  if (isRefusal(head)) return head;

  const used = new Set([...node.inputs, ...head.tensors.map(({ name }) => name)]);
  const plumbing = new Set(graph.nodes.flatMap(({ inputs }) => inputs));
  const unused = [...graph.tensors.values()].filter(
    ({ name }) => !used.has(name) && !plumbing.has(name),
  );
  const parameters = {
    ...weights.parameters,
    'head.weight': head.weight,
    ...(head.bias && { 'head.bias': head.bias }),
  };
  const broken = Object.entries(parameters).find(([, numbers]) => !numbers.every(Number.isFinite));
  if (broken) return refuse('notFinite', broken[0]);
  return {
    ok: true,
    cell,
    sizes: { input, hidden, output: head.weight.length / hidden },
    prefix: called(node),
    headPrefix: head.name,
    hasBias: weights.hasBias,
    hasHeadBias: head.bias !== null,
    parameters,
    type: weights.type,
    unused: unused.map(({ name, shape }) => nameWithShape(name, shape)),
    says: { ...options, head: head.answer, hasHead: head.hasOwn, peepholes: weights.hasPeepholes },
  };
}

/** What the attributes of the node say; refused where they say what the page does not compute. */
function optionsOf(
  node: OnnxNode,
  cell: TorchCell,
): { readonly activation: ActivationId | null; readonly reset: 'after' | 'before' } | Refusal {
  const { attributes } = node;
  const direction = attributes.get('direction')?.s ?? 'forward';
  if (direction !== 'forward')
    return refuse(
      direction === 'reverse' ? 'onnxOption' : 'bidirectional',
      `${called(node)}: ${direction}`,
    );
  if (attributes.has('clip')) return refuse('onnxOption', `${called(node)}: clip`);
  if (attributes.get('input_forget')?.i)
    return refuse('onnxOption', `${called(node)}: input_forget`);
  const given = attributes.get('activations')?.strings ?? [];
  const names = given.length > 0 ? given.map((name) => name.toLowerCase()) : USUAL[cell];
  const other = refuse('onnxOption', `${called(node)}: activations ${given.join(', ')}`);
  const reset = cell === 'gru' && !attributes.get('linear_before_reset')?.i ? 'before' : 'after';
  if (cell !== 'rnn')
    return names.join() === USUAL[cell].join() ? { activation: null, reset } : other;
  const activation = names.length === 1 ? ACTIVATIONS[names[0] ?? ''] : undefined;
  return activation ? { activation, reset } : other;
}

/** The weights of the node under PyTorch's names and in its order. */
function weightsOf(
  { tensors }: OnnxGraph,
  node: OnnxNode,
  cell: TorchCell,
  gates: readonly number[],
) {
  const [, w = '', r = '', b = '', , , , p = ''] = node.inputs;
  const missing = [w, r, b, p].filter((name) => name !== '' && !tensors.has(name));
  if (missing.length > 0 || w === '' || r === '')
    return refuse('onnxComputed', ...(missing.length > 0 ? missing : ['W', 'R']));
  const [W, R, B, P] = [w, r, b, p].map((name) => tensors.get(name));
  if (!W || !R) return refuse('onnxComputed', w, r);
  const there = [W, R, ...(B ? [B] : []), ...(P ? [P] : [])];
  const elsewhere = there.filter(({ isElsewhere }) => isElsewhere);
  if (elsewhere.length > 0) return refuse('onnxElsewhere', ...elsewhere.map(shown));
  const strange = there.filter(({ numbers }) => !numbers);
  if (strange.length > 0)
    return refuse('notFloats', ...strange.map(({ name, type }) => `${name}: ${type}`));
  const [, rows = 0, hidden = 0] = R.shape;
  const [, , input = 0] = W.shape;
  const isOf = (tensor: OnnxTensor, ...shape: number[]) => tensor.shape.join() === shape.join();
  if (hidden === 0 || input === 0 || rows !== gates.length * hidden || !isOf(R, 1, rows, hidden))
    return refuse('shapesDiffer', shown(W), shown(R));
  if (!isOf(W, 1, rows, input)) return refuse('shapesDiffer', shown(W), shown(R));
  if (B && !isOf(B, 1, 2 * rows)) return refuse('shapesDiffer', shown(B), shown(R));
  if (P && (cell !== 'lstm' || !isOf(P, 1, 3 * hidden)))
    return refuse('shapesDiffer', shown(P), shown(R));
  const said = node.attributes.get('hidden_size')?.i;
  if (said != null && said !== hidden)
    return refuse('shapesDiffer', `hidden_size ${said}`, shown(R));

  const ordered = ({ numbers }: OnnxTensor, width: number, from = 0): Float64Array => {
    const block = hidden * width;
    const out = new Float64Array(gates.length * block);
    gates.forEach((gate, k) => {
      const at = from + gate * block;
      if (numbers) out.set(numbers.subarray(at, at + block), k * block);
    });
    return out;
  };
  // Peepholes stand in the order i o f.
  const peepholes = P && {
    peephole_i: P.numbers?.slice(0, hidden) ?? new Float64Array(hidden),
    peephole_f: P.numbers?.slice(2 * hidden) ?? new Float64Array(hidden),
    peephole_o: P.numbers?.slice(hidden, 2 * hidden) ?? new Float64Array(hidden),
  };
  return {
    input,
    hidden,
    type: R.type,
    hasBias: B !== undefined,
    hasPeepholes: P !== undefined,
    parameters: {
      weight_ih_l0: ordered(W, input),
      weight_hh_l0: ordered(R, hidden),
      ...(B && { bias_ih_l0: ordered(B, 1), bias_hh_l0: ordered(B, 1, rows) }),
      ...peepholes,
    } as Record<string, Float64Array>,
  };
}

const shown = ({ name, shape }: OnnxTensor) => nameWithShape(name, shape);
