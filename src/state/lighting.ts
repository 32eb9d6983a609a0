import type { Address } from '../engine/explain/address.ts';

/** What lights up when an address is pointed at that no value of the run has; null for an address it does not know. */
export type Lighting = (address: Address) => ReadonlySet<Address> | null;

const known = new Set<Lighting>();

/** A figure with names of its own tells what they were made of. Returns how to take that back. */
export function lightBy(lighting: Lighting): () => void {
  known.add(lighting);
  return () => known.delete(lighting);
}

export function litElsewhere(address: Address): ReadonlySet<Address> | null {
  for (const lighting of known) {
    const lit = lighting(address);
    if (lit) return lit;
  }
  return null;
}
