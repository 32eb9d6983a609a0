import type { NetworkOutline } from '../../language/sections/refusals.ts';
import { MAX_LAYERS } from '../../scene/document/scene.ts';
import type { FileNetwork } from './fileNetwork.ts';

/** What a network is made of, to be said. */
export const outlineOf = ({ embedding, layers, head }: FileNetwork): NetworkOutline => ({
  embedding: embedding && { symbols: embedding.symbols, size: embedding.size },
  layers: layers.map(({ cell, hidden, isBidirectional }) => ({ cell, hidden, isBidirectional })),
  output: head?.output ?? null,
  mostLayers: MAX_LAYERS,
});
