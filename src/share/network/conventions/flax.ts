import type { Tensor } from '../../tensors/tensor.ts';
import { renamed, stacked, transposed, zeros } from '../../tensors/views.ts';
import type { Convention, LayerSays } from './convention.ts';
import { isMatrix, layer, replaced, split } from './names.ts';

/*
 * Flax: a cell is a small linear layer for each gate, of the input and of the state (`ii`, `if`, …, `hi`, …; `if_` in
 * nnx), or one for all gates (`dense_i`, `dense_h`, in PyTorch's order). Kernels have a row for each input.
 */

/** Gates in PyTorch's order, with the names of their layers, of the input and of the state. */
const CELLS: readonly (readonly [input: readonly string[], state: readonly string[]])[] = [
  [
    ['ii', 'if', 'ig', 'io'],
    ['hi', 'hf', 'hg', 'ho'],
  ],
  [
    ['ir', 'iz', 'in'],
    ['hr', 'hz', 'hn'],
  ],
  [['dense_i'], ['dense_h']],
  [['i'], ['h']],
];

export const flax: Convention = {
  translate(tensors) {
    const parts = new Map<string, Map<string, Tensor>>();
    for (const tensor of tensors) {
      const [path, what] = split(tensor.name.replace(/[./]value$/, ''));
      const [before, module] = split(path.slice(0, -1));
      if (what !== 'kernel' && what !== 'bias' && what !== 'embedding') continue;
      const group = parts.get(before) ?? new Map<string, Tensor>();
      parts.set(before, group.set(`${module.replace(/_$/, '')} ${what}`, tensor));
    }
    const used: Tensor[] = [];
    const made: Tensor[] = [];
    const says = new Map<string, LayerSays>();
    for (const [path, group] of parts)
      for (const [input, state] of CELLS) {
        const kernels = [input, state].map((names) => all(group, names, 'kernel'));
        const [ofInput, ofState] = kernels;
        if (!ofInput || !ofState) continue;
        const biases = [input, state].map((names) => biasOf(group, names));
        const [first, second] = biases;
        const prefix = `${path.slice(0, -1)}.`;
        made.push(
          ...layer(prefix, {
            weight_ih: stacked('', ofInput.map(transposed)),
            weight_hh: stacked('', ofState.map(transposed)),
            ...(first && { bias_ih: first }),
            ...(second && { bias_hh: second }),
          }),
        );
        const [rows = 1, columns = 1] = ofState[0]?.shape ?? [];
        if (ofState.length * columns === rows)
          says.set(prefix, { asks: { activation: ['tanh', 'relu', 'sigmoid', 'identity'] } });
        for (const name of [...input, ...state])
          for (const what of ['kernel', 'bias']) {
            const tensor = group.get(`${name} ${what}`);
            if (tensor) used.push(tensor);
          }
        break;
      }
    if (made.length === 0) return null;
    const gone = new Set(used);
    for (const [path, group] of parts)
      for (const [name, tensor] of group) {
        if (gone.has(tensor)) continue;
        const [module = '', what] = name.split(' ');
        used.push(tensor);
        if (what === 'bias') made.push(renamed(tensor, `${path}${module}.bias`));
        else if (what === 'embedding')
          made.push(renamed(tensor, `${path}${module}.embedding.weight`));
        else
          made.push(
            isMatrix(tensor) ? renamed(transposed(tensor), `${path}${module}.weight`) : tensor,
          );
      }
    return { tensors: replaced(tensors, used, made), says };
  },
};

function all(group: ReadonlyMap<string, Tensor>, names: readonly string[], what: string) {
  const found = names.map((name) => group.get(`${name} ${what}`)).filter(isMatrix);
  return found.length === names.length ? found : null;
}

/** The biases of all gates, zeros where one has none; null where none has. */
function biasOf(group: ReadonlyMap<string, Tensor>, names: readonly string[]): Tensor | null {
  const biases = names.map((name) => group.get(`${name} bias`));
  if (!biases.some(Boolean)) return null;
  return stacked(
    '',
    biases.map((bias, i) => {
      const [, size = 0] = group.get(`${names[i]} kernel`)?.shape ?? [];
      return bias ?? zeros('', size);
    }),
  );
}
