import type { Tensor } from '../../tensors/tensor.ts';
import { flat, renamed, reordered, rowsOf, transposed } from '../../tensors/views.ts';
import type { Convention, LayerSays } from './convention.ts';
import { isMatrix, layer } from './names.ts';

/*
 * Keras 2 and 3: `lstm/lstm_cell/kernel` (with `:0` behind it in Keras 2), or by number in a `.weights.h5`
 * (`layers/lstm/cell/vars/0`). Matrices have a row for each input; an LSTM stacks i f c o, a GRU z r h; a GRU that
 * resets after the product has its two biases in one array.
 */

/** What an array is by its name. */
interface Part {
  readonly tensor: Tensor;
  /** The layer's path; both directions of one have the same. */
  readonly layer: string;
  readonly what: string;
  readonly isBackward: boolean;
}

const PLACES = ['kernel', 'recurrent_kernel', 'bias'];

export const keras: Convention = {
  translate(tensors) {
    const groups = new Map<string, Part[]>();
    const rest: Tensor[] = [];
    for (const tensor of tensors) {
      const part = partOf(tensor);
      if (!part) rest.push(tensor);
      else groups.set(part.layer, [...(groups.get(part.layer) ?? []), part]);
    }
    // A Dense alone is also Flax's.
    const isIts = [...groups.values()].flat().some(({ what }) => what === 'recurrent_kernel');
    if (!isIts) return null;
    const says = new Map<string, LayerSays>();
    const made = [...groups].flatMap(([path, parts]) => {
      const directions = [false, true].map((isBackward) =>
        parts.filter((part) => part.isBackward === isBackward),
      );
      return directions.flatMap((own) => recurrent(path, own, says) ?? other(path, own));
    });
    return { tensors: [...rest, ...made], says };
  },
};

function partOf(tensor: Tensor): Part | null {
  const words = tensor.name.replace(/:0$/, '').split('/');
  let what = words.pop() ?? '';
  const isNumbered = words.at(-1) === 'vars';
  if (isNumbered) words.pop();
  const isCell = /cell(_\d+)?$/.test(words.at(-1) ?? '');
  if (isNumbered) what = nameOf(what, isCell, /(^|_)embedding/.test(words.at(-1) ?? ''));
  if (!PLACES.includes(what) && what !== 'embeddings') return null;
  if (isCell) words.pop();
  const isBackward = /^backward_/.test(words.at(-1) ?? '');
  const path = words.map((word) => word.replace(/^(forward|backward)_/, '')).join('/');
  return { tensor, layer: path, what, isBackward };
}

/** What stands at a numbered place. */
function nameOf(place: string, isCell: boolean, isEmbedding: boolean): string {
  if (isEmbedding) return place === '0' ? 'embeddings' : '';
  const names = isCell ? PLACES : ['kernel', 'bias'];
  return names[['0', '1', '2'].indexOf(place)] ?? '';
}

/** The tensors of a recurrent layer; null where it is none. */
function recurrent(path: string, parts: readonly Part[], says: Map<string, LayerSays>) {
  const of = (wanted: string) => parts.find(({ what }) => what === wanted)?.tensor;
  const [kernel, state, bias] = PLACES.map(of);
  if (!isMatrix(kernel) || !isMatrix(state)) return null;
  const gates = (state.shape[1] ?? 0) / (state.shape[0] ?? 1);
  const isGru = gates === 3;
  const ordered = (tensor: Tensor) => (isGru ? reordered(tensor, [1, 0, 2]) : tensor);
  const isDouble = isMatrix(bias);
  const rows = isDouble ? [0, 1].map((row) => flat(rowsOf(bias, row, row + 1))) : [bias];
  const [input, second] = rows.map((row) => row && ordered(row));
  const prefix = `${path}.`;
  if (isGru && !isDouble)
    says.set(prefix, bias ? { reset: 'before' } : { asks: { reset: ['after', 'before'] } });
  if (gates === 1)
    says.set(prefix, { asks: { activation: ['tanh', 'relu', 'sigmoid', 'identity'] } });
  return layer(
    prefix,
    {
      weight_ih: ordered(transposed(kernel)),
      weight_hh: ordered(transposed(state)),
      ...(input && { bias_ih: input }),
      ...(second && { bias_hh: second }),
    },
    parts.some(({ isBackward }) => isBackward),
  );
}

/** A Dense or an Embedding; what is neither stays as it is. */
const other = (path: string, parts: readonly Part[]): readonly Tensor[] =>
  parts.map(({ tensor, what }) => {
    if (what === 'embeddings') return renamed(tensor, `${path}.embedding.weight`);
    if (what === 'bias') return renamed(tensor, `${path}.bias`);
    return what === 'kernel' && isMatrix(tensor)
      ? renamed(transposed(tensor), `${path}.weight`)
      : tensor;
  });
