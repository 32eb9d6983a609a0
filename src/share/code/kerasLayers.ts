import type { ActivationId } from '../../engine/activations/table.ts';
import type { CellId } from '../../engine/cells/table.ts';
import type { CellOptions } from '../../engine/declare/cell.ts';
import {
  type Direction,
  directionsOf,
  isHighestBoth,
  type LayerSpec,
  layersOf,
  type NetworkSpec,
  optionsOf,
  suffixOf,
} from '../../engine/declare/layers.ts';
import type { Network } from '../../engine/declare/network.ts';
import { singleName } from '../network/engineNetwork.ts';
import { pythonName } from './python.ts';

/** How Keras has a cell. */
interface KerasCell {
  /** What stands behind `W_x` and `W_h` for each gate, in the order in which Keras stacks them. */
  readonly gates: readonly string[];
  /** The class that computes the same, with the arguments that say so; null where there is none. */
  readonly layer: (options: CellOptions) => readonly [name: string, ...said: string[]] | null;
  /** Whether its biases of input and state stay apart, because the gate stands between them. */
  readonly isApart: (options: CellOptions) => boolean;
}

export const KERAS_ACTIVATIONS: Readonly<Record<ActivationId, string>> = {
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  relu: 'relu',
  identity: 'linear',
};

const kerasCells: Readonly<Record<CellId, KerasCell>> = {
  rnn: {
    gates: [''],
    layer: ({ f }) => ['SimpleRNN', `activation="${KERAS_ACTIVATIONS[f.activation]}"`],
    isApart: () => false,
  },
  lstm: {
    gates: ['i', 'f', 'g', 'o'],
    layer: ({ peepholes }) => (peepholes ? null : ['LSTM']),
    isApart: () => false,
  },
  gru: {
    gates: ['z', 'r', 'n'],
    layer: ({ reset }) => ['GRU', `reset_after=${reset === 'after' ? 'True' : 'False'}`],
    isApart: ({ reset }) => reset === 'after',
  },
};

/** A layer as a script of Keras makes it, and the arrays that it takes, as expressions of the page's own names. */
interface KerasLayer {
  /** What it gives out, by the name of the page. */
  readonly value: string;
  readonly makes: string;
  readonly weights: readonly string[];
}

/** The recurrent layers of a network in Keras, from below; null where one computes what none of Keras' does. */
export function kerasLayers({ spec, parts }: Network): readonly KerasLayer[] | null {
  // What begins elsewhere than at zeros is said step by step.
  if (parts.some(({ starts }) => starts.length > 0)) return null;
  const made: KerasLayer[] = [];
  const count = layersOf(spec).length;
  for (const [i, layer] of layersOf(spec).entries()) {
    const cell = kerasCells[layer.cell];
    // Keras gives out what each direction ends with, unless told.
    const isLate = i === count - 1 && endsAlone(spec);
    const [name, ...said] = cell.layer(optionsOf(layer)) ?? [];
    if (name === undefined) return null;
    const own = parts.filter((part) => part.layer === i + 1);
    const value = own.find(({ kind }) => kind === 'join')?.operations[0]?.makes;
    const options = [
      layer.hidden,
      ...said,
      ...(layer.bias === 'none' ? ['use_bias=False'] : []),
      ...(isLate ? [] : ['return_sequences=True']),
    ].join(', ');
    const one = `layers.${name}(${options})`;
    const called = pythonName(value ?? own[0]?.states[0] ?? '');
    made.push({
      value: called,
      makes: layer.isBidirectional
        ? `layers.Bidirectional(${one}, name="${called}")`
        : one.replace(/\)$/, `, name="${called}")`),
      weights: directionsOf(layer).flatMap((direction) =>
        weightsOf(spec, layer, i + 1, direction, cell),
      ),
    });
  }
  return made;
}

/** Whether the head reads what the highest layer ends with, and nothing else of it. */
export const endsAlone = (spec: NetworkSpec): boolean =>
  spec.answersAt === 'ends' || (spec.answersAt === 'last' && !isHighestBoth(spec));

/** Kernel, recurrent kernel and bias of a direction: columns where the page has rows. */
function weightsOf(
  spec: NetworkSpec,
  layer: LayerSpec,
  number: number,
  direction: Direction,
  { gates, isApart }: KerasCell,
): readonly string[] {
  const own = (name: string) => pythonName(`${name}${suffixOf(spec, number, direction)}`);
  const below = (names: readonly string[]) =>
    names.length === 1 ? `${names[0]}` : `np.concatenate([${names.join(', ')}])`;
  const turned = (matrix: string) => `${below(gates.map((gate) => own(`${matrix}${gate}`)))}.T`;
  const ofInput = gates.map((gate) => own(`b_x${gate}`));
  const ofState = gates.map((gate) => own(`b_h${gate}`));
  const single = gates.map((gate) => own(singleName(`b_x${gate}`)));
  const rows = isApart(optionsOf(layer));
  const bias = {
    none: [],
    single: [
      rows
        ? `np.stack([${below(single)}, np.zeros(${gates.length * layer.hidden})])`
        : below(single),
    ],
    double: [
      rows
        ? `np.stack([${below(ofInput)}, ${below(ofState)}])`
        : below(ofInput.map((name, i) => `${name} + ${ofState[i]}`)),
    ],
  };
  return [turned('W_x'), turned('W_h'), ...bias[layer.bias]];
}
