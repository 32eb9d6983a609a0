import type { LossKind } from '../engine/declare/cell.ts';
import { heads } from '../engine/declare/heads.ts';
import { below, streamOf } from '../engine/learn/stream.ts';
import { isEqual } from '../scene/document/equal.ts';
import type { StillScene } from '../scene/document/scene.ts';
import { inputSizeOf, networkOf, outputSizeOf } from '../scene/read/derive.ts';
import { tokenOf } from '../scene/text/tokens.ts';
import type { Example, Examples } from './example.ts';
import { type DataProblem, examplesOf } from './examples.ts';

/** One sequence as a network reads it. */
export interface Sequence {
  /** The place of each symbol, or T x columns numbers. */
  readonly input: ArrayLike<number>;
  /** The right place at each timestep, or T x outputs numbers. */
  readonly targets: ArrayLike<number>;
  /** The first timestep that is asked, and the first after these that is not. */
  readonly from: number;
  readonly to: number;
}

/** What a network learns from: sequences in the numbers that it reads and answers. */
export interface TrainingSet {
  /** Timesteps of the longest sequence. */
  readonly steps: number;
  readonly loss: LossKind;
  /** Updates after which the state begins anew; until then each goes on where the one before it ended. Null: each begins. */
  readonly pieces: number | null;
  /** The k-th of the sequences of an update, both from 0. */
  readonly sequence: (update: number, k: number) => Sequence;
}

/** Whether the sequences of an update go on from the states that those of the one before have left. */
export const isGoingOn = ({ pieces }: Pick<TrainingSet, 'pieces'>, update: number): boolean =>
  pieces !== null && update % pieces > 0;

/** Why a network cannot learn from its data as it is. */
export type TrainingProblem =
  | DataProblem
  /** Symbols that the network does not know. */
  | { readonly kind: 'unknown'; readonly symbols: readonly string[] }
  /** It reads or answers something else. */
  | { readonly kind: 'doesNotFit' }
  /** A layer that runs backwards begins at the end of each piece: no state can be carried on. */
  | { readonly kind: 'carriesBack' }
  /** A network of more weights than are trained here. */
  | { readonly kind: 'tooLarge'; readonly count: number; readonly most: number }
  /** One update would take too long to be waited for. */
  | { readonly kind: 'tooHeavy' }
  /** A head that cannot answer so: numbers need a linear one, a single yes or no none that compares. */
  | { readonly kind: 'wrongHead'; readonly need: 'linear' | 'sigmoid' };

export type FoundSet =
  | {
      readonly ok: true;
      readonly set: TrainingSet;
      readonly examples: Examples;
      /** The k-th sequence of an update as a reader would write it down. */
      readonly exampleOf: (update: number, k: number) => Example;
    }
  | { readonly ok: false; readonly problem: TrainingProblem; readonly examples: Examples | null };

/** Multiplications of one way through the sequences of an update: a few seconds on a slow machine. */
const MOST_PRODUCTS = 8e8;

/** Weights that can be trained: a training keeps many moments of them. */
const MOST_TRAINED = 2_000_000;

/** Answers of all timesteps of a sequence: several numbers of each, and their gradients, are held. */
const MOST_ANSWERS = 2e6;

/** The sequences that a scene's network learns from, or why there are none. */
export function trainingSetOf(scene: StillScene): FoundSet {
  const examples = examplesOf(scene);
  if (!examples.ok) return { ok: false, problem: examples.problem, examples: null };
  const problem = misfit(examples, scene);
  if (problem) return { ok: false, problem, examples };
  const { batch, seed } = scene.training;
  const { weightCount } = networkOf(scene);
  if (weightCount > MOST_TRAINED) {
    const problem = { kind: 'tooLarge', count: weightCount, most: MOST_TRAINED } as const;
    return { ok: false, problem, examples };
  }
  const isHeavy =
    examples.steps * weightCount * batch > MOST_PRODUCTS ||
    examples.steps * outputSizeOf(scene) > MOST_ANSWERS;
  if (isHeavy) return { ok: false, problem: { kind: 'tooHeavy' }, examples };
  const { count, steps, streams } = examples;
  const numbered = numbering(scene);
  /** Which sequence comes k-th: all in turn where a batch holds all, else one that the seed chooses. */
  const which = (update: number, k: number) => {
    if (streams) return (k % streams.count) * streams.pieces + (update % streams.pieces);
    const n = update * batch + k;
    if (count === null) return n;
    return count <= batch ? n % count : below(streamOf(seed, n), count);
  };
  const exampleOf = (update: number, k: number) => examples.example(which(update, k), seed);
  return {
    ok: true,
    examples,
    exampleOf,
    set: {
      steps,
      loss: heads[scene.head].losses[0],
      pieces: streams?.pieces ?? null,
      sequence: (update, k) => numbered(exampleOf(update, k)),
    },
  };
}

function misfit({ need, streams }: Examples, scene: StillScene): TrainingProblem | null {
  const isTwoWay = networkOf(scene).parts.some(({ direction }) => direction === 'backward');
  if (streams && isTwoWay) return { kind: 'carriesBack' };
  const { reads, outputs } = need;
  const isFitting =
    reads.kind === 'numbers'
      ? scene.events !== null && inputSizeOf(scene) === reads.columns
      : scene.events === null;
  const isNamed = !need.names || isEqual(need.names, scene.answers);
  if (!isFitting || outputs !== scene.outputs || !isNamed) return { kind: 'doesNotFit' };
  if (reads.kind === 'symbols') {
    const known = new Set(scene.vocabulary);
    const unknown = reads.symbols.filter((symbol) => !known.has(symbol));
    if (unknown.length > 0 && tokenOf(scene.vocabulary, 'unk') === undefined)
      return { kind: 'unknown', symbols: unknown };
  }
  if (need.kind === 'numbers' && heads[scene.head].answers !== 'numbers')
    return { kind: 'wrongHead', need: 'linear' };
  if (need.kind === 'yes' && heads[scene.head].answers === 'one')
    return { kind: 'wrongHead', need: 'sigmoid' };
  return null;
}

/** Turns an example into the numbers of a network: places where its head compares, else a vector at each timestep. */
function numbering(scene: StillScene): (example: Example) => Sequence {
  const places = new Map(scene.vocabulary.map((symbol, i) => [symbol, i]));
  const outputs = outputSizeOf(scene);
  const unknown = places.get(tokenOf(scene.vocabulary, 'unk') ?? '') ?? -1;
  const placeOf = (symbol: string) => places.get(symbol) ?? unknown;
  return (example) => {
    const { from, to } = example;
    if (example.kind === 'numbers')
      return { input: example.rows, targets: example.answers, from, to };
    const input = example.symbols.map(placeOf);
    if (example.kind === 'yes') return { input, targets: example.answers, from, to };
    const classes = example.kind === 'class' ? example.answers : example.answers.map(placeOf);
    if (heads[scene.head].answers === 'one') return { input, targets: classes, from, to };
    const targets = new Float64Array(classes.length * outputs);
    classes.forEach((place, t) => {
      if (place >= 0) targets[t * outputs + place] = 1;
    });
    return { input, targets, from, to };
  };
}
