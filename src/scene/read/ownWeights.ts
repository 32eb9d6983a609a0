import type { Network } from '../../engine/declare/network.ts';
import { MAX_LINK_WEIGHTS, type OwnWeights, type WeightSource } from '../document/scene.ts';

/**
 * Where weights come from after a network has become another: its own are kept parameter by parameter, and zero where
 * there was none (a bias switched on). Where one has other sizes now, all are drawn anew.
 */
export function carriedSource(source: WeightSource, from: Network, to: Network): WeightSource {
  if (source.kind !== 'own' || from === to) return source;
  const weights = new Float64Array(to.weightCount);
  for (const { name, rows, columns, offset } of to.parameters.values()) {
    const old = from.parameters.get(name);
    if (!old) continue;
    if (old.rows !== rows || old.columns !== columns || source.weights.length !== from.weightCount)
      return { kind: 'random', initial: 'xavier', seed: 1 };
    weights.set(source.weights.slice(old.offset, old.offset + rows * columns), offset);
  }
  return { kind: 'own', weights: heldWeights(weights) };
}

/** Weights as a scene holds them: very many stay as they are. */
export const heldWeights = (weights: Float64Array): OwnWeights =>
  weights.length > MAX_LINK_WEIGHTS ? weights : Array.from(weights);
