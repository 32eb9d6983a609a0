import type { ActivationId } from '../../engine/activations/table.ts';
import type { CellId } from '../../engine/cells/table.ts';
import type { HeadId } from '../../engine/declare/heads.ts';
import { cellOfStack } from '../../engine/declare/torch.ts';
import { MAX_WEIGHTS } from '../../scene/document/scene.ts';
import { isBookkeeping } from './bookkeeping.ts';
import { identityHead } from './identityHead.ts';
import { refuseOtherNames } from './otherNames.ts';
import { type Container, numbersOf, type Tensor } from './readContainer.ts';
import { nameWithShape, type Refusal, refuse } from './refusal.ts';

/** One recurrent layer and a linear head, as PyTorch stores them; the gates of a matrix are stacked by rows. */
export interface TorchModel {
  readonly ok: true;
  readonly cell: CellId;
  readonly sizes: { readonly input: number; readonly hidden: number; readonly output: number };
  /** What stands before `weight_ih_l0`, such as `rnn.`; possibly empty. */
  readonly prefix: string;
  /** What stands before `weight`, such as `fc.`. */
  readonly headPrefix: string;
  readonly hasBias: boolean;
  readonly hasHeadBias: boolean;
  /** By PyTorch's names without prefix, and `head.weight`, `head.bias`; row-major, finite. */
  readonly parameters: Readonly<Record<string, Float64Array>>;
  /** The type of its numbers, as the file names it. */
  readonly type: string;
  /** Tensors that no network computes with, such as a counter, with their shapes: left out, but not in silence. */
  readonly unused: readonly string[];
  /** What a file says besides; one of PyTorch's says nothing. */
  readonly says: ModelSays;
}

export interface ModelSays {
  /** Of an Elman cell; null where the file does not say it. */
  readonly activation: ActivationId | null;
  /** Of a GRU: whether the reset gate acts after the matrix product, as PyTorch has it, or before. */
  readonly reset: 'after' | 'before';
  readonly peepholes: boolean;
  /** What the answer goes through; null where the file does not say it. */
  readonly head: HeadId | null;
  /** False where the file has no head, and the hidden state stands for its answer. */
  readonly hasHead: boolean;
  /** Whether it gives the logarithm of that answer. */
  readonly isLog: boolean;
  /** What whoever runs the file gives it as the state before the first step. */
  readonly startsFrom: readonly string[];
}

const NOTHING: ModelSays = {
  activation: null,
  reset: 'after',
  peepholes: false,
  head: null,
  hasHead: true,
  isLog: false,
  startsFrom: [],
};

const RECURRENT = /^(.*?)(weight_ih|weight_hh|weight_hr|bias_ih|bias_hh)(_l(\d+))?(_reverse)?$/s;

/** Far more than a layer and a head have; a file of more holds something else. */
const MAX_TENSORS = 1000;

interface Part {
  readonly tensor: Tensor;
  readonly prefix: string;
  readonly kind: string;
  readonly layer: number;
  readonly isReverse: boolean;
}

/** Finds the recurrent layer and its head among the tensors of a container, or says why that cannot be. */
export function recognise(container: Container): TorchModel | Refusal {
  if (container.tensors.length > MAX_TENSORS) return refuse('tooLarge');
  const strange = refuseOtherNames(container.tensors);
  if (strange) return strange;
  const parts: Part[] = [];
  const others: Tensor[] = [];
  for (const tensor of container.tensors) {
    const [, prefix = '', kind = '', , layer = '0', reverse] = RECURRENT.exec(tensor.name) ?? [];
    if (kind === '') others.push(tensor);
    else parts.push({ tensor, prefix, kind, layer: Number(layer), isReverse: Boolean(reverse) });
  }
  if (parts.length === 0) return refuse('noRecurrent', ...others.map(shown));
  const layer = layerOf(parts);
  if ('ok' in layer) return layer;
  const head = headOf(others, layer);
  if ('ok' in head) return head;

  const tensors = new Map(layer.tensors);
  if (head.weight) tensors.set('head.weight', head.weight);
  if (head.bias) tensors.set('head.bias', head.bias);
  const parameters = new Map<string, Float64Array>();
  for (const [name, tensor] of tensors) {
    if (tensor.count > MAX_WEIGHTS) return refuse('tooLarge', shown(tensor));
    const numbers = numbersOf(container, tensor);
    if (!numbers) return refuse('notFloats', `${tensor.name}: ${tensor.type}`);
    if (!numbers.every(Number.isFinite)) return refuse('notFinite', tensor.name);
    parameters.set(name, numbers);
  }
  const { cell, input, hidden, prefix } = layer;
  if (!head.weight) parameters.set('head.weight', identityHead(hidden));
  return {
    ok: true,
    cell,
    sizes: { input, hidden, output: head.weight?.shape[0] ?? hidden },
    prefix,
    headPrefix: head.weight?.name.replace(/weight$/, '') ?? '',
    hasBias: tensors.has('bias_ih_l0'),
    hasHeadBias: head.bias !== undefined,
    parameters: Object.fromEntries(parameters),
    type: layer.tensors.get('weight_hh_l0')?.type ?? '',
    unused: head.unused.map(shown),
    says: { ...NOTHING, hasHead: head.weight !== null },
  };
}

interface Layer {
  readonly cell: CellId;
  readonly input: number;
  readonly hidden: number;
  readonly prefix: string;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

function layerOf(parts: readonly Part[]): Layer | Refusal {
  const namesOf = (some: readonly Part[]) => some.map(({ tensor }) => tensor.name);
  const reverse = parts.filter(({ isReverse }) => isReverse);
  if (reverse.length > 0) return refuse('bidirectional', ...namesOf(reverse));
  const higher = parts.filter((part) => part.layer > 0);
  if (higher.length > 0) return refuse('severalLayers', ...namesOf(higher));
  const projections = parts.filter(({ kind }) => kind === 'weight_hr');
  if (projections.length > 0) return refuse('projection', ...namesOf(projections));
  const prefix = parts[0]?.prefix ?? '';
  const strangers = parts.filter((part) => part.prefix !== prefix);
  if (strangers.length > 0)
    return refuse('severalRecurrent', ...[prefix, ...strangers.map((part) => part.prefix)]);

  const tensors = new Map<string, Tensor>();
  for (const { kind, tensor } of parts) {
    const name = `${kind}_l0`;
    // `rnn.weight_ih` and `rnn.weight_ih_l0`: a cell and a layer of one name.
    const there = tensors.get(name);
    if (there) return refuse('severalRecurrent', there.name, tensor.name);
    tensors.set(name, tensor);
  }
  const ih = tensors.get('weight_ih_l0');
  const hh = tensors.get('weight_hh_l0');
  const bi = tensors.get('bias_ih_l0');
  const bh = tensors.get('bias_hh_l0');
  if (!ih || !hh) return refuse('incomplete', `${prefix}${ih ? 'weight_hh_l0' : 'weight_ih_l0'}`);
  if (Boolean(bi) !== Boolean(bh)) {
    const missing = bi ? 'bias_hh_l0' : 'bias_ih_l0';
    return refuse('biasMissing', `${prefix}${missing}`, (bi ?? bh)?.name ?? '');
  }

  const [rows = 0, hidden = 0] = hh.shape;
  const cell = cellOfStack(rows / hidden);
  if (hh.shape.length !== 2 || hidden === 0 || !cell) return refuse('notSquare', shown(hh));
  const [, input = 0] = ih.shape;
  if (ih.shape.length !== 2 || ih.shape[0] !== rows || input === 0)
    return refuse('shapesDiffer', shown(ih), shown(hh));
  for (const bias of [bi, bh])
    if (bias && !(bias.shape.length === 1 && bias.shape[0] === rows))
      return refuse('shapesDiffer', shown(bias), shown(hh));
  return { cell, input, hidden, prefix, tensors };
}

interface Head {
  /** null: the file is the layer alone. */
  readonly weight: Tensor | null;
  readonly bias: Tensor | undefined;
  readonly unused: readonly Tensor[];
}

const EMBEDDING = /(^|[._])(emb|embed\w*|wte|lookup|tok\w*)[._]/i;
const NORMALISATION =
  /(running_mean|running_var|(^|[._])(layer_?norm|batch_?norm|ln|bn|norm)\d*[._]\w*)$/i;

/** The head among what is not the recurrent layer's; everything else must be known to compute nothing. */
function headOf(rest: readonly Tensor[], { input, hidden }: Layer): Head | Refusal {
  const unused = rest.filter(isBookkeeping);
  const others = rest.filter((tensor) => !unused.includes(tensor));
  if (others.length === 0) return { weight: null, bias: undefined, unused };
  const embeddings = others.filter(({ name, shape }) => shape.length === 2 && EMBEDDING.test(name));
  if (embeddings.length > 0) return refuse('embedding', ...embeddings.map(shown));
  const norms = others.filter(({ name }) => NORMALISATION.test(name));
  if (norms.length > 0) return refuse('normalisation', ...norms.map(shown));

  const matrices = others.filter(({ name, shape }) => shape.length === 2 && isWeight(name));
  const biasOf = ({ name }: Tensor) =>
    others.find((other) => other.name === name.replace(/weight$/, 'bias'));
  const heads = matrices.filter(({ shape }) => shape[1] === hidden && shape[0] !== 0);
  if (heads.length === 0) {
    // An embedding's matrix is as wide as the layer's input, and has no bias.
    const embedding = matrices.find((matrix) => matrix.shape[1] === input && !biasOf(matrix));
    if (embedding) return refuse('embedding', shown(embedding));
    return refuse('headMissing', ...matrices.map(shown));
  }
  const [weight] = heads;
  if (!weight || matrices.length > 1) {
    const embedding = matrices.find((matrix) => matrix.shape[1] === input && !biasOf(matrix));
    if (embedding && matrices.length === 2) return refuse('embedding', shown(embedding));
    return refuse('severalHeads', ...matrices.map(shown));
  }
  const bias = biasOf(weight);
  if (bias && !(bias.shape.length === 1 && bias.shape[0] === weight.shape[0]))
    return refuse('shapesDiffer', shown(bias), shown(weight));
  const needed = others.filter((tensor) => tensor !== weight && tensor !== bias);
  if (needed.length > 0) return refuse('unknownTensor', ...needed.map(shown));
  return { weight, bias, unused };
}

const isWeight = (name: string) => /(^|\.)weight$/.test(name);

const shown = ({ name, shape }: Tensor) => nameWithShape(name, shape);
