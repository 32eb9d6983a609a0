import { nameWithShape } from '../safetensors/refusal.ts';
import type { Tensor } from '../tensors/tensor.ts';

/** A tensor by the name and shape that it has in the file. */
export const shown = (tensor: Tensor | undefined): string => {
  const [first = tensor] = tensor?.from ?? [];
  return first ? nameWithShape(first.name, first.shape) : '';
};

/** More tensors of one module than these are told as one. */
const MOST = 3;

/** Tensors to be named in a sentence: a module's own, where there are many, by its name and how many they are. */
export function listOf(tensors: readonly Tensor[]): readonly string[] {
  const modules = new Map<string, Tensor[]>();
  for (const tensor of tensors) {
    const [module = ''] = /^[^./]*[./]/.exec(tensor.name) ?? [];
    modules.set(module, [...(modules.get(module) ?? []), tensor]);
  }
  return [...modules].flatMap(([module, own]) =>
    module !== '' && own.length > MOST ? [`${module}… (${own.length})`] : own.map(shown),
  );
}
