import type { Tensor } from '../../tensors/tensor.ts';
import { renamed } from '../../tensors/views.ts';

export type Named = ReadonlyMap<string, Tensor>;

export const byName = (tensors: readonly Tensor[]): Named =>
  new Map(tensors.map((tensor) => [tensor.name, tensor]));

/** What is not among those used, and what was made of these. */
export const replaced = (
  tensors: readonly Tensor[],
  used: Iterable<Tensor>,
  made: readonly Tensor[],
): readonly Tensor[] => {
  const gone = new Set(used);
  return [...tensors.filter((tensor) => !gone.has(tensor)), ...made];
};

/** The tensors of a layer under PyTorch's names; what is missing is left out. */
export function layer(
  prefix: string,
  parts: Readonly<Partial<Record<'weight_ih' | 'weight_hh' | 'bias_ih' | 'bias_hh', Tensor>>>,
  isReverse = false,
): readonly Tensor[] {
  return Object.entries(parts).map(([kind, tensor]) =>
    renamed(tensor, `${prefix}${kind}_l0${isReverse ? '_reverse' : ''}`),
  );
}

export const isMatrix = (tensor: Tensor | undefined): tensor is Tensor =>
  tensor?.shape.length === 2;

/** The last part of a path, and what stands before it with its separator. */
export function split(name: string): readonly [path: string, last: string] {
  const at = Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')) + 1;
  return [name.slice(0, at), name.slice(at)];
}
