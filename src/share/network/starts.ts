import { cells } from '../../engine/cells/table.ts';
import type { Tensor } from '../tensors/tensor.ts';
import { flat, rowsOf } from '../tensors/views.ts';
import type { FileLayer } from './fileNetwork.ts';
import { endsOf } from './sides.ts';

/** A learned initial state: `h_0`, `decoder.c0`, `init_h`, `h_init`, or that of one layer and direction, `h_0_l1_reverse`. */
const START =
  /(?:^|[._/])(?:([hc])_?0|init(?:ial)?_([hc])|([hc])_init(?:ial)?)(?:_l(\d{1,2})(_reverse)?)?$/i;

/**
 * Layers with the initial states that stand among what is not theirs: a row for each layer and direction, as PyTorch's
 * layers take them, or each by itself. What has another shape stays where it is.
 */
export function withStarts(
  layers: readonly FileLayer[],
  rest: readonly Tensor[],
): { readonly layers: readonly FileLayer[]; readonly rest: readonly Tensor[] } {
  const found = layers.map(() => new Map<string, Tensor>());
  const isTaken = (tensor: Tensor): boolean => {
    const [, before, behind, ahead, number, end = ''] = START.exec(tensor.name) ?? [];
    const state = (before ?? behind ?? ahead)?.toLowerCase();
    if (state === undefined) return false;
    const rows = layers.flatMap((layer, i) =>
      endsOf(layer).map((end) => ({ layer, i, kind: `${state}_0${end}` })),
    );
    const wanted =
      number === undefined
        ? rows
        : rows.filter(({ i, kind }) => i === Number(number) && kind === `${state}_0${end}`);
    const [{ layer: { hidden = 0 } = {} } = {}] = wanted;
    const isFitting =
      tensor.count === wanted.length * hidden &&
      tensor.shape.at(-1) === hidden &&
      wanted.every(
        ({ layer, i, kind }) =>
          layer.hidden === hidden &&
          cells[layer.cell].states.includes(state) &&
          !found[i]?.has(kind),
      );
    if (!isFitting) return false;
    const all = flat(tensor);
    wanted.forEach(({ i, kind }, k) => {
      found[i]?.set(kind, rowsOf(all, k * hidden, (k + 1) * hidden));
    });
    return true;
  };
  const left = rest.filter((tensor) => !isTaken(tensor));
  return {
    layers: layers.map((layer, i) => ({
      ...layer,
      tensors: new Map([...layer.tensors, ...(found[i] ?? [])]),
    })),
    rest: left,
  };
}

/** Whether this, by PyTorch's names without prefix, is an initial state. */
export const isStart = (name: string): boolean => /^[hc]_0(_|$)/.test(name);

/** Whether some of these are. */
export const haveStarts = (names: Iterable<string>): boolean => [...names].some(isStart);
