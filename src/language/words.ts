import type { AnswersAt } from '../engine/declare/layers.ts';
import type { LevelName } from '../engine/declare/namePlace.ts';
import type { NumberFormat } from '../engine/run/numbers.ts';
import type { FigureId } from '../scene/document/figures.ts';
import type { ProblemKind } from '../scene/document/problem.ts';
import type { OutputLabels } from '../scene/read/answer.ts';
import type { SymbolKind } from '../scene/text/symbols.ts';
import type { CellOptionWords, CellTable, HeadTable, PhaseWords } from './sections/cells.ts';
import type { FarWords } from './sections/far.ts';
import type { SentenceWords } from './sections/sentence.ts';
import type { Broken } from './story.ts';

/**
 * Every word a reader can see or hear, in one language. The compiler asks each language for each of them;
 * what depends on numbers is a function, so that a language may order its sentence as it likes.
 */
export interface Words {
  /** Tag of the language, as for `<html lang>`. */
  readonly tag: 'ko' | 'en';
  readonly title: string;
  readonly description: string;
  readonly header: {
    readonly undo: string;
    readonly redo: string;
    readonly otherLanguage: string;
    readonly languageFailed: string;
    readonly theme: (theme: 'light' | 'dark' | 'system') => string;
    readonly keys: string;
    readonly learn: string;
    readonly present: string;
    readonly openFile: string;
    /** While files hover over the page. */
    readonly drop: string;
    readonly share: string;
    readonly copied: string;
    readonly skip: string;
  };
  /** The names of the figures. */
  readonly figures: Readonly<Record<FigureId, string>>;
  /** What stands around the stage. */
  readonly page: {
    readonly rooms: string;
    readonly explore: string;
    readonly lenses: string;
    readonly menu: string;
    readonly playback: string;
    readonly view: string;
    readonly doors: string;
    readonly change: string;
    readonly train: string;
    readonly write: string;
    readonly ask: string;
    readonly close: string;
    readonly sheet: string;
    readonly point: string;
    /** Where one stands; phases are counted from 1. */
    readonly step: (t: number, phase: number, of: number) => string;
    /** The run has not come to timestep t yet. */
    readonly computing: (t: number) => string;
    readonly awaited: string;
  };
  /** A part of the page that is fetched when it is asked for. */
  readonly part: { readonly failed: string; readonly retry: string };
  /** In place of a page that broke. */
  readonly broken: {
    readonly title: string;
    readonly text: string;
    readonly reload: string;
    readonly anew: string;
  };
  readonly input: {
    readonly label: string;
    readonly placeholder: string;
    readonly networks: string;
    readonly network: (preset: string) => string;
    readonly about: (preset: string) => string;
    readonly ownNetwork: string;
    readonly ownWeights: string;
    readonly makeOwn: string;
    readonly vocabulary: string;
    /** Symbols that are not known, and the token that is read in their place; null where there is none. */
    readonly unknown: (symbols: readonly string[], readAs: string | null) => string;
    /** How many symbols are read, and how many characters are left. */
    readonly tooLong: (kept: number, dropped: number, kind: SymbolKind) => string;
    readonly tooManySymbols: (most: number) => string;
    readonly empty: string;
  };
  readonly settings: {
    readonly title: string;
    readonly cell: string;
    readonly hidden: string;
    /** Which way a layer reads. */
    readonly directions: { readonly title: string; readonly one: string; readonly both: string };
    /** The layers above the first, by their numbers. */
    readonly layers: {
      readonly title: string;
      readonly of: (layer: number) => string;
      readonly add: string;
      /** Why none can be added. */
      readonly most: (count: number) => string;
      readonly remove: (layer: number) => string;
    };
    /** How symbols are read: as one-hot vectors, or by an embedding of that many numbers a symbol. */
    readonly reads: string;
    readonly oneHot: string;
    readonly embedding: string;
    readonly rowLength: string;
    readonly activation: string;
    readonly bias: string;
    readonly biasOff: string;
    readonly biasOn: string;
    /** The state before the first timestep: zeros, or weights. */
    readonly start: {
      readonly title: string;
      readonly zeros: string;
      readonly weights: string;
      readonly about: string;
      /** The button that makes the last state the initial one, and what came of it: after which text (null of numbers), of how many timesteps. */
      readonly carry: string;
      readonly carried: (text: string | null, steps: number) => string;
      readonly notFinite: string;
      readonly bothWays: string;
    };
    /** When the head answers, and what it reads there. */
    readonly answersAt: {
      readonly title: string;
      readonly names: Readonly<Record<AnswersAt, string>>;
      readonly about: Readonly<Record<'last' | 'ends', string>>;
      /** What answering at the last means of a layer in both directions. */
      readonly lastOfBoth: string;
    };
    /** What it computes with. */
    readonly numbers: {
      readonly title: string;
      readonly names: Readonly<Record<NumberFormat, string>>;
      /** What singles are. */
      readonly about: string;
      /** Weights that a single cannot hold. */
      readonly large: (count: number) => string;
      readonly small: (count: number) => string;
    };
    readonly head: string;
    readonly answers: string;
    readonly answersHint: string;
    readonly weights: string;
    /** Weights of a preset, or (null) its own: trained here, or opened from a file. */
    readonly trained: (preset: string | null) => string;
    readonly initial: string;
    readonly initials: Readonly<
      Record<'xavier' | 'orthogonal' | 'identity' | 'coarse' | 'zero', string>
    >;
    readonly seed: string;
    readonly another: string;
    readonly edited: (count: number) => string;
    readonly resetEdits: string;
    readonly notWhole: (least: number, most: number) => string;
    /** How many weights a large network has, and how many are the most; what would be larger changes nothing. */
    readonly size: (weights: number, most: number) => string;
    readonly dropsTraining: string;
  };
  readonly stage: {
    readonly chain: string;
    readonly input: string;
    readonly state: string;
    readonly output: string;
    /** What stands at the left edge of the rows: what is read, and what is answered. */
    readonly reads: Readonly<Record<SymbolKind | 'number' | 'numbers', string>>;
    readonly answers: Readonly<Record<'guess' | 'answer' | 'number' | 'numbers', string>>;
    /** What the one button for the distance does. */
    readonly move: Readonly<Record<'nearer' | 'inside' | 'out', string>>;
    readonly noPrevious: string;
    /** Under what the first timestep goes on from, where that is weights. */
    readonly start: string;
    readonly oneCell: string;
    readonly fromStep: (t: number) => string;
    readonly empty: string;
    readonly yes: string;
    readonly no: string;
    /** What an output of a network with answers of its own stands for. */
    readonly outputs: OutputLabels;
  };
  readonly transport: {
    readonly label: string;
    readonly toStart: string;
    readonly timeBack: string;
    readonly phaseBack: string;
    readonly play: string;
    readonly pause: string;
    readonly phaseForward: string;
    readonly timeForward: string;
    readonly scrub: string;
    readonly time: (t: number, last: number) => string;
    readonly now: (t: number) => string;
    readonly speed: string;
    readonly times: (speed: number) => string;
    readonly pace: string;
    readonly byPhase: string;
    readonly byTime: string;
    readonly phases: string;
    readonly roll: string;
    readonly unroll: string;
  };
  /** All that is said of each cell, and of each head. */
  readonly cells: CellTable;
  readonly heads: HeadTable;
  /** What happens where it is the same in every network: the input is read, or numbers have become NaN. */
  readonly story: {
    readonly reading: PhaseWords;
    /** A symbol's row of the embedding is taken; and its product, in place of that with a one-hot vector. */
    readonly lookup: PhaseWords;
    readonly fromEmbedding: PhaseWords;
    readonly broken: Broken;
    /** The product with the hidden state of the layer below, in place of an input. */
    readonly fromBelow: PhaseWords;
    readonly whichLayer: string;
    /** A layer, by its number, and which direction of it. */
    readonly layer: (of: LevelName) => string;
    /** What a network is called: of so many layers, of one kind of cell or of several (null), those of these numbers in both directions. */
    readonly network: (layers: number, cell: string | null, bothWays: readonly number[]) => string;
    /** What is said of a layer from 1, the lowest. */
    readonly inLayer: (of: LevelName, said: string) => string;
    /** Said of a layer that reads from the end: which timestep it computed before this one, or that it begins here (null). */
    readonly fromEnd: (before: number | null) => string;
    /** That the previous state is a weight here, as it is called there. */
    readonly fromStart: (symbol: string) => string;
    /** Said where a phase goes on from such a vector. */
    readonly fromJoined: string;
    /** Both directions of a layer become one vector. */
    readonly joined: PhaseWords;
  };
  readonly equation: {
    readonly title: string;
    readonly picture: string;
    readonly written: string;
    readonly inputOf: (symbol: string) => string;
    readonly whichValue: string;
    readonly preActivation: string;
    readonly logits: string;
    readonly output: string;
    readonly more: (count: number) => string;
    readonly truth: string;
    readonly notANumber: (typed: string) => string;
    readonly edit: (parameter: string, row: number, column: number) => string;
  };
  readonly figure: {
    readonly lookup: string;
    readonly place: string;
    readonly pickedColumn: (column: number) => string;
    readonly noColumn: string;
    readonly lookedUp: (row: number) => string;
    readonly noRow: string;
    readonly joined: string;
    readonly products: string;
    readonly parts: string;
    readonly factors: string;
    readonly complement: string;
    readonly curve: (activation: string) => string;
    readonly exponentials: string;
    /** Those of a list that have no row of their own. */
    readonly others: (count: number) => string;
    readonly total: string;
    readonly choice: string;
    readonly threshold: string;
  };
  readonly cellOptions: CellOptionWords;
  readonly far: FarWords;
  readonly sentence: SentenceWords;
  readonly problems: {
    readonly title: (count: number) => string;
    readonly keep: string;
    readonly again: string;
    readonly original: string;
    readonly copy: string;
    readonly dismiss: string;
    readonly of: (kind: ProblemKind, key: string, value: string) => string;
  };
  readonly say: {
    readonly vector: (name: string, t: number) => string;
    readonly unit: (name: string, t: number, unit: number, value: string) => string;
    readonly weight: (name: string, row: number, column: number, value: string) => string;
    readonly matrix: (name: string, rows: number, columns: number) => string;
    readonly output: (name: string, value: string) => string;
    readonly goTo: (t: number, symbol: string, isKnown: boolean) => string;
    readonly curve: (unit: number, a: string, h: string) => string;
  };
}

/** What answering at the last timestep alone means, of a layer in both directions or in one. */
export const whenHint = (
  { about, lastOfBoth }: Words['settings']['answersAt'],
  answersAt: 'last' | 'ends',
  isBoth: boolean,
): string => (isBoth && answersAt === 'last' ? lastOfBoth : about[answersAt]);
