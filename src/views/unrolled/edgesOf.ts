import { unreachedAt } from '../../engine/back/unreached.ts';
import { type Network, stackSymbol, vectorOf } from '../../engine/declare/network.ts';
import { isRead, type Read } from '../../engine/declare/part.ts';
import { absentAt, answersAt } from '../../engine/declare/phases.ts';
import { readStep } from '../../engine/declare/readStep.ts';
import { vectorAddress } from '../../engine/explain/address.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { type Operation, parametersOf, partsOf, readsOf } from '../../engine/operations/table.ts';
import type { Trace } from '../../engine/run/trace.ts';
import { remember } from '../../scene/read/memo.ts';

/** An arrow of the chain: one for all products that lead the same way, since the gates share it. */
export interface Edge {
  /**
   * What is written beside it: what multiplies the numbers that it comes from (a parameter, the stack of all that lie
   * along it, a gate), or both factors where these numbers are not those that the rows show.
   */
  readonly symbol: (t: number) => string;
  /** The address of what multiplies. */
  readonly at: (t: number) => string;
  readonly role: 'x' | 'h' | 'y';
  /** The value that it brings. */
  readonly from: string;
  /** Whether it comes from what the rows show. */
  readonly isFromRows: boolean;
  readonly makes: readonly string[];
  /** The phases in which something moves along this arrow. */
  readonly phases: readonly string[];
}

/** The three arrows of a timestep. */
export interface Edges {
  readonly input: Edge | null;
  readonly state: Edge | null;
  readonly output: Edge | null;
}

/**
 * The arrows around a value of the cell, found in the declaration: how the input comes to it, how the timestep before
 * does, and how an output is made in the end.
 */
export const edgesOf = remember((network: Network, shown: string): Edges => {
  // What another layer makes is read as an input.
  const cell = madeFor(network, shown).filter(({ makes }) => isOwn(network, makes));
  const head = network.operations.filter(({ makes }) => network.values.get(makes)?.part === 'head');
  const isTimes = ({ kind }: Operation) => kind === 'times';
  const reads = (test: (read: Read) => boolean) => (operation: Operation) =>
    readsOf(operation).some(test);
  const ofState = cell.filter(reads(({ value, previous }) => previous && value === shown));
  const before = cell.filter(reads(({ previous }) => previous)).filter(isTimes);
  // A state that no matrix multiplies goes on through what does multiply it; what is no state does not go on at all.
  const onward = ofState.some(isTimes) ? ofState.filter(isTimes) : ofState.filter(isGated);
  return {
    input: inputEdge(network, cell.filter(isTimes)),
    state: edgeOf(network, 'h', onward.length > 0 ? onward : before, shown),
    output: edgeOf(network, 'y', head.filter(isTimes).slice(0, 1), shown),
  };
});

/** Whether the state of a direction backwards comes from the first of several timesteps to where both are joined. */
export const isFromFirst = ({ parts }: Network, steps: number): boolean =>
  steps > 1 && parts.some(({ kind, isAtLast }) => kind === 'join' && isAtLast);

/** The same at timestep t of so many, where there may be no answer. */
export function edgesAt(network: Network, shown: string, t: number, steps: number): Edges {
  const edges = edgesOf(network, shown);
  return edges.output && !answersAt(network, t, steps) ? { ...edges, output: null } : edges;
}

/** Whether the cell that is drawn makes a value: not what it reads, nor the head. */
export const isOwn = (network: Network, value: string): boolean =>
  network.values.get(value)?.part === 'cell';

/**
 * Whether anything over the cell reads what it makes at timestep t: the next layer, what joins two directions, the head. Of a
 * network without a head what the highest layer makes is all that comes out of it.
 */
export function isReadAbove(
  { network, steps }: Pick<Trace, 'network' | 'steps'>,
  cell: Network,
  value: string,
  t: number,
): boolean {
  const readers = network.operations.filter(
    (operation) =>
      !isOwn(cell, operation.makes) && readsOf(operation).some((read) => read.value === value),
  );
  if (readers.length === 0) return network.ports.head === null;
  const isMissing = (made: string, at: number) =>
    [absentAt, unreachedAt].some((missing) => missing(network, at, steps).has(made));
  return readers.some((operation) => {
    const isFromFirst = readsOf(operation).some((read) => read.value === value && read.first);
    const at = isFromFirst ? steps - 1 : t;
    return (!isFromFirst || t === 0) && !isMissing(operation.makes, at);
  });
}

/** The arrow of what the cell reads and does not make itself: the input, or what the layer below has made. */
function inputEdge(network: Network, products: readonly Operation[]): Edge | null {
  const isInput = ({ value, previous }: Read) => !previous && !isOwn(network, value);
  const found = products.filter((operation) => readsOf(operation).some(isInput));
  const [from] = found.flatMap(readsOf).filter(isInput);
  if (!from) return null;
  const isRead = vectorOf(network, from.value).role === 'x';
  return edgeOf(network, isRead ? 'x' : 'h', found, from.value);
}

/** Whether two values are multiplied, and not one with a parameter. */
const isGated = (operation: Operation) =>
  operation.kind === 'multiply' && partsOf(operation).every(isRead);

function edgeOf(
  network: Network,
  role: Edge['role'],
  found: readonly Operation[],
  from: string,
): Edge | null {
  const [first] = found;
  const reads = first ? readsOf(first) : [];
  const read = reads.find(({ value }) => value === from) ?? reads[0];
  if (!first || !read) return null;
  const isFromRows = read.value === from;
  const [parameter] = parametersOf(first);
  const name = parameter && (found.length > 1 ? parameter.stack : parameter.name);
  const factor = reads.find((other) => other !== read) ?? read;
  const tex = ({ value, previous }: Read, t: number) =>
    valueTex(network, value, readStep(network, { value, previous }, t));
  return {
    symbol: (t) => {
      const multiplies = name ? stackSymbol(network, name) : tex(factor, t);
      return isFromRows ? multiplies : `${multiplies} ${tex(read, t)}`;
    },
    at: (t) => name ?? vectorAddress(factor.value, readStep(network, factor, t)),
    role,
    from: read.value,
    isFromRows,
    makes: found.map(({ makes }) => makes),
    phases: found.map(({ phase }) => phase),
  };
}

/** The operations of a timestep that a value is made by, in their order. */
function madeFor({ operations }: Network, value: string): readonly Operation[] {
  const needed = new Set([value]);
  const found = operations.toReversed().filter((operation) => {
    if (!needed.has(operation.makes)) return false;
    for (const { value: read, previous } of readsOf(operation)) if (!previous) needed.add(read);
    return true;
  });
  return found.toReversed();
}
