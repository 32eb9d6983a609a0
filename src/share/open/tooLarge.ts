import {
  MAX_COLUMNS,
  MAX_HIDDEN,
  MAX_OUTPUTS,
  MAX_VOCABULARY,
} from '../../scene/document/scene.ts';
import type { TorchModel } from '../network/torchModel.ts';
import { type Refusal, refuse } from '../safetensors/refusal.ts';

/** Why a network is too large whatever it reads, or null; what has an embedding reads symbols. */
export const tooLargeAnyway = (
  size: Pick<TorchModel, 'sizes' | 'above' | 'embedding'>,
): Refusal | null => tooLarge(size, true) && tooLarge(size, size.embedding !== null);

/** Why a network is too large for the page, or null. */
export function tooLarge(
  { sizes, above, embedding }: Pick<TorchModel, 'sizes' | 'above' | 'embedding'>,
  readsSymbols: boolean,
): Refusal | null {
  const { input, output } = sizes;
  const hidden = Math.max(sizes.hidden, ...above.map((layer) => layer.hidden));
  const mostInput = readsSymbols ? MAX_VOCABULARY : MAX_COLUMNS;
  const names = [
    hidden > MAX_HIDDEN ? `hidden ${hidden} > ${MAX_HIDDEN}` : '',
    embedding !== null && embedding > MAX_HIDDEN ? `embedding ${embedding} > ${MAX_HIDDEN}` : '',
    input > mostInput ? `input ${input} > ${mostInput}` : '',
    output > MAX_OUTPUTS && !(readsSymbols && output === input)
      ? `output ${output} > ${MAX_OUTPUTS}`
      : '',
  ].filter(Boolean);
  return names.length > 0 ? refuse('tooLarge', ...names) : null;
}
