import { readsOf } from '../operations/table.ts';
import { headOf, isGate, type Network, vectorOf } from './network.ts';
import { INPUT } from './part.ts';

/**
 * The value in whose equation a value stands: a gate or a state in the cell, the answer (or the numbers) of the head.
 * For what is only on the way, such as the terms of a gate's sum, it is what first comes of it that is either.
 */
function equationOf(network: Network, value: string): string {
  const own = vectorOf(network, value);
  const { part } = own;
  if (part === 'head') return headOf(network).answer;
  const [first] = network.operations;
  if (part === 'input') return first ? equationOf(network, first.makes) : value;
  if (own.isState || isGate(own)) return value;
  // What a head reads stands in its formula; a layer's formula names its input by a letter.
  if (part === 'join' && value !== network.ports.state) return value;
  const reader = network.operations.find((each) =>
    readsOf(each).some((read) => read.value === value && !read.previous),
  );
  return reader ? equationOf(network, reader.makes) : value;
}

/** Every value that has an equation of its own, in the order of computation: together they are the whole network. */
export const equationsOf = (network: Network): readonly string[] => [
  ...new Set(network.operations.map(({ makes }) => equationOf(network, makes))),
];

/** The value on whose line a value is made; the input and a choice stand on lines of their own. */
export const lineOf = (network: Network, value: string): string =>
  value === INPUT || value === network.ports.head?.choice ? value : equationOf(network, value);

/** The lines of a timestep as they are written one after the other: what is read, every equation, the choice. */
export const linesOf = (network: Network): readonly string[] => [
  ...new Set([...network.values.keys()].map((value) => lineOf(network, value))),
];
