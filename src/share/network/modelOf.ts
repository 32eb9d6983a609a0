import type { CellId } from '../../engine/cells/table.ts';
import { MAX_LAYERS, MAX_WEIGHTS } from '../../scene/document/scene.ts';
import { tooLargeAnyway } from '../open/tooLarge.ts';
import { type Refusal, refuse } from '../safetensors/refusal.ts';
import type { Tensor } from '../tensors/tensor.ts';
import type { Asks } from './conventions/convention.ts';
import { placed } from './engineNetwork.ts';
import type { FileLayer, FileNetwork } from './fileNetwork.ts';
import { HEAD_READS, ofDirection, readsOf, saidOfHalf } from './halfHead.ts';
import { identityHead } from './identityHead.ts';
import { outlineOf } from './outline.ts';
import { listOf, shown } from './shown.ts';
import { mostBiases, sidesOf, withBiases } from './sides.ts';
import { haveStarts } from './starts.ts';
import { NOTHING, type TorchModel, widthOf } from './torchModel.ts';

/**
 * The network of a file as the page shows it. Here, and nowhere else, is what it does not show yet: GRUs that differ in
 * where they reset. Layers that differ in their biases get zeros for those that they lack.
 */
export function modelOf(network: FileNetwork, pickled: readonly string[]): TorchModel | Refusal {
  const { layers, embedding, head, unused } = network;
  const [layer] = layers;
  const own = layers.map(sidesOf);
  const bias = mostBiases(own.map((sides) => sides.bias));
  const all = layers.flatMap((each, i) => {
    const sides = own[i];
    return sides ? withBiases(each, sides, bias) : [];
  });
  const resets = new Set(
    layers.filter(({ cell }) => cell === 'gru').map(({ says }) => says.reset ?? 'after'),
  );
  if (!layer || resets.size > 1 || layers.length > MAX_LAYERS)
    return { ...refuse('beyond'), network: outlineOf(network) };
  const [reset = 'after'] = resets;
  const { cell, hidden, tensors, says } = layer;
  const input = embedding?.symbols ?? layer.input;
  const above = layers.slice(1).map(({ cell, hidden, isBidirectional, says }) => ({
    cell,
    hidden,
    isBidirectional,
    activation: says.activation ?? null,
  }));
  const open = layers.find((each) => each.cell === 'rnn' && !each.says.activation);
  const highest = widthOf(layers.at(-1) ?? layer);
  const sizes = { input, hidden, output: head?.output ?? highest };
  const size = { sizes, above, embedding: embedding?.size ?? null };
  const large = tooLargeAnyway(size);
  if (large) return large;
  const given = new Map<string, Tensor>(
    all.flatMap((each, i) =>
      [...each.sides.tensors].map(([kind, tensor]) => [placed(kind, i), tensor] as const),
    ),
  );
  if (embedding) given.set('embedding.weight', embedding.weight);
  if (head) given.set('head.weight', head.weight);
  if (head?.bias) given.set('head.bias', head.bias);
  const huge = [...given.values()].find(({ count }) => count > MAX_WEIGHTS);
  if (huge) return refuse('tooLarge', shown(huge));
  const count = [...given.values()].reduce((sum, tensor) => sum + tensor.count, 0);
  if (count > MAX_WEIGHTS) return refuse('tooLarge', `${count} > ${MAX_WEIGHTS}`);
  const parameters = new Map<string, Float64Array>();
  for (const [name, tensor] of given) {
    const numbers = tensor.numbers?.() ?? new Float64Array();
    // A direction of no length has none.
    if (!numbers.every(Number.isFinite)) return refuse('notFinite', shown(tensor));
    parameters.set(name, numbers);
  }
  if (!head) parameters.set('head.weight', identityHead(highest));
  const reads = readsOf(network);
  const whole = (numbers: Float64Array) =>
    reads ? ofDirection(numbers, highest / 2, reads) : numbers;
  const weight = parameters.get('head.weight');
  if (weight) parameters.set('head.weight', whole(weight));
  const otherHeads = network.otherHeads.map(({ output, weight, bias }) => ({
    prefix: nameBefore(weight.from[0]?.name, ''),
    output,
    weight: whole(weight.numbers?.() ?? new Float64Array()),
    bias: bias?.numbers?.() ?? null,
  }));
  return {
    ok: true,
    cell,
    isBidirectional: layer.isBidirectional,
    ...size,
    prefixes: modulesOf(layer),
    headPrefix: nameBefore(head?.weight.from[0]?.name, ''),
    bias,
    lacking: all.flatMap(({ isFilled }, i) => (isFilled ? [i + 1] : [])),
    hasHeadBias: Boolean(head?.bias),
    hasStart: haveStarts(parameters.keys()),
    isTied: head?.isTied ?? false,
    parameters: Object.fromEntries(parameters),
    otherHeads,
    type: tensors.get('weight_hh')?.type ?? '',
    unused: listOf(unused),
    pickled,
    says: {
      ...NOTHING,
      activation: says.activation ?? null,
      reset,
      hasHead: head !== null,
      ...(reads && saidOfHalf(highest / 2, reads)),
      asks: {
        ...(open && { activation: open.says.asks?.activation ?? USUAL.rnn.asks.activation }),
        ...(says.asks ?? USUAL[cell].asks),
        ...(network.order && { order: network.order }),
        ...(reads && !network.headReads && { direction: HEAD_READS }),
      },
      otherwise: says.asks || says.reset ? {} : USUAL[cell].otherwise,
    },
  };
}

/** What PyTorch's names leave open, and what they would if other code had taken them. */
const USUAL: Readonly<Record<CellId, { readonly asks: Asks; readonly otherwise: Asks }>> = {
  rnn: { asks: { activation: ['tanh', 'relu'] }, otherwise: {} },
  lstm: { asks: {}, otherwise: { gates: ['ifgo', 'ifog', 'igfo', 'iofg'] } },
  gru: {
    asks: {},
    otherwise: { update: ['old', 'new'], reset: ['after', 'before'], gates: ['rzn', 'zrn'] },
  },
};

/** What a file calls the modules of a layer: one that both directions are in, or one for each. */
function modulesOf({ prefix, tensors }: FileLayer): readonly string[] {
  const [forward = prefix, backward = forward] = ['weight_ih', 'weight_ih_reverse'].flatMap(
    (name) => {
      const tensor = tensors.get(name);
      return tensor ? [nameBefore(tensor.from[0]?.name, prefix)] : [];
    },
  );
  if (forward === backward) return [forward];
  const parts = forward.split(/(?<=[./])/);
  const shared = parts.slice(
    0,
    parts.findIndex((_, i) => !backward.startsWith(parts.slice(0, i + 1).join(''))),
  );
  const module = shared.join('');
  return module === '' || module === 'layers/' ? [forward, backward] : [module];
}

/** What a file calls the module of a matrix, with its separator; the matrix itself where it belongs to none. */
function nameBefore(name: string | undefined, prefix: string): string {
  if (name === undefined) return prefix;
  const at = Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1;
  return at > 0 || /^weight/.test(name) ? name.slice(0, at) : name;
}
