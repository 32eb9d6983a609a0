import { createNetwork, type Network } from '../engine/network.ts';
import { type Phase, phasesAt } from '../engine/phases.ts';
import type { Input } from '../engine/slot.ts';
import { remember } from './memo.ts';
import type { Scene } from './scene.ts';
import { readText } from './symbols.ts';

/** The part of a scene that says which network it is, weights aside. */
export type Architecture = Pick<
  Scene,
  'cell' | 'hidden' | 'activation' | 'bias' | 'head' | 'vocabulary' | 'outputs'
>;

/** The number of outputs of a network. */
export const outputSizeOf = ({ outputs, vocabulary }: Pick<Scene, 'outputs' | 'vocabulary'>) =>
  outputs === 'symbols' ? vocabulary.length : outputs;

/**
 * The network of a scene; scenes that differ in text, weights or cursor share the object. A switched-on bias is one
 * vector in the cell and one in the head.
 */
export const networkOf = (scene: Architecture): Network =>
  networkFor(
    scene.cell,
    scene.activation,
    scene.bias,
    scene.head,
    scene.vocabulary.length,
    scene.hidden,
    outputSizeOf(scene),
  );

const networkFor = remember(
  (
    cell: Scene['cell'],
    activation: Scene['activation'],
    bias: boolean,
    head: Scene['head'],
    input: number,
    hidden: number,
    output: number,
  ) =>
    createNetwork({
      cell,
      activation,
      bias: bias ? 'single' : 'none',
      head,
      headBias: bias,
      sizes: { input, hidden, output },
    }),
  16,
);

/** The symbols of the text, one a timestep. */
export const symbolsOf = ({ text }: Pick<Scene, 'text'>): readonly string[] =>
  readText(text).symbols;

/** The number of timesteps, possibly 0. */
export const stepsOf = (scene: Pick<Scene, 'text'>): number => symbolsOf(scene).length;

/** What the network reads: the place of each symbol in the vocabulary, -1 where it is not in there. */
export const inputOf = ({ text, vocabulary }: Pick<Scene, 'text' | 'vocabulary'>): Input =>
  inputFor(text, vocabulary);

const inputFor = remember((text: string, vocabulary: readonly string[]): Input => {
  const places = new Map(vocabulary.map((symbol, i) => [symbol, i]));
  const indices = Int32Array.from(readText(text).symbols, (symbol) => places.get(symbol) ?? -1);
  return { kind: 'symbols', indices };
});

/** The distinct symbols of the text that the network does not know, in order of appearance. */
export const unknownSymbolsOf = ({ text, vocabulary }: Pick<Scene, 'text' | 'vocabulary'>) =>
  unknownFor(text, vocabulary);

const unknownFor = remember((text: string, vocabulary: readonly string[]): readonly string[] => {
  const known = new Set(vocabulary);
  return [...new Set(readText(text).symbols)].filter((symbol) => !known.has(symbol));
});

/** What each output stands for: the symbols of the vocabulary, or answers in the reader's words. */
export const outputNamesOf = (
  { outputs, vocabulary }: Pick<Scene, 'outputs' | 'vocabulary'>,
  answer: (index: number, count: number) => string,
): readonly string[] =>
  outputs === 'symbols'
    ? vocabulary
    : Array.from({ length: outputs }, (_, i) => answer(i, outputs));

/** The phases that there are at timestep t, in order; the same list for all timesteps after the first. */
export const phasesAtStep = (scene: Architecture, t: number): readonly Phase[] =>
  phasesFor(networkOf(scene), t > 0);

const phasesFor = remember((network: Network, hasPrevious: boolean) =>
  phasesAt(network, hasPrevious ? 1 : 0),
);
