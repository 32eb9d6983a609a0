import { nameWithShape, refuse } from '../../safetensors/refusal.ts';
import type { Tensor } from '../../tensors/tensor.ts';
import { columnsOf, flat, negated, renamed, stacked } from '../../tensors/views.ts';
import type { Convention, LayerSays } from './convention.ts';
import { byName, isMatrix, layer, replaced } from './names.ts';

/*
 * One matrix over input and state side by side: the cell of many PyTorch tutorials (`i2h` reads [input, hidden], `h2o`
 * answers), and gates written by hand (`Wf`, `Wi`, `Wc`, `Wo` read [state, input], as in Ng's course).
 */

const halves = (tensor: Tensor, hidden: number, isInputFirst: boolean) => {
  const [, columns = 0] = tensor.shape;
  const input = columns - hidden;
  return isInputFirst
    ? [columnsOf(tensor, 0, input), columnsOf(tensor, input, columns)]
    : [columnsOf(tensor, hidden, columns), columnsOf(tensor, 0, hidden)];
};

export const tutorial: Convention = {
  translate(tensors) {
    const named = byName(tensors);
    const found = tensors.find(({ name }) => /(^|\.)i2h\.weight$/.test(name));
    if (!isMatrix(found)) return null;
    const prefix = found.name.replace(/i2h\.weight$/, '');
    const [hidden = 0, columns = 0] = found.shape;
    const bias = named.get(`${prefix}i2h.bias`);
    const apart = named.get(`${prefix}h2h.weight`);
    const apartBias = named.get(`${prefix}h2h.bias`);
    if (!isMatrix(apart) && columns <= hidden) return null;
    const answer = named.get(`${prefix}i2o.weight`);
    if (answer) return refuse('headReadsInput', nameWithShape(answer.name, answer.shape));
    const [input, state] = isMatrix(apart) ? [found, apart] : halves(found, hidden, true);
    if (!input || !state) return null;
    const made = layer(prefix, {
      weight_ih: input,
      weight_hh: state,
      ...(bias && { bias_ih: bias }),
      ...(apartBias && { bias_hh: apartBias }),
    });
    const used = [found, bias, apart, apartBias].filter((tensor) => tensor !== undefined);
    const says: LayerSays = {
      asks: {
        activation: ['tanh', 'identity', 'relu', 'sigmoid'],
        ...(!apart && { joined: ['input', 'state'] }),
      },
    };
    return { tensors: replaced(tensors, used, made), says: new Map([[prefix, says]]) };
  },
};

/** Gates in PyTorch's order, by the letters people give them. */
const GATES = [
  ['i', 'f', 'c', 'o'],
  ['i', 'f', 'g', 'o'],
  ['u', 'f', 'c', 'o'],
  ['r', 'z', 'h'],
  ['r', 'u', 'c'],
];

export const gatesOfBoth: Convention = {
  translate(tensors) {
    const named = byName(tensors);
    for (const gates of GATES)
      for (const line of ['', '_']) {
        const matrices = gates.map((gate) => named.get(`W${line}${gate}`)).filter(isMatrix);
        const [rows = 0, columns = 0] = matrices[0]?.shape ?? [];
        if (matrices.length < gates.length || columns <= rows) continue;
        const biases = gates.map((gate) => named.get(`b${line}${gate}`));
        const given = biases.filter((bias) => bias !== undefined);
        const isGru = gates.length === 3;
        // Where u lets the new state in, z = 1 - u keeps the old one.
        const kept = (tensor: Tensor, i: number) =>
          isGru && gates[i] === 'u' ? negated(tensor) : tensor;
        const parts = matrices.map(kept).map((matrix) => halves(matrix, rows, false));
        const side = (at: number) =>
          stacked(
            '',
            parts.flatMap((part) => part[at] ?? []),
          );
        const made: Tensor[] = [
          ...layer('', {
            weight_ih: side(0),
            weight_hh: side(1),
            ...(given.length === gates.length && {
              bias_ih: stacked('', given.map(kept).map(flat)),
            }),
          }),
        ];
        const used = [...matrices, ...(given.length === gates.length ? given : [])];
        for (const [from, to] of [
          [`W${line}y`, 'head.weight'],
          [`b${line}y`, 'head.bias'],
        ] as const) {
          const tensor = named.get(from);
          if (!tensor) continue;
          used.push(tensor);
          made.push(renamed(to === 'head.bias' ? flat(tensor) : tensor, to));
        }
        const says: LayerSays = {
          ...(isGru && { reset: 'before' }),
          asks: {
            joined: ['state', 'input'],
            ...(isGru && { update: gates[1] === 'u' ? ['new', 'old'] : ['old', 'new'] }),
          },
        };
        return { tensors: replaced(tensors, used, made), says: new Map([['', says]]) };
      }
    return null;
  },
};
