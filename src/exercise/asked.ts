import { gradientValues } from '../engine/back/backPhases.ts';
import { backwardLine } from '../engine/back/backwardLine.ts';
import { type Network, vectorOf } from '../engine/declare/network.ts';
import { readsOf } from '../engine/operations/table.ts';
import { type Ask, type Entry, isTopic } from '../scene/document/ask.ts';
import { topicOf } from './topics/table.ts';

/** One number that is asked for: an entry of a value. */
export type Asked = Entry;

/** What of a moment is asked for. */
type Moment = 'value' | 'gradient';

export const askedKey = ({ value, unit }: Asked): string => `${value}[${unit}]`;

/** All that is asked for, in the order in which it can be worked out. */
export function askedOf(network: Network, ask: Ask): readonly Asked[] {
  const { of, value, unit, given, than } = ask;
  const topic = topicOf(ask);
  if (isTopic(of)) return Array.from({ length: topic?.count ?? 1 }, (_, i) => ({ value, unit: i }));
  if (than) return [{ value, unit: unit ?? 0 }, than];
  const { size } = vectorOf(network, value);
  const units = unit === null ? Array.from({ length: size }, (_, i) => i) : [unit];
  const values = given === 'step' ? wayTo(network, of, value) : [value];
  return values.flatMap((each) => units.map((i) => ({ value: each, unit: i })));
}

/** Of what is answered value by value, those before one of them: who goes on may do so with what was found. */
export function foundBefore(network: Network, ask: Ask, value: string): readonly string[] {
  if (ask.given !== 'step') return [];
  const values = askedOf(network, ask).map((asked) => asked.value);
  return values.slice(0, values.indexOf(value));
}

/** In how many checks a question can be answered: of a whole timestep each value is checked by itself. */
export const leastChecks = (network: Network, ask: Ask): number =>
  ask.given === 'step' ? new Set(askedOf(network, ask).map(({ value }) => value)).size : 1;

/** The named values of the cell, or of the head, that a timestep makes on the way to one of them, itself included. */
function wayTo(network: Network, of: Moment, value: string): readonly string[] {
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
export const orderOf = (network: Network, of: Moment): readonly string[] =>
  of === 'value' ? network.operations.map(({ makes }) => makes) : gradientValues(network);

/** What a value is made of in its own timestep, over as many steps as there are. */
function leadingTo(network: Network, of: Moment, value: string): ReadonlySet<string> {
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

/** What the reader makes to answer one value of a question; of two numbers also what lies between them, which would tell the first. */
export function hiddenIn(network: Network, ask: Ask, value: string): ReadonlySet<string> {
  const of = ask.of === 'gradient' ? 'gradient' : 'value';
  const hidden = hiddenFor(network, of, value);
  return ask.than ? new Set([...hidden, ...betweenOf(network, of, ask)]) : hidden;
}

function betweenOf(network: Network, of: Moment, { value, than }: Ask): readonly string[] {
  const order = orderOf(network, of);
  const places = [value, than?.value ?? value].map((name) => order.indexOf(name));
  const first = order[Math.min(...places)] ?? value;
  return order
    .slice(Math.min(...places) + 1, Math.max(...places))
    .filter((name) => leadingTo(network, of, name).has(first));
}

/** What the reader makes to answer one value: it, and what has no name of its own on the way to it. */
function hiddenFor(network: Network, of: Moment, value: string): ReadonlySet<string> {
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
