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
    const cells = [...parts].flatMap(([path, group]) => cellOf(path, group) ?? []);
    if (cells.length === 0) return null;
    const placeOf = placesOf(cells, [...parts.values()]);
    for (const { path, group, input, state, ofInput, ofState } of cells) {
      const [first, second] = [input, state].map((names) => biasOf(group, names));
      const { prefix, isBackward } = placeOf(path);
      made.push(
        ...layer(
          prefix,
          {
            weight_ih: stacked('', ofInput.map(transposed)),
            weight_hh: stacked('', ofState.map(transposed)),
            ...(first && { bias_ih: first }),
            ...(second && { bias_hh: second }),
          },
          isBackward,
        ),
      );
      const [rows = 1, columns = 1] = ofState[0]?.shape ?? [];
      if (ofState.length * columns === rows)
        says.set(prefix, { asks: { activation: ['tanh', 'relu', 'sigmoid', 'identity'] } });
      for (const name of [...input, ...state])
        for (const what of ['kernel', 'bias']) {
          const tensor = group.get(`${name} ${what}`);
          if (tensor) used.push(tensor);
        }
    }
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

type Group = ReadonlyMap<string, Tensor>;

/** A cell by its path, with the kernels of its gates. */
interface Cell {
  readonly path: string;
  readonly group: Group;
  readonly input: readonly string[];
  readonly state: readonly string[];
  readonly ofInput: readonly Tensor[];
  readonly ofState: readonly Tensor[];
}

function cellOf(path: string, group: Group): Cell | null {
  for (const [input, state] of CELLS) {
    const [ofInput, ofState] = [input, state].map((names) => all(group, names, 'kernel'));
    if (ofInput && ofState) return { path, group, input, state, ofInput, ofState };
  }
  return null;
}

/** Where a cell belongs: what stands before its layer, and which direction it is. */
interface Place {
  readonly prefix: string;
  readonly isBackward: boolean;
}

const NNX_DIRECTION = /(^|[./])(forward|backward)_rnn(?=[./]|$)/;

/**
 * Directions of a layer: nnx names them; linen counts its cells one after the other, and cells of one size, two by two,
 * of which none can read the other, and which all that follows reads together, are both directions of a layer each.
 */
function placesOf(cells: readonly Cell[], groups: readonly Group[]): (path: string) => Place {
  const counted = cells
    .flatMap((cell) => {
      const [, count] = /Cell_(\d{1,3})[./]$/.exec(cell.path) ?? [];
      return count === undefined ? [] : [{ cell, count: Number(count) }];
    })
    .sort((a, b) => a.count - b.count)
    .map(({ cell }) => cell);
  const sizeOf = ({ ofInput, ofState }: Cell) =>
    [ofInput[0]?.shape[0] ?? 0, ofState[0]?.shape[0] ?? 0, ofState.length] as const;
  const pairs = counted.flatMap((cell, i) => {
    const other = counted[i + 1];
    return i % 2 === 0 && other ? [[cell, other] as const] : [];
  });
  const isRead = (width: number, i: number) => {
    const above = pairs[i + 1];
    return above
      ? sizeOf(above[0])[0] === width
      : groups.some((group) =>
          [...group].some(([name, { shape }]) => name.endsWith(' kernel') && shape[0] === width),
        );
  };
  const areDirections =
    counted.length === cells.length &&
    counted.length === 2 * pairs.length &&
    pairs.every(([one, other], i) => {
      const [input, hidden] = sizeOf(one);
      return (
        sizeOf(one).join() === sizeOf(other).join() && input !== hidden && isRead(2 * hidden, i)
      );
    });
  const paired = new Map<string, Place>();
  if (areDirections)
    for (const [one, other] of pairs) {
      const prefix = `${one.path.slice(0, -1)}.`;
      paired.set(one.path, { prefix, isBackward: false });
      paired.set(other.path, { prefix, isBackward: true });
    }
  return (path) =>
    paired.get(path) ?? {
      prefix: `${path.slice(0, -1).replace(NNX_DIRECTION, '$1rnn')}.`,
      isBackward: NNX_DIRECTION.exec(path)?.[2] === 'backward',
    };
}

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
