import { activations } from '../../engine/activations.ts';
import { isParameter, type Operation, type Read } from '../../engine/declare.ts';
import { type Network, parameterOf, vectorOf } from '../../engine/network.ts';
import { absentAtStart, phasesOf } from '../../engine/phases.ts';

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

/** The value whose equation a phase belongs to: the state while the cell works, the answer after that. */
export function equationOf(network: Network, phase: string): string {
  const operation = network.operations.findLast((candidate) => candidate.phase === phase);
  const part = operation ? vectorOf(network, operation.makes).part : 'cell';
  if (part === 'cell') return network.states[0] ?? 'h';
  return network.values.has('y') ? 'y' : 'z';
}

/** `value = formula = f(argument)`, as a row of boxes, for timestep t at the end of a phase. */
export function rowItems(network: Network, value: string, t: number, phase: string): RowItem[] {
  const order = phasesOf(network).map(({ id }) => id);
  const until = order.indexOf(phase);
  const absent = t > 0 ? new Set<string>() : absentAtStart(network);

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

  const expanded = (operation: Operation): RowItem[] => {
    if (operation.kind === 'times')
      return [parameter(operation.weight.name, operation), vector(operation.of)];
    if (operation.kind !== 'sum') return [vector({ value: operation.makes, previous: false })];
    const terms = operation.terms.filter(
      (term) => isParameter(term) || !(term.previous ? t === 0 : absent.has(term.value)),
    );
    return terms.flatMap((term, i) => {
      const source = isParameter(term) ? null : vectorOf(network, term.value).operation;
      const items = isParameter(term)
        ? [parameter(term.name, operation)]
        : source && vectorOf(network, term.value).symbol === null
          ? expanded(source)
          : [vector(term)];
      return i > 0 ? [sign('+'), ...items] : items;
    });
  };

  const { operation } = vectorOf(network, value);
  const result = vector({ value, previous: false });
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
  if (operation.kind === 'apply') {
    const { activation } = operation;
    const { label } = activations[activation === 'f' ? network.spec.activation : activation];
    return { name: label, argument: operation.of };
  }
  if (operation.kind !== 'normalise') return null;
  const source = vectorOf(network, operation.of.value).operation;
  return source?.kind === 'exponentiate' ? { name: 'softmax', argument: source.of } : null;
}
