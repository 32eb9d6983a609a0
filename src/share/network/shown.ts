import { nameWithShape } from '../safetensors/refusal.ts';
import type { Tensor } from '../tensors/tensor.ts';

/** A tensor by the name and shape that it has in the file. */
export const shown = (tensor: Tensor | undefined): string => {
  const [first = tensor] = tensor?.from ?? [];
  return first ? nameWithShape(first.name, first.shape) : '';
};
