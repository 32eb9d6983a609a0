import { activations } from '../../engine/activations/table.ts';
import { type Network, parameterOf, vectorOf } from '../../engine/declare/network.ts';
import { isParameter, now, type Part, type Read } from '../../engine/declare/part.ts';
import { phasesOf, presentParts } from '../../engine/declare/phases.ts';
import type { Operation } from '../../engine/operations/table.ts';

/** A part of an equation drawn with boxes: a vector, a matrix, or the signs between. */
export type RowItem =
  | {
      readonly kind: 'vector';
      readonly value: string;
      readonly t: number;
      /** Whether the phase of the moment has not made it yet. */
      readonly isPending: boolean;
      /** Whether the phase of the moment makes it. */
      readonly isNew: boolean;
    }
  | { readonly kind: 'parameter'; readonly name: string; readonly isActive: boolean }
  | { readonly kind: 'sign'; readonly text: string };

const SUM_SIGNS: readonly string[] = ['+', '1\u2212'];
const BY_UNITS = '\u2299';

/** `value = formula = f(argument)`, as a row of boxes, for timestep t at the end of a phase. */
export function rowItems(network: Network, value: string, t: number, phase: string): RowItem[] {
  const order = phasesOf(network).map(({ id }) => id);
  const until = order.indexOf(phase);

  const isPending = (operation: Operation | null) =>
    operation !== null && order.indexOf(operation.phase) > until;
  const sign = (text: string): RowItem => ({ kind: 'sign', text });
  const vector = (read: Read): RowItem => {
    const { operation } = vectorOf(network, read.value);
    return {
      kind: 'vector',
      value: read.value,
      t: read.previous ? t - 1 : t,
      isPending: !read.previous && isPending(operation),
      isNew: !read.previous && operation?.phase === phase,
    };
  };
  const parameter = (name: string, operation: Operation): RowItem => ({
    kind: 'parameter',
    name: parameterOf(network, name).name,
    isActive: operation.phase === phase,
  });

  /** A value by its numbers, or where it has no name of its own as what it stands for. */
  const part = (read: Part, operation: Operation): RowItem[] => {
    if (isParameter(read)) return [parameter(read.name, operation)];
    const { operation: source, symbol } = vectorOf(network, read.value);
    return source && symbol === null && !read.previous ? expanded(source) : [vector(read)];
  };
  /** The same as a factor: a sum in brackets, and behind a matrix a product by units too. */
  const factor = (read: Part, operation: Operation): RowItem[] => {
    const items = part(read, operation);
    const binding = operation.kind === 'times' ? [...SUM_SIGNS, BY_UNITS] : SUM_SIGNS;
    const isBound = items.some((item) => item.kind === 'sign' && binding.includes(item.text));
    return isBound ? [sign('('), ...items, sign(')')] : items;
  };

  const itself = ({ makes }: Operation) => [vector(now(makes))];
  const expansions: { readonly [O in Operation as O['kind']]: (operation: O) => RowItem[] } = {
    times: (operation) => [
      parameter(operation.weight.name, operation),
      ...factor(operation.of, operation),
    ],
    sum: (operation) =>
      presentParts(network, operation, t).flatMap((term, i) => {
        const items = part(term, operation);
        return i > 0 ? [sign('+'), ...items] : items;
      }),
    multiply(operation) {
      const [left, right] = operation.factors;
      return [...factor(left, operation), sign(BY_UNITS), ...factor(right, operation)];
    },
    complement: (operation) => [sign('1\u2212'), ...factor(operation.of, operation)],
    apply: (operation) =>
      operation.symbol === null
        ? [sign(`${activations[operation.activation].label}(`), vector(operation.of), sign(')')]
        : itself(operation),
    exponentiate: itself,
    normalise: itself,
    largest: itself,
    threshold: itself,
  };
  const expanded = (operation: Operation): RowItem[] =>
    (expansions[operation.kind] as (operation: Operation) => RowItem[])(operation);

  const { operation } = vectorOf(network, value);
  const result = vector(now(value));
  if (!operation) return [result];
  const wrapped = argumentOf(network, operation);
  if (!wrapped) return [result, sign('='), ...expanded(operation)];
  const source = vectorOf(network, wrapped.argument.value).operation;
  const inner = source ? expanded(source) : [vector(wrapped.argument)];
  return [
    result,
    sign('='),
    sign(`${wrapped.name}(`),
    ...inner,
    sign(')'),
    sign('='),
    sign(`${wrapped.name}(`),
    vector(wrapped.argument),
    sign(')'),
  ];
}

/** The function around a formula and what it is taken of; null where there is none. */
function argumentOf(
  network: Network,
  operation: Operation,
): { readonly name: string; readonly argument: Read } | null {
  if (operation.kind === 'apply')
    return { name: activations[operation.activation].label, argument: operation.of };
  if (operation.kind !== 'normalise') return null;
  const source = vectorOf(network, operation.of.value).operation;
  return source?.kind === 'exponentiate' ? { name: 'softmax', argument: source.of } : null;
}
