import type { Network } from '../../engine/declare/network.ts';
import { type InitialId, initialParameter, initialWeights } from '../../engine/learn/initial.ts';
import { isEqual } from '../document/equal.ts';
import { type Preset, presetOf } from '../document/presets.ts';
import type {
  Events,
  OwnWeights,
  Scene,
  WeightEdit,
  WeightFill,
  WeightSource,
} from '../document/scene.ts';
import { type Architecture, networkOf } from './derive.ts';
import { eventColumns } from './events.ts';
import { remember } from './memo.ts';

const lengthOf = ({ length }: Float64Array) => length;

/** Where weights come from when nothing else is said and no preset fits. */
export const RANDOM = {
  kind: 'random',
  initial: 'xavier',
  seed: 1,
} as const satisfies WeightSource;

/** Whether the weights of a preset have the sizes, and mean the symbols, of a network. */
export const presetFits = (preset: Preset, scene: Architecture): boolean =>
  columnsOf(scene.events) === columnsOf(preset.events ?? null) &&
  preset.cell === scene.cell &&
  preset.hidden === scene.hidden &&
  isEqual(preset.above ?? [], scene.above) &&
  (preset.embedding ?? null) === scene.embedding &&
  preset.outputs === scene.outputs &&
  preset.vocabulary.length === scene.vocabulary.length &&
  preset.vocabulary.every((symbol, i) => symbol === scene.vocabulary[i]);

const columnsOf = (events: Events | null) => (events ? eventColumns(events) : 0);

/** All weights before single ones were changed by hand, flat, as the network lays them out. Not to be written to. */
export const baseWeightsOf = (
  scene: Architecture & Pick<Scene, 'source' | 'fills'>,
): Float64Array => filledWeights(networkOf(scene), sourceWeightsOf(scene), scene.fills);

const filledWeights = remember(
  (network: Network, source: Float64Array, fills: readonly WeightFill[]) => {
    if (fills.length === 0) return source;
    const weights = source.slice();
    for (const { parameter, initial, seed, factor } of fills) {
      const slot = network.parameters.get(parameter);
      if (!slot) continue;
      const { offset, rows, columns } = slot;
      if (initial)
        weights.set(
          elsewhere?.(network, initial, seed, parameter) ??
            initialParameter(network, slot, initial, seed),
          offset,
        );
      if (factor !== 1)
        for (let i = offset; i < offset + rows * columns; i++)
          weights[i] = (weights[i] as number) * factor + 0;
    }
    return weights;
  },
  8,
  lengthOf,
);

/** All weights as the source gives them. Not to be written to. */
const sourceWeightsOf = (scene: Architecture & Pick<Scene, 'source'>): Float64Array => {
  const { source } = scene;
  const network = networkOf(scene);
  if (source.kind === 'own') return ownWeights(source.weights);
  return source.kind === 'preset'
    ? presetWeights(network, source.preset)
    : drawnWeights(network, source.initial, source.seed);
};

const ownWeights = (weights: OwnWeights): Float64Array =>
  weights instanceof Float64Array ? weights : listedWeights(weights);

const listedWeights = remember((weights: readonly number[]) => Float64Array.from(weights));

/** Weights that are drawn from a seed: all of a network, or one parameter of it. */
export type Drawing = readonly [network: Network, initial: InitialId, seed: number, only?: string];

let elsewhere: ((...drawing: Drawing) => Float64Array | undefined) | null = null;

/** Says where weights are that were drawn elsewhere. */
export const bringDrawn = (find: NonNullable<typeof elsewhere>): void => {
  elsewhere = find;
};

const drawnWeights = remember(
  (network: Network, initial: InitialId, seed: number) =>
    elsewhere?.(network, initial, seed) ?? initialWeights(network, initial, seed),
  8,
  lengthOf,
);

/** A parameter that the preset does not have, such as a bias switched on, is zero. */
const presetWeights = remember((network: Network, id: string) => {
  const weights = new Float64Array(network.weightCount);
  const given = presetOf(id)?.weights ?? {};
  for (const { name, rows, columns, offset } of network.parameters.values()) {
    const hundredths = Object.hasOwn(given, name) ? given[name] : undefined;
    if (hundredths?.length === rows * columns)
      hundredths.forEach((w, i) => {
        weights[offset + i] = w / 100;
      });
  }
  return weights;
});

/** All weights as they are, flat, as the network lays them out; rounded where they are singles. Not to be written to. */
export const weightsOf = (scene: Scene): Float64Array =>
  scene.numbers === 'float32' ? inSingles(givenWeightsOf(scene)) : givenWeightsOf(scene);

/** A network, and what says its weights. */
type Weighted = Architecture & Pick<Scene, 'source' | 'fills' | 'edits'>;

/** All weights as the scene says them, before they are rounded. Not to be written to. */
export const givenWeightsOf = (scene: Weighted): Float64Array =>
  editedWeights(networkOf(scene), baseWeightsOf(scene), scene.edits);

/** Weights that were rounded as they came. */
export const rounded = new WeakMap<Float64Array, Float64Array>();

const inSingles = remember(
  (weights: Float64Array) => rounded.get(weights) ?? asSingles(weights),
  8,
  lengthOf,
);

/** The arrays round by themselves, in a third of the time of a loop. */
export const asSingles = (weights: Float64Array): Float64Array =>
  new Float64Array(new Float32Array(weights));

/** How many weights are too large for a single, and so infinite, or too small, and so 0. */
export function beyondSingles(scene: Weighted): { readonly large: number; readonly small: number } {
  let [large, small] = [0, 0];
  for (const weight of givenWeightsOf(scene)) {
    const single = Math.fround(weight);
    if (!Number.isFinite(single)) large++;
    else if (single === 0 && weight !== 0) small++;
  }
  return { large, small };
}

const editedWeights = remember(
  (network: Network, base: Float64Array, edits: readonly WeightEdit[]) => {
    if (edits.length === 0) return base;
    const weights = base.slice();
    for (const { parameter, index, value } of edits) {
      const slot = network.parameters.get(parameter);
      if (slot) weights[slot.offset + index] = value;
    }
    return weights;
  },
  8,
  lengthOf,
);

/**
 * Edits as a scene holds them: one for each entry (the last given counts), in the order of the flat buffer,
 * without those for other networks and those that say what the source gives anyway.
 */
export function canonicalEdits(
  network: Network,
  base: Float64Array,
  edits: Iterable<WeightEdit>,
): readonly WeightEdit[] {
  const byPlace = new Map<number, WeightEdit>();
  for (const edit of edits) {
    const slot = network.parameters.get(edit.parameter);
    if (slot && edit.index < slot.rows * slot.columns)
      byPlace.set(slot.offset + edit.index, { ...edit, value: edit.value + 0 });
  }
  return [...byPlace]
    .filter(([place, { value }]) => value !== base[place])
    .sort(([a], [b]) => a - b)
    .map(([, edit]) => edit);
}

/** Fills as a scene holds them: the last for each parameter, in the network's order, without those that say nothing. */
export function canonicalFills(
  scene: Architecture,
  fills: readonly WeightFill[],
): readonly WeightFill[] {
  const network = networkOf(scene);
  return [...network.parameters.keys()].flatMap((name) => {
    const fill = fills.findLast(({ parameter }) => parameter === name);
    if (!fill || (fill.initial === null && fill.factor === 1)) return [];
    return [{ ...fill, seed: fill.initial === null ? 0 : fill.seed, factor: fill.factor + 0 }];
  });
}
