import { cellOfStack } from '../../engine/declare/torch.ts';
import { type Refusal, refuse } from '../safetensors/refusal.ts';
import type { Tensor } from '../tensors/tensor.ts';
import type { LayerSays } from './conventions/convention.ts';
import type { FileLayer } from './fileNetwork.ts';
import { shown } from './shown.ts';
import { mostBiases } from './sides.ts';
import { widthOf } from './torchModel.ts';

const RECURRENT =
  /^(.*?)(weight_ih|weight_hh|weight_hr|bias_ih|bias_hh)(_l(\d{1,3}))?(_reverse)?$/s;

/** A tensor of a recurrent layer, by its name. */
interface Part {
  readonly tensor: Tensor;
  readonly prefix: string;
  readonly kind: string;
  readonly number: number;
  readonly direction: string;
}

/** The layers of a file, and the tensors that belong to none. */
export interface Layers {
  readonly ok: true;
  /** From below, in every order in which one can read the other's output; the first is that of their names. */
  readonly orders: readonly (readonly FileLayer[])[];
  /** Whether names count them, so that of several orders the first is right. */
  readonly isCounted: boolean;
  readonly rest: readonly Tensor[];
}

/** Finds the recurrent layers among tensors with PyTorch's names, or says why they are none; `order` as a file says it. */
export function layersOf(
  tensors: readonly Tensor[],
  says: ReadonlyMap<string, LayerSays>,
  order: readonly string[] = [],
): Layers | Refusal {
  const parts: Part[] = [];
  const rest: Tensor[] = [];
  for (const tensor of tensors) {
    const [, prefix = '', kind = '', , number = '0', direction = ''] =
      RECURRENT.exec(tensor.name) ?? [];
    if (kind === '') rest.push(tensor);
    else parts.push({ tensor, prefix, kind, number: Number(number), direction });
  }
  if (parts.length === 0) return refuse('noRecurrent', ...rest.map(shown));
  const projections = parts.filter(({ kind }) => kind === 'weight_hr');
  if (projections.length > 0)
    return refuse('projection', ...projections.map(({ tensor }) => tensor.name));
  const stacks: FileLayer[][] = [];
  for (const prefix of new Set(parts.map((part) => part.prefix))) {
    const own = parts.filter((part) => part.prefix === prefix);
    const stack = stackOf(prefix, own, says.get(prefix) ?? {});
    if ('ok' in stack) return stack;
    stacks.push(stack);
  }
  const ordered = inOrder(stacks, order);
  return 'ok' in ordered ? ordered : { ...ordered, ok: true, rest };
}

/** The layers of one module, `weight_ih_l0`, `weight_ih_l1`, … */
function stackOf(prefix: string, parts: readonly Part[], says: LayerSays): FileLayer[] | Refusal {
  const count = Math.max(...parts.map(({ number }) => number)) + 1;
  const layers: FileLayer[] = [];
  for (let number = 0; number < count; number++) {
    const own = parts.filter((part) => part.number === number);
    const layer = layerOf(prefix, number, own, says);
    if ('ok' in layer) return layer;
    const below = layers.at(-1);
    if (below && layer.input !== widthOf(below))
      return refuse(
        'shapesDiffer',
        ...[layer, below].map((one) => shown(one.tensors.get('weight_ih'))),
      );
    layers.push(layer);
  }
  return layers;
}

function layerOf(
  prefix: string,
  number: number,
  parts: readonly Part[],
  says: LayerSays,
): FileLayer | Refusal {
  const tensors = new Map<string, Tensor>();
  for (const { kind, direction, tensor } of parts) {
    const name = kind + direction;
    // `rnn.weight_ih` and `rnn.weight_ih_l0`: a cell and a layer of one name.
    const there = tensors.get(name);
    if (there) return refuse('severalRecurrent', there.name, tensor.name);
    tensors.set(name, tensor);
  }
  const isBidirectional = parts.some(({ direction }) => direction !== '');
  const forward = directionOf(tensors, '', `${prefix}%_l${number}`);
  if ('ok' in forward) return forward;
  const layer = { ...forward, isBidirectional, says, prefix, tensors };
  if (!isBidirectional) return layer;
  const backward = directionOf(tensors, '_reverse', `${prefix}%_l${number}_reverse`);
  if ('ok' in backward) return backward;
  const isAlike = (['cell', 'input', 'hidden'] as const).every(
    (what) => forward[what] === backward[what],
  );
  return isAlike
    ? { ...layer, bias: mostBiases([forward.bias, backward.bias]) }
    : refuse(
        'shapesDiffer',
        ...['', '_reverse'].map((end) => shown(tensors.get(`weight_hh${end}`))),
      );
}

/** What the shapes of one direction say. */
function directionOf(tensors: ReadonlyMap<string, Tensor>, end: string, name: string) {
  const [ih, hh, bi, bh] = ['weight_ih', 'weight_hh', 'bias_ih', 'bias_hh'].map((kind) =>
    tensors.get(kind + end),
  );
  if (!ih || !hh) return refuse('incomplete', name.replace('%', ih ? 'weight_hh' : 'weight_ih'));
  const [rows = 0, hidden = 0] = hh.shape;
  const cell = cellOfStack(rows / hidden);
  if (hh.shape.length !== 2 || hidden === 0 || !cell) return refuse('notSquare', shown(hh));
  const [, input = 0] = ih.shape;
  if (ih.shape.length !== 2 || ih.shape[0] !== rows || input === 0)
    return refuse('shapesDiffer', shown(ih), shown(hh));
  for (const bias of [bi, bh])
    if (bias && !(bias.shape.length === 1 && bias.shape[0] === rows))
      return refuse('shapesDiffer', shown(bias), shown(hh));
  const bias = bi && bh ? 'double' : bi || bh ? 'single' : 'none';
  return { cell, input, hidden, bias } as const;
}

/** Modules beside each other as one reads the other's output. */
function inOrder(
  stacks: readonly Stack[],
  said: readonly string[],
): Pick<Layers, 'orders' | 'isCounted'> | Refusal {
  const several = severalOf(stacks.flat());
  const placeOf = ([layer]: Stack) =>
    said.findIndex((name) => (layer?.prefix ?? '').split(/[./]/).includes(name));
  const asSaid = [...stacks].sort((a, b) => placeOf(a) - placeOf(b));
  const isSaid = asSaid.every((stack, i) => placeOf(stack) === i);
  if (isSaid && ordersOf(asSaid, null, true).length > 0)
    return { orders: [asSaid.flat()], isCounted: true };
  const isPart = (which: RegExp) => stacks.some(([layer]) => which.test(layer?.prefix ?? ''));
  // One that writes what the other has read is no layer on top of it.
  if (isPart(/enc/i) && isPart(/dec/i)) return several;
  const inNames = [...stacks].sort(([a], [b]) => byParts(a?.prefix ?? '', b?.prefix ?? ''));
  // `lstm.`, `lstm_1.`, or `cells.0.`, `cells.1.`.
  const isCounted =
    new Set(inNames.map(([layer]) => (layer?.prefix ?? '').replace(/_?\d+/g, ''))).size === 1;
  if (stacks.length > MAX_STACKS && !isCounted) return several;
  const orders = ordersOf(inNames, null, stacks.length > MAX_STACKS);
  return orders.length > 0 ? { orders: orders.map((order) => order.flat()), isCounted } : several;
}

/** Which of two names comes first, part by part: `lstm.` before `lstm_1.`, and that before `lstm_10.`. */
function byParts(a: string, b: string): number {
  const [ours, theirs] = [a, b].map((name) => name.split(/[./]/));
  for (const [i, part] of (ours ?? []).entries()) {
    const order = part.localeCompare(theirs?.[i] ?? '', 'en', { numeric: true });
    if (order !== 0) return order;
  }
  return 0;
}

/** Of layers it is not known which of them reads which. */
export const severalOf = (layers: readonly FileLayer[]): Refusal =>
  refuse('severalRecurrent', ...new Set(layers.map(({ prefix }) => prefix)));

/** Modules that every order of is tried. */
const MAX_STACKS = 6;

type Stack = readonly FileLayer[];

/** Orders in which each reads the one before; only the given one where `isFixed`. */
function ordersOf(
  left: readonly Stack[],
  width: number | null,
  isFixed: boolean,
): readonly (readonly Stack[])[] {
  if (left.length === 0) return [[]];
  return (isFixed ? left.slice(0, 1) : left).flatMap((stack) => {
    const [bottom, top] = [stack[0], stack.at(-1)];
    if (!bottom || !top || (width !== null && bottom.input !== width)) return [];
    const others = left.filter((other) => other !== stack);
    return ordersOf(others, widthOf(top), isFixed).map((order) => [stack, ...order]);
  });
}
