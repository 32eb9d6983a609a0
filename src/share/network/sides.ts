import type { Tensor } from '../tensors/tensor.ts';
import { zeros } from '../tensors/views.ts';
import type { FileLayer } from './fileNetwork.ts';

/** How many biases a layer has, from none to PyTorch's two. */
const BIASES = ['none', 'single', 'double'] as const;

export type Biases = (typeof BIASES)[number];

/** The most that one of several has. */
export const mostBiases = (all: readonly Biases[]): Biases =>
  BIASES.findLast((bias) => all.includes(bias)) ?? 'none';

interface Sides {
  readonly bias: Biases;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

export const endsOf = ({ isBidirectional }: FileLayer) =>
  isBidirectional ? ['', '_reverse'] : [''];

/**
 * The tensors of a layer by PyTorch's names, with its biases as the engine has them: none, one, or two. One of its
 * directions may lack them.
 */
export function sidesOf(layer: FileLayer): Sides {
  const { cell, says, tensors } = layer;
  const all = new Map(tensors);
  const given = endsOf(layer).map((end): Biases => {
    const [ofInput, ofState] = [all.get(`bias_ih${end}`), all.get(`bias_hh${end}`)];
    if (ofInput && ofState) return 'double';
    if (!ofState) return ofInput ? 'single' : 'none';
    // One bias alone is the gates', whatever it is called; but where the candidate resets after its product, it lies inside.
    const isInside = cell === 'gru' && (says.reset ?? 'after') === 'after';
    all.set(`bias_ih${end}`, isInside ? zeros('', ofState.count) : ofState);
    if (!isInside) all.delete(`bias_hh${end}`);
    return isInside ? 'double' : 'single';
  });
  return { bias: mostBiases(given), tensors: all };
}

/** The same with so many biases, zeros where it has fewer; and whether it has. */
export function withBiases(
  layer: FileLayer,
  { tensors }: Sides,
  bias: Biases,
): { readonly sides: Sides; readonly isFilled: boolean } {
  const wanted = ['bias_ih', 'bias_hh'].slice(0, BIASES.indexOf(bias));
  const missing = endsOf(layer).flatMap((end) =>
    wanted.map((kind) => kind + end).filter((name) => !tensors.has(name)),
  );
  const [rows = 0] = layer.tensors.get('weight_hh')?.shape ?? [];
  const zero = missing.map((name) => [name, zeros('', rows)] as const);
  return { sides: { bias, tensors: new Map([...tensors, ...zero]) }, isFilled: zero.length > 0 };
}
