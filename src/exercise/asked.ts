import { gradientValues } from '../engine/back/backPhases.ts';
import { backwardLine } from '../engine/back/backwardLine.ts';
import { type Network, vectorOf } from '../engine/declare/network.ts';
import { readsOf } from '../engine/operations/table.ts';
import type { Ask } from '../scene/document/ask.ts';

/** One number that is asked for: an entry of a value. */
export interface Asked {
  readonly value: string;
  readonly unit: number;
}

export const askedKey = ({ value, unit }: Asked): string => `${value}[${unit}]`;

/** All that is asked for, in the order in which it can be worked out. */
export function askedOf(network: Network, { of, value, unit, given }: Ask): readonly Asked[] {
  const { size } = vectorOf(network, value);
  const units = unit === null ? Array.from({ length: size }, (_, i) => i) : [unit];
  const values = given === 'step' ? wayTo(network, of, value) : [value];
  return values.flatMap((each) => units.map((i) => ({ value: each, unit: i })));
}

/** The named values of the cell, or of the head, that a timestep makes on the way to one of them, itself included. */
function wayTo(network: Network, of: Ask['of'], value: string): readonly string[] {
  const { part, size } = vectorOf(network, value);
  const order = orderOf(network, of);
  const leads = leadingTo(network, of, value);
  return order.slice(0, order.indexOf(value) + 1).filter((name) => {
    const each = vectorOf(network, name);
    return (
      name === value ||
      (each.part === part && each.size === size && each.symbol !== null && leads.has(name))
    );
  });
}

/** In what order a timestep makes its values, or on the way back finds their gradients. */
export const orderOf = (network: Network, of: Ask['of']): readonly string[] =>
  of === 'value' ? network.operations.map(({ makes }) => makes) : gradientValues(network);

/** What a value is made of in its own timestep, over as many steps as there are. */
function leadingTo(network: Network, of: Ask['of'], value: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const before of of === 'value' ? readHere(network, name) : givenBy(network, name))
      visit(before);
  };
  visit(value);
  return found;
}

const readHere = (network: Network, name: string): readonly string[] => {
  const { operation } = vectorOf(network, name);
  return operation ? readsOf(operation).flatMap((read) => (read.previous ? [] : [read.value])) : [];
};

const givenBy = (network: Network, name: string): readonly string[] =>
  backwardLine(network, name).flatMap(({ from }) => (from.next ? [] : [from.value]));

/** What the reader makes to answer one value: it, and what has no name of its own on the way to it. */
export function hiddenFor(network: Network, of: Ask['of'], value: string): ReadonlySet<string> {
  if (of === 'gradient') return new Set([value]);
  const hidden = new Set<string>();
  visit(value);
  return hidden;

  function visit(name: string): void {
    hidden.add(name);
    const { operation } = vectorOf(network, name);
    if (!operation) return;
    // A share is made of exponentials, which formulas do not name.
    for (const { value: part, previous } of readsOf(operation))
      if (!previous && (vectorOf(network, part).symbol === null || operation.kind === 'normalise'))
        visit(part);
  }
}
