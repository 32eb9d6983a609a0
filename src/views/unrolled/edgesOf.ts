import type { Network } from '../../engine/declare/network.ts';
import { parametersOf, readsOf } from '../../engine/operations/table.ts';

/** An arrow of the chain: one for all products that lead the same way, since the gates share it. */
export interface Edge {
  /** What is written beside it, and its address: the parameter, or the stack of all that lie along it. */
  readonly weight: string;
  readonly role: 'x' | 'h' | 'y';
  readonly makes: readonly string[];
  /** The phases in which something moves along this arrow. */
  readonly phases: readonly string[];
}

/** The three arrows, found in the declaration: what multiplies the input, the state of before, and the state. */
export function edgesOf(network: Network): {
  readonly input: Edge | null;
  readonly state: Edge | null;
  readonly output: Edge | null;
} {
  const edge = (
    role: Edge['role'],
    part: 'cell' | 'head',
    test: (read: string, previous: boolean) => boolean,
  ): Edge | null => {
    const found = network.operations.filter(
      (operation) =>
        operation.kind === 'times' &&
        network.values.get(operation.makes)?.part === part &&
        readsOf(operation).some(({ value, previous }) => test(value, previous)),
    );
    const [parameter] = found.flatMap(parametersOf);
    if (!parameter) return null;
    return {
      weight: found.length > 1 ? parameter.stack : parameter.name,
      role,
      makes: found.map(({ makes }) => makes),
      phases: found.map(({ phase }) => phase),
    };
  };
  return {
    input: edge('x', 'cell', (value) => value === 'x'),
    state: edge('h', 'cell', (_, previous) => previous),
    output: edge('y', 'head', (_, previous) => !previous),
  };
}
