import { type CellId, cells } from '../cells/table.ts';
import type { TorchLayer } from './cell.ts';
import {
  type Direction,
  directionsOf,
  type LayerSpec,
  layersOf,
  type NetworkSpec,
  optionsOf,
  suffixOf,
} from './layers.ts';
import type { Network } from './network.ts';

/** The layer of PyTorch, or the stack of them, that computes what a network does, or null where there is none. */
export function torchLayerOf({ spec }: Network): TorchLayer | null {
  // PyTorch stacks layers of one kind and size.
  const isOneKind = (spec.above ?? []).every(
    ({ cell, hidden, activation, isBidirectional }) =>
      cell === spec.cell &&
      hidden === spec.sizes.hidden &&
      activation === spec.activation &&
      Boolean(isBidirectional) === Boolean(spec.isBidirectional),
  );
  return (isOneKind && cells[spec.cell].torch?.layer(optionsOf(spec))) || null;
}

/** The cell of which PyTorch stacks so many matrices, or undefined. */
export const cellOfStack = (count: number): CellId | undefined =>
  (Object.keys(cells) as CellId[]).find((cell) => cells[cell].torch?.gates.length === count);

/** What PyTorch adds to the names of a layer's parameters: `_l0`, `_l1_reverse`. */
export const torchLayerName = (layer: number, direction: Direction): string =>
  `_l${layer - 1}${direction === 'backward' ? '_reverse' : ''}`;

/** The engine's parameters that make up each of PyTorch's, from the first rows to the last. */
type ParameterNames = Readonly<Record<string, readonly string[]>>;

/** Those of a layer with two biases. */
function layerParameters(
  cell: CellId,
  at = torchLayerName(1, 'forward'),
  suffix = '',
): ParameterNames {
  const gates = cells[cell].torch?.gates ?? [];
  return {
    [`weight_ih${at}`]: gates.map((gate) => `W_x${gate}${suffix}`),
    [`weight_hh${at}`]: gates.map((gate) => `W_h${gate}${suffix}`),
    [`bias_ih${at}`]: gates.map((gate) => `b_x${gate}${suffix}`),
    [`bias_hh${at}`]: gates.map((gate) => `b_h${gate}${suffix}`),
  };
}

const HEAD = { 'head.weight': ['W_y'], 'head.bias': ['b_y'] };

/** Those of a network of one layer in one direction, and of its head. */
export const torchParameters = (cell: CellId): ParameterNames => ({
  ...layerParameters(cell),
  ...HEAD,
});

/** The same, with those that other files have besides. */
export const fileParameters = (cell: CellId): ParameterNames => ({
  ...torchParameters(cell),
  ...Object.fromEntries(
    Object.entries(cells[cell].torch?.besides ?? {}).map(([name, own]) => [name, [own]]),
  ),
});

/** The weights that the states of a network begin with, each by a name of its own: `h_0_l0`, `c_0_l1_reverse`. */
export const startParameters = (spec: NetworkSpec): ParameterNames =>
  ofEachLayer(spec, ({ cell, hasStart }, at, suffix) =>
    Object.fromEntries(
      (hasStart ? cells[cell].states : []).map((state) => [
        `${state}_0${at}`,
        [`${state}_0${suffix}`],
      ]),
    ),
  );

/** Those of all layers and directions of a network with two biases, of its embedding and its head. */
export const networkParameters = (spec: NetworkSpec): ParameterNames => ({
  ...(spec.embedding === undefined ? {} : { 'embedding.weight': ['E'] }),
  ...ofEachLayer(spec, ({ cell }, at, suffix) => layerParameters(cell, at, suffix)),
  ...HEAD,
});

/** Those that `named` gives each layer in each of its directions, of PyTorch's ending of its names and of ours. */
const ofEachLayer = (
  spec: NetworkSpec,
  named: (layer: LayerSpec, at: string, suffix: string) => ParameterNames,
): ParameterNames =>
  Object.fromEntries(
    layersOf(spec).flatMap((layer, i) =>
      directionsOf(layer).flatMap((direction) =>
        Object.entries(
          named(layer, torchLayerName(i + 1, direction), suffixOf(spec, i + 1, direction)),
        ),
      ),
    ),
  );
