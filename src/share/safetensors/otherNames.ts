import type { Tensor } from './readContainer.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * Weights that are those of a recurrent layer under other names than PyTorch's: refused by what they are, with the
 * names that a recipe needs, in its order. Null where they are nothing of the kind.
 */
export function refuseOtherNames(tensors: readonly Tensor[]): Refusal | null {
  const names = tensors.map(({ name }) => name);
  const ending = (end: RegExp) => names.find((name) => end.test(name)) ?? '';
  const raw = ending(/weight_hh_l0_raw$/);
  if (raw) {
    // Its matrix stands where the input's does.
    const wanted = ending(/weight_ih_l0$/).replace(/weight_ih_l0$/, 'weight_hh_l0');
    return refuse('weightDrop', raw, wanted || raw.replace(/_raw$/, ''));
  }
  const recurrent = ending(/(^|[./])recurrent_kernel(:0)?$/);
  if (recurrent) {
    const beside = (name: string) => {
      const found = recurrent.replace(/recurrent_kernel/, name);
      return names.includes(found) ? found : '';
    };
    const kernel = beside('kernel');
    const head = names.find((name) => name !== kernel && /(^|[./])kernel(:0)?$/.test(name)) ?? '';
    const bias = head.replace(/kernel(?=(:0)?$)/, 'bias');
    const headBias = head && names.includes(bias) ? bias : '';
    if (kernel) return refuse('kerasNames', kernel, recurrent, beside('bias'), head, headBias);
  }
  const joined = tensors.find(
    ({ name, shape: [rows = 0, columns = 0] }) => /(^|\.)i2h\.weight$/.test(name) && columns > rows,
  );
  if (joined && !ending(/(^|\.)h2h\.weight$/)) {
    const bias = joined.name.replace(/weight$/, 'bias');
    const head = ending(/(^|\.)h2o\.weight$/);
    const headBias = ending(/(^|\.)h2o\.bias$/);
    return refuse('inputToHidden', joined.name, names.includes(bias) ? bias : '', head, headBias);
  }
  for (const [input, state, head, ...biases] of BY_HAND)
    if ([input, state, head].every((name) => names.includes(name)))
      return refuse(
        'byHand',
        input,
        state,
        head,
        ...biases.map((name) => (names.includes(name) ? name : '')),
      );
  return null;
}

/** How an RNN that is written by hand names its weights: of the input, of the state, of the answer, and their biases. */
const BY_HAND: readonly (readonly [string, string, string, string, string])[] = [
  ['Wxh', 'Whh', 'Why', 'bh', 'by'],
  ['Wax', 'Waa', 'Wya', 'ba', 'by'],
  ['U', 'W', 'V', 'b', 'c'],
];
