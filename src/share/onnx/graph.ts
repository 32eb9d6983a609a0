import type { HeadId } from '../../engine/heads.ts';
import { nameWithShape, type Refusal, refuse } from '../safetensors/refusal.ts';
import type { OnnxGraph, OnnxNode, OnnxTensor } from './readModel.ts';

/** Operations that only bend a shape, or choose among timesteps: the numbers go through them as they are. */
const BENDS = new Set([
  ...['Transpose', 'Squeeze', 'Unsqueeze', 'Reshape', 'Flatten', 'Identity', 'Dropout', 'Cast'],
  ...['Slice', 'Gather', 'Split'],
]);
/** Operations that make shapes and states of zeros for these. */
const PLUMBING = new Set([
  ...['Constant', 'ConstantOfShape', 'Shape', 'Concat', 'Expand', 'Range', 'Tile'],
  ...['Add', 'Mul', 'Div'],
]);

const ANSWERS: Readonly<Record<string, HeadId>> = {
  Softmax: 'softmax',
  LogSoftmax: 'softmax',
  Sigmoid: 'sigmoid',
};

export const isRefusal = (found: object): found is Refusal => 'ok' in found && found.ok === false;

/** A node as a reader finds it in the file. */
export const called = ({ op, name }: OnnxNode) => (name ? `${op} ${name}` : op);

/** What the layer's numbers go through before they are the answer. */
export interface Head {
  readonly name: string;
  /** Row-major, outputs by hidden units. */
  readonly weight: Float64Array;
  readonly bias: Float64Array | null;
  readonly tensors: readonly OnnxTensor[];
  /** What the answer goes through; null where nothing is said. */
  readonly answer: HeadId | null;
  /** False where the graph has none: the hidden state is its answer. */
  readonly hasOwn: boolean;
}

/** Follows the states of a layer to the answer: at most one linear layer, and what makes an answer of it. */
export function findHead(graph: OnnxGraph, recurrent: OnnxNode, hidden: number): Head | Refusal {
  let linear = null as Omit<Head, 'answer'> | null;
  let answer: HeadId | null = null;
  const seen = new Set<OnnxNode>([recurrent]);
  let at = recurrent.outputs.filter((name) => isRead(graph, name));
  if (at.length > 1) at = at.slice(0, recurrent.op === 'LSTM' ? 2 : 1);
  let name = at[0] ?? '';
  for (;;) {
    const readers = graph.nodes.filter(
      (node) => node.op !== 'Shape' && !seen.has(node) && node.inputs.includes(name),
    );
    if (readers.length > 1) return refuse('onnxBranch', ...readers.map(called));
    const [node] = readers;
    if (!node) break;
    seen.add(node);
    if (node.op === 'MatMul' || node.op === 'Gemm') {
      if (linear) return refuse('severalHeads', linear.name, called(node));
      const found = linearOf(graph, node, name, hidden);
      if (isRefusal(found)) return found;
      linear = found;
    } else if (node.op === 'Add' && linear && !linear.bias && answer === null) {
      const bias = constantOf(graph, node, name);
      const rows = linear.weight.length / hidden;
      if (!bias?.numbers || bias.numbers.length !== rows)
        return refuse('onnxOperation', called(node));
      linear = { ...linear, bias: bias.numbers, tensors: [...linear.tensors, bias] };
    } else if (Object.hasOwn(ANSWERS, node.op) && answer === null)
      answer = ANSWERS[node.op] ?? null;
    else if (!BENDS.has(node.op)) return refuse('onnxOperation', called(node));
    name = node.outputs[0] ?? '';
  }
  const stranger = graph.nodes.find(
    (node) =>
      !seen.has(node) && !BENDS.has(node.op) && !PLUMBING.has(node.op) && node.op !== 'OneHot',
  );
  if (stranger) return refuse('onnxOperation', called(stranger));
  return { ...(linear ?? identity(hidden)), answer };
}

const isRead = ({ nodes, outputs }: OnnxGraph, name: string) =>
  name !== '' && (outputs.includes(name) || nodes.some(({ inputs }) => inputs.includes(name)));

/** Where there is no head, each hidden unit is an answer of its own. */
const identity = (hidden: number): Omit<Head, 'answer'> => ({
  name: '',
  weight: Float64Array.from({ length: hidden * hidden }, (_, i) =>
    i % (hidden + 1) === 0 ? 1 : 0,
  ),
  bias: null,
  tensors: [],
  hasOwn: false,
});

function linearOf(
  graph: OnnxGraph,
  node: OnnxNode,
  from: string,
  hidden: number,
): Omit<Head, 'answer'> | Refusal {
  const isGemm = node.op === 'Gemm';
  const matrix = graph.tensors.get(node.inputs[1] ?? '');
  if (node.inputs[0] !== from || !matrix) return refuse('onnxOperation', called(node));
  if (matrix.isElsewhere) return refuse('onnxElsewhere', matrix.name);
  const { numbers, shape } = matrix;
  if (!numbers) return refuse('notFloats', `${matrix.name}: ${matrix.type}`);
  const number = (name: string, usual: number) =>
    node.attributes.get(name)?.f ?? node.attributes.get(name)?.i ?? usual;
  if (isGemm && (number('alpha', 1) !== 1 || number('beta', 1) !== 1 || number('transA', 0) !== 0))
    return refuse('onnxOption', called(node));
  const isByRows = isGemm && number('transB', 0) === 1;
  const [rows = 0, columns = 0] = shape;
  const [outputs, width] = isByRows ? [rows, columns] : [columns, rows];
  if (shape.length !== 2 || width !== hidden || outputs === 0)
    return refuse('headMissing', nameWithShape(matrix.name, shape));
  const weight = isByRows
    ? numbers
    : Float64Array.from(
        numbers,
        (_, i) => numbers[(i % hidden) * outputs + Math.floor(i / hidden)] ?? 0,
      );
  const c = isGemm ? node.inputs[2] : '';
  const bias = c ? graph.tensors.get(c) : undefined;
  if (c && (!bias?.numbers || bias.numbers.length !== outputs))
    return refuse('shapesDiffer', c, nameWithShape(matrix.name, shape));
  const tensors = [matrix, ...(bias ? [bias] : [])];
  return { name: called(node), weight, bias: bias?.numbers ?? null, tensors, hasOwn: true };
}

const constantOf = ({ tensors }: OnnxGraph, { inputs }: OnnxNode, from: string) =>
  tensors.get(inputs.find((name) => name !== from) ?? '');

/** Follows the input of a layer back to the graph's own; the state before the first step must be zero or given later. */
export function findSource(graph: OnnxGraph, recurrent: OnnxNode): Refusal | { readonly ok: true } {
  const makerOf = (name: string) => graph.nodes.find(({ outputs }) => outputs.includes(name));
  let name = recurrent.inputs[0] ?? '';
  for (let node = makerOf(name); node; node = makerOf(name)) {
    const table = graph.tensors.get(node.inputs[0] ?? '');
    if (node.op === 'Gather' && table)
      return refuse('embedding', nameWithShape(table.name, table.shape));
    if (node.op === 'OneHot') break;
    if (!BENDS.has(node.op)) return refuse('onnxOperation', called(node));
    name = node.inputs[0] ?? '';
  }
  for (const state of [recurrent.inputs[5], recurrent.inputs[6]])
    if (state) {
      const made = madeOf(graph, state);
      const full = made.find(({ numbers }) => numbers?.some((value) => value !== 0));
      if (full) return refuse('onnxState', nameWithShape(full.name, full.shape));
    }
  return { ok: true };
}

/** The tensors of floating numbers that a value is made of. */
function madeOf(graph: OnnxGraph, name: string): readonly OnnxTensor[] {
  const found: OnnxTensor[] = [];
  const open = [name];
  const seen = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const tensor = graph.tensors.get(next);
    if (tensor) found.push(tensor);
    for (const { op, inputs, outputs, attributes } of graph.nodes)
      if (outputs.includes(next) && op !== 'Shape') {
        open.push(...inputs);
        const value = attributes.get('value')?.t;
        if (value) found.push(value);
      }
  }
  return found;
}
