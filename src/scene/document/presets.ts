import type { ActivationId } from '../../engine/activations/table.ts';
import type { CellId } from '../../engine/cells/table.ts';
import type { HeadId } from '../../engine/declare/heads.ts';
import type { Network } from '../../engine/declare/network.ts';
import type { InitialId } from '../../engine/learn/initial.ts';
import hello from './presets/hello.json' with { type: 'json' };
import type { Events, LayerAbove } from './scene.ts';
import type { Sampler, TrainingRecipe } from './training.ts';

/** Something measured about a trained network, on the weights of the file. */
export interface Fact {
  /** What was measured and how, in English. */
  readonly measure: string;
  readonly value: number;
}

/** Weights before any training. */
export interface Begin {
  readonly initial: InitialId;
  readonly seed: number;
  /** Parameters that began with one number in every place instead, by name. */
  readonly filled?: Readonly<Record<string, number>>;
}

/** A trained network with a text for it to read. Made by `npm run presets`, never by hand. */
export interface Preset {
  /** As links name it. */
  readonly id: string;
  readonly cell: CellId;
  readonly hidden: number;
  readonly activation: ActivationId;
  /** The layers above the first; none unless told. */
  readonly isBidirectional?: boolean;
  readonly above?: readonly LayerAbove[];
  /** The length of a symbol's row of the embedding; none unless told. */
  readonly embedding?: number;
  readonly bias: boolean;
  readonly head: HeadId;
  readonly vocabulary: readonly string[];
  readonly outputs: 'symbols' | number;
  /** What answers of its own are called; numbered unless told. */
  readonly answers?: readonly string[];
  /** What it reads when it is opened. */
  readonly text: string;
  /** Numbers that it reads in place of the text. */
  readonly events?: Events;
  /** Integers of hundredths by parameter, row-major; `presetWeights` makes numbers of them. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
  readonly facts: readonly Fact[];
  /** The weights its training began with, where they can be drawn again. */
  readonly begin?: Begin;
  /** How it is trained on, and how it writes, where that is not as usual. */
  readonly training?: Partial<TrainingRecipe>;
  readonly sampler?: Partial<Sampler>;
}

/** Those that are here from the start; the first is the one a first visit opens. */
export const presets = [hello] as readonly Preset[];

/** The preset that a first visit opens and from which a link leaves out what is the same. */
export const DEFAULT_PRESET = presets[0] as Preset;

/** Those that were fetched since: they only become more, so that a scene that names one stays valid. */
const fetched = new Map<string, Preset>();

export const addPreset = (preset: Preset): void => {
  fetched.set(preset.id, preset);
};

/** The preset of that id, if it is here. */
export const presetOf = (id: string): Preset | undefined =>
  presets.find((preset) => preset.id === id) ?? fetched.get(id);

/**
 * The flat weights of a preset. A parameter that the preset does not have, such as a bias switched on, is zero.
 * @throws RangeError where a parameter of the preset does not fit the network.
 */
export function presetWeights(preset: Preset, network: Network): Float64Array {
  const weights = new Float64Array(network.weightCount);
  for (const [name, hundredths] of Object.entries(preset.weights)) {
    const slot = network.parameters.get(name);
    if (!slot || slot.rows * slot.columns !== hundredths.length)
      throw new RangeError(`${name} of the preset ${preset.id} does not fit this network`);
    // Division rounds correctly, so 94 / 100 is the double that 0.94 is read as.
    weights.set(
      hundredths.map((w) => w / 100),
      slot.offset,
    );
  }
  return weights;
}
