import { isEqual } from '../../scene/document/equal.ts';
import type { Container, Said, SaidOfLayer } from '../safetensors/readContainer.ts';
import { type Refusal, refuse } from '../safetensors/refusal.ts';
import type { Tensor } from '../tensors/tensor.ts';
import { type LayerSays, UNDER } from './conventions/convention.ts';
import { conventions } from './conventions/table.ts';
import { endsOf } from './ends.ts';
import type { FileLayer, FileNetwork } from './fileNetwork.ts';
import { layersOf, severalOf } from './layers.ts';
import { modelOf } from './modelOf.ts';
import { withStarts } from './starts.ts';
import { type TorchModel, widthOf } from './torchModel.ts';

/** Far more than a network that is shown here has; a file of more holds something else. */
const MAX_TENSORS = 1000;

/** The network that the arrays of a file make, under whatever names; or why they make none that is understood. */
export function networkIn({ tensors: given, pickled, said }: Container): FileNetwork | Refusal {
  if (given.length > MAX_TENSORS) return refuse('tooLarge', `> ${MAX_TENSORS} tensors`);
  let tensors = given;
  const unused: Tensor[] = [];
  const says = new Map<string, LayerSays>();
  for (const { translate } of conventions) {
    const translated = translate(tensors);
    if (!translated) continue;
    if ('ok' in translated) return translated;
    tensors = translated.tensors;
    unused.push(...(translated.unused ?? []));
    for (const [prefix, said] of translated.says ?? []) says.set(prefix, said);
  }
  const found = layersOf(tensors, says, said?.order);
  if (!found.ok)
    return found.kind === 'noRecurrent' && pickled.length > 0
      ? refuse('pickled', ...pickled)
      : found;
  const { orders, isCounted, rest } = found;
  const networks = orders.map((layers) =>
    withEnds(
      layers.map((layer, i) => told(layer, said, i, layers.length)),
      rest,
    ),
  );
  const possible = networks.filter(({ ok }) => ok);
  const [network = networks[0]] = possible;
  const [layers = []] = orders;
  if (!network) return severalOf(layers);
  if (!network.ok) return network;
  const order = possible.length > 1 && !isCounted ? openOrder(orders) : undefined;
  if (order === null) return severalOf(layers);
  const merges = said?.merges;
  // Without a head of its own the answer would be the sum.
  if (merges && !network.head?.isHalf) return refuse('kerasLayer', `merge_mode ${merges}`);
  return checked({
    ...network,
    ...(order && { order }),
    ...(merges && { headReads: merges }),
    unused: [...network.unused, ...unused],
  });
}

/** Far more cannot be told apart at a glance: three modules have six. */
const MAX_ORDERS = 6;

/** All orders of modules that are alike, for the reader to choose from; null where they are too many, or not alike. */
function openOrder(orders: readonly (readonly FileLayer[])[]): readonly string[] | null {
  const [first = []] = orders;
  const shapes = new Set(
    first.map(({ cell, input, hidden, isBidirectional, bias, says }) =>
      JSON.stringify([cell, input, hidden, isBidirectional, bias, says]),
    ),
  );
  const counts = new Set(
    [...new Set(first.map(({ prefix }) => prefix))].map(
      (own) => first.filter(({ prefix }) => prefix === own).length,
    ),
  );
  if (orders.length > MAX_ORDERS || shapes.size !== 1 || counts.size !== 1) return null;
  const named = orders.map((layers) => [
    ...new Set(layers.map(({ prefix }) => prefix.replace(/[./]$/, ''))),
  ]);
  return named.flat().some((name) => name === '' || name.includes(UNDER))
    ? null
    : named.map((names) => names.join(UNDER));
}

/** Layers with what is before and behind them. */
function withEnds(given: readonly FileLayer[], others: readonly Tensor[]): FileNetwork | Refusal {
  const { layers, rest } = withStarts(given, others);
  const [bottom, top] = [layers[0], layers.at(-1)];
  if (!bottom || !top) return refuse('noRecurrent');
  const ends = endsOf(rest, bottom.input, widthOf(top), top.isBidirectional ? top.hidden : null);
  return ends.ok ? { ...ends, layers } : ends;
}

/** A network whose weights are all numbers; or which of them are not. */
function checked(network: FileNetwork): FileNetwork | Refusal {
  const { layers, embedding, head, otherHeads } = network;
  const parts = [
    ...layers.flatMap(({ tensors }) => [...tensors.values()]),
    ...[embedding?.weight, ...[head, ...otherHeads].flatMap((one) => [one?.weight, one?.bias])],
  ];
  for (const { from } of parts.filter((tensor) => !!tensor)) {
    const strange = from.find(({ numbers }) => !numbers);
    if (strange) return refuse('notFloats', `${strange.name}: ${strange.type}`);
    const broken = from.find((part) => !part.isFinite());
    if (broken) return refuse('notFinite', broken.name);
  }
  return network;
}

/** The network of a file, where it is one that the page shows; or why not. */
export function recognise(container: Container): TorchModel | Refusal {
  const network = networkIn(container);
  const model = network.ok ? modelOf(network, container.pickled) : network;
  const { head, answersAt, skips, computesIn } = container.said ?? {};
  if (!model.ok) return model;
  const { says } = model;
  return {
    ...model,
    says: {
      ...says,
      head: head ?? says.head,
      answersAt: answersAt ?? says.answersAt,
      skips: skips ?? says.skips,
      computesIn: computesIn ?? says.computesIn,
    },
  };
}

/** A layer with what its file says of how it computes, of which nothing is asked any more. */
function told(layer: FileLayer, said: Said | undefined, i: number, count: number): FileLayer {
  const own = said && ofLayer(said, i, count);
  if (!own) return layer;
  const { activation: _, reset: __, ...asks } = layer.says.asks ?? {};
  const { activation, reset } = own;
  return {
    ...layer,
    says: {
      ...layer.says,
      ...(activation && layer.cell === 'rnn' && { activation }),
      ...(reset && layer.cell === 'gru' && { reset }),
      asks,
    },
  };
}

/** What is said of one of so many layers; where a model lists others, what it says of all of them. */
function ofLayer({ layers }: Said, i: number, count: number): SaidOfLayer | undefined {
  if (layers.length === count) return layers[i];
  return layers.every((each) => isEqual(each, layers[0])) ? layers[0] : undefined;
}
