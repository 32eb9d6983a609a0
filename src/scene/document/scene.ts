import type { ActivationId } from '../../engine/activations/table.ts';
import type { CellId } from '../../engine/cells/table.ts';
import type { HeadId } from '../../engine/declare/heads.ts';
import type { AnswersAt } from '../../engine/declare/layers.ts';
import type { InitialId } from '../../engine/learn/initial.ts';
import type { UnitOrder } from '../../engine/measure/unitOrder.ts';
import type { NumberFormat } from '../../engine/run/numbers.ts';
import type { Ask } from './ask.ts';
import type { FigureId } from './figures.ts';
import type { GradientSpec, GradientView } from './gradient.ts';
import type { Sampler, TrainingRecipe } from './training.ts';

/** Very many weights are held as the engine holds them. Not to be written to. */
export type OwnWeights = readonly number[] | Float64Array;

/** Where all weights come from before single ones are changed by hand. */
export type WeightSource =
  | { readonly kind: 'preset'; readonly preset: string }
  | { readonly kind: 'random'; readonly initial: InitialId; readonly seed: number }
  | {
      readonly kind: 'own';
      /** All of them, flat, as the network lays them out; finite. */
      readonly weights: OwnWeights;
    };

/** One weight changed by hand: the entry `index` (row-major) of a parameter. */
export interface WeightEdit {
  readonly parameter: string;
  readonly index: number;
  /** Finite; different from what the source gives. */
  readonly value: number;
}

/** One whole parameter set at once, before single entries are changed by hand. At most one for each parameter. */
export interface WeightFill {
  readonly parameter: string;
  /** What it is filled with; null: what the source gives. */
  readonly initial: InitialId | null;
  readonly seed: number;
  /** Every entry is multiplied by it; finite. */
  readonly factor: number;
}

/** Numbers read instead of symbols: one row of `columns` numbers a timestep. */
export type Events =
  | {
      readonly kind: 'numbers';
      /** 1 to MAX_COLUMNS. */
      readonly columns: number;
      /** Row-major, finite; at least one row, at most MAX_STEPS. */
      readonly values: readonly number[];
    }
  | {
      readonly kind: 'wave';
      /** A formula of t that `parseFormula` reads; columns split by `;`. */
      readonly formula: string;
      /** Timesteps, 1 to MAX_STEPS. */
      readonly steps: number;
    };

/**
 * The part of the time axis that is in view: from timestep `from`, `span` timesteps wide, both in hundredths.
 * A span wider than the sequence has it in the middle (`from` is negative then); one below 1 is a part of a timestep.
 */
export interface Window {
  readonly from: number;
  readonly span: number;
}

/** One input changed to see what remembers it: at timestep t, the symbol of that place (or +1 in that column). */
export interface Probe {
  readonly t: number;
  readonly place: number;
}

/** One layer of the first one's units, two of them, or one in both directions. */
export type LaneShape = 'one' | 'two' | 'both';

/** A network that is compared with others: the one on the stage, a trained one, or one drawn in the stage's sizes. */
export type Lane =
  | { readonly kind: 'own' }
  | { readonly kind: 'preset'; readonly preset: string }
  | {
      readonly kind: 'random';
      readonly cell: CellId;
      readonly initial: InitialId;
      readonly seed: number;
      /** Its layers and directions; those of the stage unless told. */
      readonly shape?: LaneShape;
    };

/** The recurrence h <- f(w h) of the growth laboratory. */
export interface GrowthSpec {
  /** Finite. */
  readonly w: number;
  /** h_0, finite. */
  readonly start: number;
  /** 1 to MAX_GROWTH_STEPS. */
  readonly steps: number;
}

/** How the growth laboratory is looked at. */
export interface GrowthView {
  /** The step that is read off, 0 to `steps`. */
  readonly at: number;
  /** Whose cobweb is drawn. */
  readonly chosen: ActivationId;
  readonly scale: 'linear' | 'log';
}

/**
 * The moment shown: a timestep of the text, and a phase inside it (an id that the engine's `phasesAt` lists there).
 * With an empty text it rests at t = 0 in the first phase.
 */
export interface Cursor {
  readonly t: number;
  readonly phase: string;
}

/** A layer above the first: it reads the hidden state of the layer below it. */
export interface LayerAbove {
  readonly cell: CellId;
  /** Number of hidden units of a direction, 1 to MAX_HIDDEN. */
  readonly hidden: number;
  readonly activation: ActivationId;
  /** Whether a second cell of it reads from the end. */
  readonly isBidirectional: boolean;
}

/** Which network it is, weights aside. */
export interface NetworkFields {
  /** Of the first layer. */
  readonly cell: CellId;
  /** Number of hidden units of the first layer, 1 to MAX_HIDDEN. */
  readonly hidden: number;
  readonly activation: ActivationId;
  /** Whether the first layer has a second cell, which reads from the end. */
  readonly isBidirectional: boolean;
  /** The layers above the first, from below; at most MAX_LAYERS in all. Biases, starts, reset and peepholes are those of all. */
  readonly above: readonly LayerAbove[];
  /** How many numbers stand for a symbol, 1 to MAX_HIDDEN: its row of the embedding; null where it is a one-hot vector. */
  readonly embedding: number | null;
  readonly bias: boolean;
  /** Whether the states before the first timestep are weights, PyTorch's h_0 and c_0; else they are zeros. */
  readonly hasStart: boolean;
  /** Of a GRU: whether the reset gate acts after the matrix product (PyTorch's form) or before it. */
  readonly reset: 'after' | 'before';
  /** Of an LSTM: whether the gates see the cell state. */
  readonly peepholes: boolean;
  /** Whether a bias of the cell is PyTorch's two vectors instead of one. */
  readonly twoBiases: boolean;
  /** What it computes with: doubles, or singles as most networks are trained with. */
  readonly numbers: NumberFormat;
  readonly head: HeadId;
  /** At which timesteps it answers; `ends` only where the highest layer has both directions. */
  readonly answersAt: AnswersAt;
  /** The symbols the network knows, distinct; a symbol's position is its place in the one-hot vector. */
  readonly vocabulary: readonly string[];
  /** What the outputs stand for: each symbol of the vocabulary, or that many answers of their own. */
  readonly outputs: 'symbols' | number;
  /** What answers of their own are called, in their order, at most MAX_SYMBOL_LENGTH long; those without a name are numbered. */
  readonly answers: readonly string[];
  /** Numbers that are read in place of the text, which waits; null where the text is read. Their columns are the inputs. */
  readonly events: Events | null;
}

export interface WeightFields {
  readonly source: WeightSource;
  /** In the network's order of parameters; none that changes nothing. */
  readonly fills: readonly WeightFill[];
  /** Sorted by parameter (in the network's order), then index; at most one for each entry. */
  readonly edits: readonly WeightEdit[];
}

/** What is read. */
export interface TextFields {
  /** The input sequence; read symbol by symbol (grapheme clusters, NFC), at most MAX_STEPS of them. */
  readonly text: string;
}

/** What is learned, and how. */
export interface TrainingFields {
  readonly training: TrainingRecipe;
}

/** What is asked of this network besides. */
export interface QuestionFields {
  readonly sampler: Sampler;
  readonly gradient: GradientSpec;
  /** What of its numbers is asked for instead of shown; null: nothing. */
  readonly ask: Ask | null;
}

/** Made by the reader too, and about no network in particular. */
export interface BesideFields {
  readonly growth: GrowthSpec;
  /** What is compared, from the top; 1 to MAX_LANES. */
  readonly lanes: readonly Lane[];
}

/** How any network is looked at. */
export interface LookFields {
  /** Whether the chain is folded back into one cell with its loop. */
  readonly rolled: boolean;
  /** Which unit stands in which row. */
  readonly order: UnitOrder;
  readonly figure: FigureId;
  readonly growthView: GrowthView;
  readonly gradientView: GradientView;
}

/** What is looked at of this one. */
export interface DetailFields {
  /** The value that is looked at, of those that the cursor's phase makes; null: what the phase comes to. */
  readonly value: string | null;
  /** The output whose sum is written out in the phases of the head, below their number; null: the largest. */
  readonly output: number | null;
  /** The value of the cell whose entries are the rows of the stage; null: the hidden state. */
  readonly rows: string | null;
  /** The unit whose value is drawn as a line along the time axis, or null. */
  readonly pinned: number | null;
  readonly probe: Probe | null;
  /** The parameter that is open as a matrix to be edited, or null. */
  readonly matrix: string | null;
}

/** Where one stands: what walking about changes. */
export interface PlaceFields {
  readonly cursor: Cursor;
  /** What is in view of the time axis; null: the steps around the cursor, as many as are comfortable. */
  readonly window: Window | null;
  /** The same of the comparison, which shows all of it at first: null. */
  readonly laneWindow: Window | null;
  /** The unit whose sum is written out, below the hidden size. */
  readonly unit: number;
}

/** The fields of a scene, by what they are about: on this hangs what counts as the same work, or the same training. */
export interface SceneByKind {
  readonly network: NetworkFields;
  readonly weights: WeightFields;
  readonly text: TextFields;
  readonly training: TrainingFields;
  readonly question: QuestionFields;
  readonly beside: BesideFields;
  readonly look: LookFields;
  readonly detail: DetailFields;
  readonly place: PlaceFields;
}

/**
 * Everything a link holds. Small, plain, always valid; the trace is a pure function of it.
 * A link, an undo entry, the autosave, a slide and a test fixture are each one of these.
 * What each field begins with is in `defaults.ts`; how it is read, written and fitted to the others in `fields/table.ts`.
 */
export interface Scene
  extends NetworkFields,
    WeightFields,
    TextFields,
    TrainingFields,
    QuestionFields,
    BesideFields,
    LookFields,
    DetailFields,
    PlaceFields {}

/** A scene without the place in it at which one stands. */
export type StillScene = Omit<Scene, keyof PlaceFields>;

export const MAX_HIDDEN = 1024;
/** Layers of a network, the first included. */
export const MAX_LAYERS = 8;
export const MAX_STEPS = 2000;
/** Numbers a timestep may read. */
export const MAX_COLUMNS = 32;
/** Networks that are compared at once. */
export const MAX_LANES = 4;
export const MAX_GROWTH_STEPS = 10_000;
/** The least of a timestep that is seen: a narrow screen shows a cell's inside in parts. */
export const NEAREST_SPAN = 0.25;
/** A short sequence can be seen from as far as one of this many timesteps. */
export const FARTHEST_SPAN = 60;
export const MAX_VOCABULARY = 50_000;
/** Answers of their own that a network may give. */
export const MAX_OUTPUTS = 64;
/** Code units a single symbol may have; longer grapheme clusters are cut there. */
export const MAX_SYMBOL_LENGTH = 32;
/** Weights of a network in all: what a file of 64 MB holds as numbers of two bytes. */
export const MAX_WEIGHTS = 2 ** 25;
/** More than any link says: weights of one that has more go out as a file alone. */
export const MAX_LINK_WEIGHTS = 2_000_000;
/** Seeds are integers from 0 to this: what 32 bits hold. */
export const MAX_SEED = 0xffffffff;
