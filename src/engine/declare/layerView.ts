import { layersOf } from './layers.ts';
import type { Network, Value } from './network.ts';

const views = new WeakMap<Network, Map<number, Network>>();

/**
 * A network as one of its layers, from 1, the lowest, knows it: its own states and operations, and what it reads from
 * the layer below as its input; the lowest has the embedding too, the highest the head. The network itself where it has but one layer.
 */
export function layerView(network: Network, layer: number): Network {
  const count = layersOf(network.spec).length;
  if (count === 1) return network;
  const known = views.get(network) ?? new Map<number, Network>();
  views.set(network, known);
  const found = known.get(layer) ?? viewOf(network, layer, layer === count);
  known.set(layer, found);
  return found;
}

function viewOf(network: Network, layer: number, isHighest: boolean): Network {
  const parts = network.parts.filter(
    (part) =>
      part.layer === layer ||
      (part.kind === 'embedding' && layer === 1) ||
      (part.kind === 'head' && isHighest),
  );
  const states = parts.flatMap((part) => part.states);
  const [state = network.ports.state] = states;
  const seen = (value: Value): Value =>
    value.part === 'cell' && value.layer !== layer
      ? { ...value, part: 'input', isState: false }
      : value;
  return {
    ...network,
    parts,
    states,
    ports: {
      state: isHighest ? network.ports.state : state,
      head: isHighest ? network.ports.head : null,
    },
    operations: parts.flatMap((part) => part.operations),
    values: new Map([...network.values].map(([name, value]) => [name, seen(value)])),
  };
}
