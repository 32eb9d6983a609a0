import { refusalWords } from '../../src/language/refusals.ts';
import { onnxModel } from '../../src/share/onnx/onnxModel.ts';
import { tooLarge } from '../../src/share/open/tooLarge.ts';
import { readContainer } from '../../src/share/safetensors/readContainer.ts';
import { recognise, type TorchModel } from '../../src/share/safetensors/recognise.ts';
import type { Refusal } from '../../src/share/safetensors/refusal.ts';

/** What a file of weights holds, in a line; or why it is refused. Never throws. */
export function describeModel(
  bytes: Uint8Array,
  format: 'safetensors' | 'onnx' = 'safetensors',
): { readonly ok: boolean; readonly says: string } {
  const model = format === 'onnx' ? inWords(onnxModel(bytes)) : openContainer(bytes);
  if (typeof model === 'string') return { ok: false, says: model };
  const { cell, sizes, prefix, headPrefix, hasBias, hasHeadBias, type, unused, says } = model;
  const large = tooLarge(model, true) && tooLarge(model, false);
  if (large) return { ok: false, says: inWords(large) as string };
  const { input, hidden, output } = sizes;
  const biased = (has: boolean) => (has ? 'with bias' : 'without bias');
  const lines = [
    `${cell} (${prefix || 'no prefix'}, ${biased(hasBias)}): ${input} inputs, ${hidden} units, ${type}`,
    says.hasHead
      ? `linear head (${headPrefix || 'no prefix'}, ${biased(hasHeadBias)}): ${output} outputs`
      : 'no head: the hidden state is its answer',
  ];
  const more = [
    says.activation && `activation ${says.activation}`,
    says.reset === 'before' && 'reset gate before the matrix product',
    says.peepholes && 'peepholes',
    says.head && `answer through ${says.head}`,
    says.isLog && 'which the file gives as its logarithm',
    says.startsFrom.length > 0 &&
      `first state given by whoever runs it (${says.startsFrom.join(', ')}), here zeros`,
  ].filter(Boolean);
  if (more.length > 0) lines.push(more.join(', '));
  if (unused.length > 0)
    lines.push(`left out, since nothing computes with it: ${unused.join(', ')}`);
  return { ok: true, says: lines.join('\n') };
}

/** The model of a file, or in a sentence why there is none. */
export function openContainer(bytes: Uint8Array): TorchModel | string {
  const container = readContainer(bytes);
  return inWords(container.ok ? recognise(container) : container);
}

const inWords = (model: TorchModel | Refusal): TorchModel | string =>
  model.ok ? model : `refused (${model.kind}): ${refusalWords.en.refused(model.kind, model.names)}`;
