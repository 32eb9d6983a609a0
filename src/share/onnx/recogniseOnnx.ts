import { identityHead } from '../network/identityHead.ts';
import type { TorchModel } from '../network/torchModel.ts';
import { nameWithShape, type Refusal } from '../safetensors/refusal.ts';
import { arrangements, OPEN_STEPS } from './arrangements.ts';
import { called } from './call.ts';
import { ONNX_CELLS, optionsOf } from './layer.ts';
import { inOrder } from './order.ts';
import type { GraphInput, OnnxGraph, OnnxNode } from './readModel.ts';
import { Refused } from './refused.ts';
import { type Arrangement, type Walks, walk } from './walk.ts';
import type { Way } from './way.ts';

/** Versions of ONNX's operations that do what is declared here; before the first, some took other inputs. */
const VERSIONS = { first: 7, last: 30 };

/** Finds the one recurrent node of a graph and its head, or says why that cannot be. */
export function recogniseOnnx(graph: OnnxGraph): TorchModel | Refusal {
  try {
    return modelOf(graph);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

function modelOf(graph: OnnxGraph): TorchModel {
  const recurrent = graph.nodes.filter(({ op }) => ONNX_CELLS.has(op));
  const [node] = recurrent;
  const kind = ONNX_CELLS.get(node?.op ?? '');
  if (!node || !kind) throw new Refused('onnxNoNode', ...new Set(graph.nodes.map(({ op }) => op)));
  if (recurrent.length > 1) throw new Refused('severalLayers', ...recurrent.map(called));
  if (graph.version < VERSIONS.first || graph.version > VERSIONS.last)
    throw new Refused('onnxVersion', `opset ${graph.version}`);
  optionsOf(node, kind);
  const order = inOrder(graph);
  const walks: Walks = { graph, order, account: { elements: 0 }, read: new Map() };
  const way = wayThrough(walks, node);
  const { layer, linear, answer, starts } = way;
  if (!layer) throw new Refused('onnxOutput');
  const { cell, input, hidden, activation, reset, type } = layer;
  const outputs = linear?.outputs ?? hidden;
  const parameters = {
    ...layer.parameters,
    'head.weight': linear?.weight ?? identityHead(hidden),
    ...(linear?.bias && { 'head.bias': linear.bias }),
  };
  const broken = Object.entries(parameters).find(([, numbers]) => !numbers.every(Number.isFinite));
  if (broken) throw new Refused('notFinite', broken[0]);
  const unread = [...graph.tensors.values()].filter(({ name }) => !walks.read.has(name));
  return {
    ok: true,
    cell,
    isBidirectional: false,
    above: [],
    embedding: null,
    isTied: false,
    sizes: { input, hidden, output: outputs },
    prefix: called(node),
    headPrefix: linear ? called(linear.node) : '',
    bias: 'bias_ih_l0' in parameters ? 'double' : 'none',
    lacking: [],
    hasHeadBias: linear !== null && linear.bias !== null,
    parameters,
    otherHeads: [],
    type,
    unused: unread.map(({ name, shape }) => nameWithShape(name, shape)),
    pickled: [],
    says: {
      activation,
      reset,
      peepholes: 'peephole_i' in parameters,
      head: answer?.head ?? null,
      hasHead: linear !== null,
      isLog: answer?.isLog ?? false,
      startsFrom: starts,
      asks: activation === null && cell === 'rnn' ? { activation: ['tanh', 'relu'] } : {},
      otherwise: {},
    },
  };
}

/** The way from the sequence to the answer: the same for every number of timesteps that may be read. */
function wayThrough(walks: Walks, node: OnnxNode): Way {
  const { graph } = walks;
  const given = startsOf(graph, node);
  const isRead = new Set(graph.nodes.flatMap(({ inputs }) => inputs));
  const sequences = graph.inputs.filter(({ name }) => isRead.has(name) && !given.has(name));
  const [sequence] = sequences;
  if (!sequence || sequences.length > 1)
    throw new Refused('onnxInput', ...sequences.map(({ name }) => name));
  const width = graph.tensors.get(node.inputs[1] ?? '')?.shape[2] ?? 1;
  const [shorter, longer] = OPEN_STEPS.map((steps) => arrangements(graph, sequence, width, steps));
  let [furthest, why] = [-1, new Refused('onnxInput', sequence.name)];
  const attempt = (arrangement: Arrangement) => {
    const way = walk(walks, arrangement, given);
    if (!('refused' in way)) return isTold(way, sequence) ? way : null;
    if (way.nodes > furthest) [furthest, why] = [way.nodes, way.refused];
    return null;
  };
  for (const [i, arrangement] of (shorter ?? []).entries()) {
    const way = attempt(arrangement);
    const again = longer?.[i];
    if (way && again && (again.shape.join() === arrangement.shape.join() || attempt(again)))
      return way;
  }
  throw why;
}

/** One timestep alone tells nothing of the next, unless the file says that it reads one at a time. */
const isTold = ({ layer }: Way, { shape }: GraphInput) =>
  layer !== null && (layer.steps > 1 || Boolean(shape?.includes(1)));

/** The graph's inputs that give the state before the first step, as they are. */
function startsOf({ nodes, inputs }: OnnxGraph, node: OnnxNode): ReadonlySet<string> {
  const makers = new Map(nodes.flatMap((maker) => maker.outputs.map((name) => [name, maker])));
  const found = new Set<string>();
  for (let name of [node.inputs[5] ?? '', node.inputs[6] ?? '']) {
    for (let i = 0; i < nodes.length; i++) {
      const maker = makers.get(name);
      if (maker?.op !== 'Identity' && maker?.op !== 'Cast') break;
      name = maker.inputs[0] ?? '';
    }
    if (inputs.some((input) => input.name === name)) found.add(name);
  }
  return found;
}
