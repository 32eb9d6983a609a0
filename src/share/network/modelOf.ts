import type { CellId } from '../../engine/cells/table.ts';
import { MAX_WEIGHTS } from '../../scene/document/scene.ts';
import { tooLarge } from '../open/tooLarge.ts';
import { type Refusal, refuse } from '../safetensors/refusal.ts';
import type { Asks } from './conventions/convention.ts';
import type { FileNetwork } from './fileNetwork.ts';
import { identityHead } from './identityHead.ts';
import { outlineOf } from './outline.ts';
import { shown } from './shown.ts';
import { sidesOf } from './sides.ts';
import { NOTHING, type TorchModel } from './torchModel.ts';

/**
 * The network of a file as the page shows it. Here, and nowhere else, is what it does not show yet: more than one layer,
 * both directions, an embedding.
 */
export function modelOf(network: FileNetwork, pickled: readonly string[]): TorchModel | Refusal {
  const { layers, embedding, head, unused } = network;
  const [layer] = layers;
  if (!layer || layers.length > 1 || layer.isBidirectional || embedding)
    return { ...refuse('beyond'), network: outlineOf(network) };
  const { cell, input, hidden, prefix, tensors, says } = layer;
  const sizes = { input, hidden, output: head?.output ?? hidden };
  const large = tooLarge({ sizes }, true) && tooLarge({ sizes }, false);
  if (large) return large;
  const sides = sidesOf(layer);
  const all = new Map([...sides.tensors].map(([kind, tensor]) => [`${kind}_l0`, tensor]));
  if (head) all.set('head.weight', head.weight);
  if (head?.bias) all.set('head.bias', head.bias);
  const huge = [...all.values()].find(({ count }) => count > MAX_WEIGHTS);
  if (huge) return refuse('tooLarge', shown(huge));
  const parameters = new Map<string, Float64Array>();
  for (const [name, tensor] of all) {
    const numbers = tensor.numbers?.() ?? new Float64Array();
    // A direction of no length has none.
    if (!numbers.every(Number.isFinite)) return refuse('notFinite', shown(tensor));
    parameters.set(name, numbers);
  }
  if (!head) parameters.set('head.weight', identityHead(hidden));
  const otherHeads = network.otherHeads.map(({ output, weight, bias }) => ({
    prefix: nameBefore(weight.from[0]?.name, ''),
    output,
    weight: weight.numbers?.() ?? new Float64Array(),
    bias: bias?.numbers?.() ?? null,
  }));
  return {
    ok: true,
    cell,
    sizes,
    prefix: nameBefore(tensors.get('weight_ih')?.from[0]?.name, prefix),
    headPrefix: nameBefore(head?.weight.from[0]?.name, ''),
    bias: sides.bias,
    hasHeadBias: Boolean(head?.bias),
    parameters: Object.fromEntries(parameters),
    otherHeads,
    type: tensors.get('weight_hh')?.type ?? '',
    unused: unused.map(shown),
    pickled,
    says: {
      ...NOTHING,
      activation: says.activation ?? null,
      reset: says.reset ?? 'after',
      hasHead: head !== null,
      asks: says.asks ?? USUAL[cell].asks,
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

/** What a file calls the module of a matrix, with its separator; the matrix itself where it belongs to none. */
function nameBefore(name: string | undefined, prefix: string): string {
  if (name === undefined) return prefix;
  const at = Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1;
  return at > 0 || /^weight/.test(name) ? name.slice(0, at) : name;
}
