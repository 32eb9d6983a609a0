import { MAX_LAYERS, MAX_WEIGHTS } from '../../scene/document/scene.ts';
import { placed } from '../network/engineNetwork.ts';
import { identityHead } from '../network/identityHead.ts';
import { haveStarts } from '../network/starts.ts';
import { NOTHING, type TorchModel, widthOf } from '../network/torchModel.ts';
import { tooLargeAnyway } from '../open/tooLarge.ts';
import { nameWithShape, type Refusal } from '../safetensors/refusal.ts';
import { arrangements, MOST_FOLLOWED, OPEN_STEPS } from './arrangements.ts';
import { called } from './call.ts';
import { ONNX_CELLS, optionsOf } from './layer.ts';
import { numbersOf } from './onnxTensor.ts';
import { inOrder } from './order.ts';
import type { GraphInput, OnnxGraph, OnnxNode } from './readModel.ts';
import { Refused } from './refused.ts';
import { rolledUp } from './rollUp.ts';
import { accountFor } from './value.ts';
import { type Arrangement, type Walks, walk } from './walk.ts';
import type { Layer, Way } from './way.ts';

/** Versions of ONNX's operations that do what is declared here; before the first, some took other inputs. */
const VERSIONS = { first: 7, last: 30 };

/** Finds the recurrent nodes of a graph, what is before them and their head, or says why that cannot be. */
export function recogniseOnnx(graph: OnnxGraph): TorchModel | Refusal {
  try {
    return modelOf(graph);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

function modelOf(given: OnnxGraph): TorchModel | Refusal {
  const rolled = given.nodes.some(({ op }) => ONNX_CELLS.has(op)) ? null : rolledUp(given);
  const graph = rolled?.graph ?? given;
  const recurrent = graph.nodes.filter(({ op }) => ONNX_CELLS.has(op));
  const [node] = recurrent;
  if (!node) throw new Refused('onnxNoNode', ...new Set(graph.nodes.map(({ op }) => op)));
  if (recurrent.length > MAX_LAYERS)
    throw new Refused('tooLarge', `${recurrent.length} layers > ${MAX_LAYERS}`);
  if (graph.version < VERSIONS.first || graph.version > VERSIONS.last)
    throw new Refused('onnxVersion', `opset ${graph.version}`);
  for (const each of recurrent) {
    const kind = ONNX_CELLS.get(each.op);
    if (kind) optionsOf(each, kind);
  }
  const order = inOrder(graph);
  const walks: Walks = { graph, order, account: accountFor(bytesIn(graph)), read: new Map() };
  const { layers, embedding, linear, answer, answersAt, starts } = wayThrough(
    walks,
    node,
    recurrent,
    rolled?.steps ?? null,
  );
  const [layer, ...others] = layers;
  const top = layers.at(-1);
  if (!layer || !top) throw new Refused('onnxOutput');
  const { cell, hidden, isBidirectional, type } = layer;
  const resets = new Map(
    layers.filter((each) => each.cell === 'gru').map((each) => [each.reset, each]),
  );
  if (resets.size > 1)
    throw new Refused(
      'onnxOption',
      ...[...resets.values()].map((each) => `${called(each.node)}: linear_before_reset`),
    );
  const [reset = 'after'] = resets.keys();
  const above = others.map(({ cell, hidden, isBidirectional, activation }) => ({
    cell,
    hidden,
    isBidirectional,
    activation,
  }));
  const sizes = {
    input: embedding?.symbols ?? layer.input,
    hidden,
    output: linear?.outputs ?? widthOf(top),
  };
  const size = { sizes, above, embedding: embedding?.size ?? null };
  const large = tooLargeAnyway(size);
  if (large) return large;
  const isBiased = layers.some(({ parameters }) => 'bias_ih' in parameters);
  const parameters: Readonly<Record<string, Float64Array>> = {
    ...(embedding && { 'embedding.weight': embedding.weight }),
    ...Object.fromEntries(
      layers.flatMap((each, i) =>
        Object.entries(isBiased ? biased(each) : each.parameters).map(([name, numbers]) => [
          name.startsWith('peephole') ? name : placed(name, i),
          numbers,
        ]),
      ),
    ),
    'head.weight': linear?.weight ?? identityHead(widthOf(top)),
    ...(linear?.bias && { 'head.bias': linear.bias }),
  };
  const count = Object.values(parameters).reduce((sum, { length }) => sum + length, 0);
  if (count > MAX_WEIGHTS) throw new Refused('tooLarge', `${count} > ${MAX_WEIGHTS}`);
  const broken = Object.entries(parameters).find(([, numbers]) => !numbers.every(Number.isFinite));
  if (broken) throw new Refused('notFinite', broken[0]);
  const unread = [...graph.tensors.values()].filter(({ name }) => !walks.read.has(name));
  const elman = layers.find((each) => each.cell === 'rnn');
  return {
    ok: true,
    cell,
    isBidirectional,
    ...size,
    isTied: false,
    prefixes: [called(layer.node)],
    headPrefix: linear ? called(linear.node) : '',
    bias: isBiased ? 'double' : 'none',
    lacking: isBiased
      ? layers.flatMap(({ parameters }, i) => ('bias_ih' in parameters ? [] : [i + 1]))
      : [],
    hasHeadBias: linear !== null && linear.bias !== null,
    hasStart: haveStarts(Object.keys(parameters)),
    parameters,
    otherHeads: [],
    type,
    unused: unread.map(({ name, shape }) => nameWithShape(name, shape)),
    pickled: [],
    says: {
      ...NOTHING,
      activation: elman?.activation ?? null,
      reset,
      peepholes: 'peephole_i' in parameters,
      head: answer?.head ?? null,
      answersAt,
      hasHead: linear !== null,
      headReads: linear && linear.reads < widthOf(top) ? [linear.reads, widthOf(top)] : null,
      headDirection: linear?.direction ?? null,
      isLog: answer?.isLog ?? false,
      unrolled: rolled?.steps ?? null,
      startsFrom: starts,
    },
  };
}

/** The weights of a layer with two biases, zeros where it has none. */
function biased({ parameters, hidden, isBidirectional }: Layer): Layer['parameters'] {
  if ('bias_ih' in parameters) return parameters;
  const rows = (parameters.weight_hh?.length ?? 0) / hidden;
  const zeros = (isBidirectional ? ['', '_reverse'] : ['']).flatMap((end) =>
    ['bias_ih', 'bias_hh'].map((kind) => [kind + end, new Float64Array(rows)] as const),
  );
  return { ...parameters, ...Object.fromEntries(zeros) };
}

/** Bytes of all weights that stand in the file. */
const bytesIn = ({ tensors }: OnnxGraph): number =>
  [...tensors.values()]
    .flatMap(({ chunks }) => chunks)
    .reduce((sum, { bytes }) => sum + bytes.length, 0);

/** The way from the sequence to the answer: the same for every number of timesteps that may be read. */
function wayThrough(
  walks: Walks,
  node: OnnxNode,
  recurrent: readonly OnnxNode[],
  steps: number | null,
): Way {
  const { graph } = walks;
  const given = startsOf(graph, recurrent);
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
  const first = why;
  for (const length of steps === null ? lengthsWritten(graph) : [steps])
    for (const arrangement of arrangements(graph, sequence, width, length)) {
      const way = attempt(arrangement);
      if (way) return way;
    }
  throw first;
}

/**
 * Numbers of timesteps that shapes in the file may hold: some exporters leave the length of the input open and write
 * that of their example into a shape behind it, and then the file runs for that one alone.
 */
function lengthsWritten({ nodes, tensors }: OnnxGraph): readonly number[] {
  const shapes = nodes
    .filter(({ op }) => op === 'Reshape')
    .flatMap(({ inputs }) => tensors.get(inputs[1] ?? '') ?? [])
    .filter(({ shape }) => shape.length === 1 && (shape[0] ?? 0) <= 4)
    .map((tensor) => [...numbersOf(tensor)])
    // Where one length is left open, any number of timesteps may be read, and others otherwise.
    .filter((lengths) => lengths.every((length) => length > 0));
  return [...new Set(shapes.flat())]
    .filter((length) => length > 1 && length <= MOST_FOLLOWED)
    .slice(0, 8);
}

/** One timestep alone tells nothing of the next, unless the file says that it reads one at a time. */
const isTold = ({ layers: [layer] }: Way, { shape }: GraphInput) =>
  layer !== undefined && (layer.steps > 1 || Boolean(shape?.includes(1)));

/** The graph's inputs that give the states before the first step, as they are or in parts. */
function startsOf(
  { nodes, inputs }: OnnxGraph,
  recurrent: readonly OnnxNode[],
): ReadonlySet<string> {
  const makers = new Map(nodes.flatMap((maker) => maker.outputs.map((name) => [name, maker])));
  const found = new Set<string>();
  for (const start of recurrent.flatMap((node) => node.inputs.slice(5, 7))) {
    let name = start;
    for (let i = 0; i < nodes.length; i++) {
      const maker = makers.get(name);
      if (!maker || !PARTS.has(maker.op)) break;
      name = maker.inputs[0] ?? '';
    }
    if (inputs.some((input) => input.name === name)) found.add(name);
  }
  return found;
}

/** Operations that take a part of a value, or bend its shape. */
const PARTS = new Set([
  'Identity',
  'Cast',
  'Slice',
  'Split',
  'Gather',
  'Squeeze',
  'Unsqueeze',
  'Reshape',
  'Transpose',
]);
