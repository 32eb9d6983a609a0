import { type ActivationId, activations } from '../../engine/activations/table.ts';
import { type Network, parameterOf, vectorOf } from '../../engine/declare/network.ts';
import { isParameter, now, type Part, type Read } from '../../engine/declare/part.ts';
import { presentParts } from '../../engine/declare/phases.ts';
import { readStep } from '../../engine/declare/readStep.ts';
import type { Operation } from '../../engine/operations/table.ts';

/** A part of an equation drawn with boxes: a vector, a matrix, or the signs between. */
export type RowItem =
  | {
      readonly kind: 'vector';
      readonly value: string;
      readonly t: number;
      /** Whether it is what the timestep goes on from. */
      readonly isBefore: boolean;
      /** Whether the phase of the value makes it. */
      readonly isNew: boolean;
    }
  | { readonly kind: 'parameter'; readonly name: string; readonly isActive: boolean }
  | { readonly kind: 'sign'; readonly text: string };

const SUM_SIGNS: readonly string[] = ['+', '1\u2212'];
const BY_UNITS = '\u2299';
/** Rows of a table that is drawn whole, so that one can be looked up in it by hand. */
const MOST_ROWS = 8;

/**
 * `value = formula`, as a row of boxes, for timestep t of so many. What an earlier phase made is there by its numbers; where
 * `isWhole` tells, as what it was made from, down to gates and states. Around a formula a function is written twice:
 * `f(formula) = f(argument)`.
 */
export function rowItems(
  network: Network,
  value: string,
  { t, steps }: { readonly t: number; readonly steps: number },
  isWhole: boolean,
): readonly RowItem[] {
  const { operation } = vectorOf(network, value);
  const sign = (text: string): RowItem => ({ kind: 'sign', text });
  const vector = (read: Read): RowItem => ({
    kind: 'vector',
    value: read.value,
    t: readStep(network, read, t),
    isBefore: read.previous,
    isNew: !read.previous && vectorOf(network, read.value).operation?.phase === operation?.phase,
  });
  const parameter = (name: string, { phase }: Operation): RowItem => ({
    kind: 'parameter',
    name: parameterOf(network, name).name,
    isActive: phase === operation?.phase,
  });
  const isWrittenOut = ({ phase }: Operation) => isWhole || phase === operation?.phase;

  /** A value by its numbers, or where it has no name of its own as what it stands for. */
  const part = (read: Part, operation: Operation): RowItem[] => {
    if (isParameter(read)) return [parameter(read.name, operation)];
    const { operation: source, symbol } = vectorOf(network, read.value);
    return source && symbol === null && !read.previous && isWrittenOut(source)
      ? expanded(source)
      : [vector(read)];
  };
  /** The same as a factor: a sum in brackets, and behind a matrix a product by units too. */
  const factor = (read: Part, operation: Operation): RowItem[] => {
    const items = part(read, operation);
    const binding = operation.kind === 'times' ? [...SUM_SIGNS, BY_UNITS] : SUM_SIGNS;
    const isBound = items.some((item) => item.kind === 'sign' && binding.includes(item.text));
    return isBound ? [sign('('), ...items, sign(')')] : items;
  };

  const itself = ({ makes }: Operation) => [vector(now(makes))];
  /** A function of a value, by name. */
  const applied = (of: Read, ...names: readonly string[]) => [
    ...names.map((name) => sign(`${name}(`)),
    vector(of),
    sign(')'.repeat(names.length)),
  ];
  const expansions: { readonly [O in Operation as O['kind']]: (operation: O) => RowItem[] } = {
    times: (operation) => [
      parameter(operation.weight.name, operation),
      ...factor(operation.of, operation),
    ],
    sum: (operation) =>
      presentParts(network, operation, t, steps).flatMap((term, i) => {
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
        ? applied(operation.of, nameOf(operation.activation))
        : itself(operation),
    join: ({ of }) => [
      sign('['),
      ...of.flatMap((each, i) => (i > 0 ? [sign(';'), vector(each)] : [vector(each)])),
      sign(']'),
    ],
    lookup: (operation) => {
      const { weight, of } = operation;
      return parameterOf(network, weight.name).rows <= MOST_ROWS
        ? [parameter(weight.name, operation), sign('['), vector(of), sign(']')]
        : [sign(`${weight.name}[`), vector(of), sign(']')];
    },
    exponentiate: ({ of }) => applied(of, 'exp'),
    normalise: itself,
    largest: ({ of }) => applied(of, 'onehot', 'argmax'),
    threshold: ({ of }) => [sign('['), vector(of), sign('> 0.5]')],
  };
  const expanded = (operation: Operation): RowItem[] =>
    (expansions[operation.kind] as (operation: Operation) => RowItem[])(operation);

  const result = vector(now(value));
  if (!operation) return [result];
  const wrapped = argumentOf(network, operation);
  if (!wrapped) return [result, sign('='), ...expanded(operation)];
  const { argument, name } = wrapped;
  const short = [sign('='), ...applied(argument, name)];
  const { operation: source, isState } = vectorOf(network, argument.value);
  if (!source || isState || !isWrittenOut(source)) return [result, ...short];
  return [result, sign('='), sign(`${name}(`), ...expanded(source), sign(')'), ...short];
}

/** The function around a formula and what it is taken of; null where there is none. */
function argumentOf(
  network: Network,
  operation: Operation,
): { readonly name: string; readonly argument: Read } | null {
  if (operation.kind === 'apply')
    return { name: nameOf(operation.activation), argument: operation.of };
  if (operation.kind !== 'normalise') return null;
  const source = vectorOf(network, operation.of.value).operation;
  return source?.kind === 'exponentiate' ? { name: 'softmax', argument: source.of } : null;
}

/** As the equation has it. */
const nameOf = (activation: ActivationId): string => {
  const { tex, label } = activations[activation];
  return tex === '\\sigma' ? '\u03c3' : label;
};
