import type { ActivationId } from '../../engine/activations/table.ts';
import type { HeadId } from '../../engine/declare/heads.ts';
import type { LayerSpec, NetworkSpec } from '../../engine/declare/layers.ts';
import { createNetwork } from '../../engine/declare/network.ts';
import { networkParameters, startParameters } from '../../engine/declare/torch.ts';
import type { FileNetwork } from './fileNetwork.ts';
import { ofDirection, readsOf } from './halfHead.ts';
import { sidesOf } from './sides.ts';
import { haveStarts } from './starts.ts';

/** The network of a file as the engine computes it, however many layers it has, and its weights as they lie in it. */
export function engineNetwork(
  file: FileNetwork,
  activationOf: (layer: number) => ActivationId,
  headId: HeadId,
): { readonly spec: NetworkSpec; readonly weights: Float64Array } {
  const { layers, embedding, head } = file;
  const given = layers.map(sidesOf);
  const specs = layers.map(
    ({ cell, hidden, isBidirectional, says, tensors }, i): LayerSpec => ({
      cell,
      hidden,
      activation: activationOf(i),
      bias: given[i]?.bias ?? 'none',
      reset: says.reset ?? 'after',
      isBidirectional,
      hasStart: haveStarts(tensors.keys()),
    }),
  );
  const [first, ...above] = specs;
  if (!first || !layers[0]) throw new Error('a network has a layer');
  const { hidden, ...cell } = first;
  const input = embedding?.symbols ?? layers[0].input;
  const spec: NetworkSpec = {
    ...cell,
    above,
    ...(embedding && { embedding: embedding.size }),
    head: head ? headId : null,
    headBias: Boolean(head?.bias),
    sizes: { input, hidden, output: head?.output ?? 1 },
  };
  const tensors = new Map(
    given.flatMap((sides, i) =>
      [...sides.tensors].map(([kind, tensor]) => [placed(kind, i), tensor] as const),
    ),
  );
  if (embedding) tensors.set('embedding.weight', embedding.weight);
  if (head) tensors.set('head.weight', head.weight);
  if (head?.bias) tensors.set('head.bias', head.bias);
  const network = createNetwork(spec);
  const weights = new Float64Array(network.weightCount);
  for (const [name, parts] of Object.entries({
    ...networkParameters(spec),
    ...startParameters(spec),
  })) {
    const stored = tensors.get(name)?.numbers?.();
    if (!stored) continue;
    const reads = name === 'head.weight' ? readsOf(file) : null;
    const numbers = reads ? ofDirection(stored, layers.at(-1)?.hidden ?? 0, reads) : stored;
    let from = 0;
    for (const part of parts) {
      const slot = network.parameters.get(part) ?? network.parameters.get(singleName(part));
      if (!slot) continue;
      const size = slot.rows * slot.columns;
      weights.set(numbers.subarray(from, from + size), slot.offset);
      from += size;
    }
    if (from !== numbers.length) throw new Error(`${name}: ${numbers.length - from} numbers left`);
  }
  return { spec, weights };
}

/** PyTorch's name of a tensor of a layer: `weight_ih_reverse` of the second is `weight_ih_l1_reverse`. */
export const placed = (kind: string, layer: number): string =>
  `${kind.replace(/_reverse$/, '')}_l${layer}${kind.endsWith('_reverse') ? '_reverse' : ''}`;

/** The one bias of a gate, by the name that the first of two has: `b_xi.2` is `b_i.2`, `b_x` is `b`. */
export const singleName = (part: string): string =>
  part.replace(/^b_x(\w?)(?=$|\.)/, (_, gate) => (gate ? `b_${gate}` : 'b'));
