import type { Network } from './network.ts';

/** A function of a network that is computed once for each. Nobody but who keeps it may write to its result. */
export function oncePerNetwork<R>(compute: (network: Network) => R): (network: Network) => R {
  const known = new WeakMap<Network, { readonly result: R }>();
  return (network) => {
    const entry = known.get(network) ?? { result: compute(network) };
    known.set(network, entry);
    return entry.result;
  };
}
