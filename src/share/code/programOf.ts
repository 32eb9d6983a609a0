import type { Network } from '../../engine/declare/network.ts';
import { parameterNumbers as entriesOf } from '../../engine/run/trace.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { inputOf, inputSizeOf, networkOf, symbolsOf } from '../../scene/read/derive.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { arrayLiteral, pythonName, stringLiteral } from './python.ts';

/** What a script needs of a scene. */
export interface Program {
  readonly network: Network;
  readonly weights: Float64Array;
  /** The symbols read, as a Python list. */
  readonly symbols: string;
  /** The input as Python: rows of numbers, or the places of the ones (-1 where there is none). */
  readonly input: { readonly kind: 'vectors' | 'places'; readonly literal: string };
  /** Timestep of the cursor. */
  readonly t: number;
  /** The values that have a symbol, in the order in which they are computed, with their sizes. */
  readonly shown: readonly string[];
}

export function programOf(scene: Scene): Program {
  const network = networkOf(scene);
  const input = inputOf(scene);
  return {
    network,
    weights: weightsOf(scene),
    symbols: `[${symbolsOf(scene).map(stringLiteral).join(', ')}]`,
    input:
      input.kind === 'symbols'
        ? { kind: 'places', literal: `[${input.indices.join(', ')}]` }
        : { kind: 'vectors', literal: arrayLiteral(input.data, inputSizeOf(scene)) },
    t: scene.cursor.t,
    shown: [...network.values.values()]
      .filter(({ symbol, part }) => symbol !== null && part !== 'input')
      .map(({ name }) => pythonName(name)),
  };
}

/** What is said of the input of an embedding. */
export const PLACES =
  '# The row of each symbol in the embedding E; -1 where the network does not know it.';

/** `name = make([...])` for every parameter. */
export const parameterStatements = (
  { network, weights }: Program,
  make: (literal: string) => string,
): readonly string[] =>
  [...network.parameters.values()].map(
    ({ name, columns, isVector }) =>
      `${pythonName(name)} = ${make(arrayLiteral(entriesOf(network, weights, name), isVector || columns === 0 ? null : columns))}`,
  );
