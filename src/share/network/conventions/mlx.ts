import type { Tensor } from '../../tensors/tensor.ts';
import { flat, reordered, stacked, transposed, zeros } from '../../tensors/views.ts';
import type { Asks, Convention, GateOrder, LayerSays } from './convention.ts';
import { byName, isMatrix, layer, replaced, split } from './names.ts';

/*
 * One matrix of the input and one of the state, as MLX has them (`Wx`, `Wh`, `bias`; of an RNN `Wxh`, `Whh`; of a GRU `b`
 * and, for the candidate, `bhn`), and as the course CS231n has (`Wx`, `Wh`, `b`), whose LSTM stacks i f o g. A row
 * for each unit or for each input, as the shapes say.
 */

const FORMS = [
  ['Wx', 'Wh'],
  ['Wxh', 'Whh'],
] as const;

export const mlx: Convention = {
  translate(tensors) {
    const named = byName(tensors);
    const made: Tensor[] = [];
    const used: Tensor[] = [];
    const says = new Map<string, LayerSays>();
    for (const { name } of tensors)
      for (const [ih, hh] of FORMS) {
        const [path, last] = split(name);
        const [input, state] = [named.get(`${path}${ih}`), named.get(`${path}${hh}`)];
        if (last !== ih || !isMatrix(input) || !isMatrix(state)) continue;
        const own = named.get(`${path}bias`);
        const bias = own ?? (ih === 'Wx' ? named.get(`${path}b`) : undefined);
        // Without, they are those of an RNN written by hand.
        if (ih === 'Wxh' && !bias) continue;
        const second = named.get(`${path}bhn`);
        const [rows = 0, columns = 0] = state.shape;
        const hidden = Math.min(rows, columns);
        const gates = Math.max(rows, columns) / hidden;
        const isByUnit =
          gates > 1 ? rows > columns : input.shape[0] === hidden && input.shape[1] !== hidden;
        const turned = (tensor: Tensor) => (isByUnit ? tensor : transposed(tensor));
        // The course's, by the name of its bias.
        const taken: GateOrder = gates === 4 && !own && bias ? 'ifog' : 'ifgo';
        const ordered = (tensor: Tensor) =>
          taken === 'ifog' ? reordered(tensor, [0, 1, 3, 2]) : tensor;
        const prefix = path || '';
        made.push(
          ...layer(prefix, {
            weight_ih: ordered(turned(input)),
            weight_hh: ordered(turned(state)),
            ...(bias && { bias_ih: ordered(flat(bias)) }),
            ...(second && { bias_hh: stacked('', [zeros('', 2 * hidden), flat(second)]) }),
          }),
        );
        used.push(input, state, ...[bias, second].filter((tensor) => tensor !== undefined));
        says.set(prefix, { asks: asksOf(gates, taken, input) });
      }
    return made.length > 0 ? { tensors: replaced(tensors, used, made), says } : null;
  },
};

function asksOf(gates: number, taken: GateOrder, { shape: [rows, columns] }: Tensor): Asks {
  if (gates === 4) return { gates: [taken, ...ORDERS.filter((order) => order !== taken)] };
  return gates === 1
    ? {
        activation: ['tanh', 'relu', 'sigmoid', 'identity'],
        ...(rows === columns && { rows: ['input', 'unit'] }),
      }
    : {};
}

const ORDERS: readonly GateOrder[] = ['ifgo', 'ifog', 'igfo', 'iofg'];
