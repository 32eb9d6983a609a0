import { letterOf } from '../../engine/declare/declaration.ts';
import { layerIn, layersOf } from '../../engine/declare/layers.ts';
import type { Network } from '../../engine/declare/network.ts';
import { networkParameters, torchLayerName } from '../../engine/declare/torch.ts';
import { singleName } from '../network/engineNetwork.ts';
import type { Written } from '../safetensors/writeContainer.ts';

/**
 * The weights of a network under the names that PyTorch's load_state_dict takes: those of a module with the layer as
 * `rnn`, the embedding as `embedding` and the head as `fc`. One bias is PyTorch's `bias_ih`, with zeros as `bias_hh`.
 */
export function torchTensors(network: Network, weights: Float64Array): readonly Written[] {
  const isSingle = network.spec.bias === 'single';
  const tensors = Object.entries(networkParameters(network.spec)).flatMap(([name, names]) => {
    const parts = names.map((part) => partOf(network, weights, part, isSingle));
    const rows = parts.reduce((sum, part) => sum + (part?.rows ?? 0), 0);
    const [first] = parts;
    if (!first || rows === 0) return [];
    const data = new Float64Array(rows * first.columns);
    let at = 0;
    for (const part of parts) {
      if (part) data.set(part.data, at);
      at += part?.data.length ?? 0;
    }
    const shape = first.isVector ? [rows] : [rows, first.columns];
    return [{ name: moduleName(name), shape, data }];
  });
  return [...tensors, ...startTensors(network, weights)];
}

/**
 * The initial states that are weights, as PyTorch's layers take them: `h_0` and `c_0`, a row for each layer and direction.
 * Where these have rows of different lengths, or not all of them have one, each stands by itself: `h_0_l1_reverse`.
 */
export function startTensors({ parts, parameters }: Network, weights: Float64Array): Written[] {
  const cells = parts.filter(({ kind }) => kind === 'cell');
  const all = cells.flatMap(({ layer, direction, starts }) =>
    starts.flatMap(({ parameter }) => {
      const slot = parameters.get(parameter.name);
      if (!slot) return [];
      const name = letterOf(parameter.name);
      const data = weights.slice(slot.offset, slot.offset + slot.rows);
      return [{ name, at: torchLayerName(layer ?? 1, direction ?? 'forward'), data }];
    }),
  );
  return [...new Set(all.map(({ name }) => name))].flatMap((name) => {
    const own = all.filter((each) => each.name === name);
    const size = own[0]?.data.length ?? 0;
    if (own.length < cells.length || own.some(({ data }) => data.length !== size))
      return own.map(({ at, data }) => ({ name: `${name}${at}`, shape: [data.length], data }));
    const data = Float64Array.from(own.flatMap((each) => [...each.data]));
    return [{ name, shape: [own.length, size], data }];
  });
}

/** Whose it is: the head's, the embedding's, or the layers'. */
const moduleName = (name: string): string =>
  name.includes('.') ? name.replace('head.', 'fc.') : `rnn.${name}`;

function partOf(network: Network, weights: Float64Array, name: string, isSingle: boolean) {
  const { parameters, spec } = network;
  if (isSingle && name.startsWith('b_h')) {
    const hidden = layersOf(spec)[(layerIn(spec, name) ?? 1) - 1]?.hidden ?? spec.sizes.hidden;
    return { rows: hidden, columns: 1, isVector: true, data: new Float64Array(hidden) };
  }
  const own = isSingle ? singleName(name) : name;
  const slot = parameters.get(own);
  if (!slot) return null;
  const { rows, columns, offset, isVector } = slot;
  return { rows, columns, isVector, data: weights.subarray(offset, offset + rows * columns) };
}
