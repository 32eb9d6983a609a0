import type { TorchModel } from '../network/torchModel.ts';
import type { Refusal } from '../safetensors/refusal.ts';
import { type Beside, readOnnx } from './readModel.ts';
import { recogniseOnnx } from './recogniseOnnx.ts';

/**
 * The layers and the head that an ONNX file holds, with its files of weights where it has some; or why it is refused.
 * Takes any bytes and never throws.
 */
export function onnxModel(bytes: Uint8Array, beside: Beside = new Map()): TorchModel | Refusal {
  const graph = readOnnx(bytes, beside);
  return 'ok' in graph ? graph : recogniseOnnx(graph);
}
