import type { TorchModel } from '../network/torchModel.ts';
import type { Refusal } from '../safetensors/refusal.ts';
import { readOnnx } from './readModel.ts';
import { recogniseOnnx } from './recogniseOnnx.ts';

/** The layer and head that an ONNX file holds, or why it is refused. Takes any bytes and never throws. */
export function onnxModel(bytes: Uint8Array): TorchModel | Refusal {
  const graph = readOnnx(bytes);
  return 'ok' in graph ? graph : recogniseOnnx(graph);
}
