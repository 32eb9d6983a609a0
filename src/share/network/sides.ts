import type { Tensor } from '../tensors/tensor.ts';
import { zeros } from '../tensors/views.ts';
import type { FileLayer } from './fileNetwork.ts';

/** The tensors of a layer by PyTorch's names, with its biases as the engine has them: none, one, or two. */
export function sidesOf({ cell, bias, says, tensors, isBidirectional }: FileLayer): {
  readonly bias: FileLayer['bias'];
  readonly tensors: ReadonlyMap<string, Tensor>;
} {
  const all = new Map(tensors);
  if (bias !== 'single') return { bias, tensors: all };
  // One bias alone is the gates', whatever it is called; but where the candidate resets after its product, it lies inside.
  const isInside = cell === 'gru' && (says.reset ?? 'after') === 'after' && all.has('bias_hh');
  for (const end of isBidirectional ? ['', '_reverse'] : ['']) {
    const ofState = all.get(`bias_hh${end}`);
    if (!ofState) continue;
    all.set(`bias_ih${end}`, isInside ? zeros('', ofState.count) : ofState);
    if (!isInside) all.delete(`bias_hh${end}`);
  }
  return { bias: isInside ? 'double' : 'single', tensors: all };
}
