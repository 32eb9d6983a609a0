import type { GradientFate } from '../../engine/back/gradientFate.ts';
import type { LossKind } from '../../engine/declare/cell.ts';

/** What a step of the way back is told of. */
export interface ToldBack {
  /** What the step is, for its heading and its text. */
  readonly kind:
    | 'loss'
    | 'noLoss'
    | 'noLossOn'
    | 'gather'
    | 'gatherLast'
    | 'gatherLater'
    | 'gatherNone'
    | 'gatherEnd'
    | 'gatherUnread'
    | 'slope'
    | 'product'
    | 'hand'
    | 'headWeights'
    | 'cellWeights'
    | 'tableRows'
    | 'carry';
  readonly t: number;
  /** The last timestep. */
  readonly last: number;
  /** From which timesteps a gradient flows in: in a direction that reads from the end from earlier ones, in both from any. */
  readonly where: 'later' | 'earlier' | 'other';
  /** The timestep to which it is handed on. */
  readonly before: number;
  /** Whether that is no timestep, but the initial state. */
  readonly isToStart: boolean;
  /** Whether the answer is computed from the state itself, as from h and not from the c of an LSTM. */
  readonly isAnswered: boolean;
  /** What a state's gradient is multiplied by on its way to the timestep before. */
  readonly through: 'weights' | 'gate' | 'both';
  /** Name of the activation that is passed back through. */
  readonly activation: string;
  /** What the step back multiplies the length by, written; null where there is nothing to multiply. */
  readonly factor: string | null;
  readonly loss: LossKind;
  /** How many errors the loss is the mean of; 1 where it is their sum. */
  readonly among: number;
}

/** Words of the gradient figure. */
export interface GradientWords {
  readonly name: string;
  readonly figure: (units: number, steps: number) => string;
  readonly tools: string;
  readonly scale: string;
  readonly scales: Readonly<Record<'common' | 'step', string>>;
  /** Names of the rows. */
  readonly rows: {
    readonly loss: string;
    readonly states: string;
    readonly gradient: string;
    readonly size: string;
    readonly factor: string;
  };
  /** A long gradient is not there yet. */
  readonly computing: string;
  /** Why a network of so many weights has no gradient here: null where a shorter text would do. */
  readonly tooLarge: (weights: number, most: number | null) => string;
  readonly statesLabel: string;
  readonly gradientLabel: string;
  readonly sizesLabel: string;
  /** How large the gradient is at the initial state, which stands at a place beside the run. */
  readonly startSize: (place: number, size: string) => string;
  /** The figure in one sentence: a heading, and what it rests on. */
  readonly fate: (
    fate: GradientFate,
    from: number,
    write: (value: number) => string,
  ) => { readonly heading: string; readonly text: string };
  /** That the sentence is of the last loss, where the figure is of several. */
  readonly ofLastAlone: (from: number, losses: number) => string;
  /**
   * Of a direction that reads from the end: what becomes of it from the timestep at which the loss enters it (another where the
   * head reads what the direction ends with) on to the last (null: it is 0).
   */
  readonly fateFromEnd: (
    from: number,
    last: number,
    factor: string | null,
    enters: number,
  ) => { readonly heading: string; readonly text: string };
  readonly laneFate: (fate: GradientFate, write: (value: number) => string) => string;
  readonly cell: (symbol: string, t: number, unit: number, value: string) => string;
  readonly judge: string;
  readonly judged: (t: number, loss: string) => string;
  /** The panel beside the figure. */
  readonly loss: string;
  readonly lossKind: string;
  readonly kinds: Readonly<Record<LossKind, string>>;
  readonly reduction: string;
  readonly sum: string;
  readonly mean: string;
  readonly at: string;
  readonly places: Readonly<Record<'every' | 'last' | 'one' | 'masked', string>>;
  readonly include: (t: number) => string;
  readonly exclude: (t: number) => string;
  readonly pickHint: string;
  readonly total: string;
  readonly target: (t: number, symbol: string) => string;
  readonly targetFrom: Readonly<Record<'known' | 'chosen' | 'assumed' | 'missing', string>>;
  readonly targetBack: string;
  readonly targetNumber: (output: string) => string;
  readonly notFinite: string;
  readonly yes: string;
  readonly no: string;
  readonly clip: string;
  readonly clipLead: string;
  readonly threshold: string;
  readonly notPositive: string;
  readonly normBefore: string;
  readonly normAfter: string;
  readonly clipped: (factor: string) => string;
  readonly notClipped: string;
  readonly notANumber: string;
  readonly source: string;
  /** What the step is about. */
  readonly story: (told: ToldBack) => { readonly heading: string; readonly text: string };
  readonly shorthand: string;
  readonly phases: string;
  readonly weights: string;
  readonly shareAt: (t: number) => string;
  readonly wholeTime: string;
  readonly received: string;
  readonly passed: string;
  readonly answer: string;
  readonly wanted: string;
  readonly pictures: {
    readonly loss: (write: string) => string;
    readonly products: (unit: number) => string;
    readonly gate: string;
    readonly weights: string;
    readonly carry: string;
  };
  readonly lengthHere: (t: number) => string;
  readonly atMost: (sigma: string) => string;
  readonly chosenWeights: string;
  readonly timeOn: string;
  readonly timeUndone: string;
  readonly phaseOn: string;
  readonly phaseUndone: string;
  readonly table: string;
}
