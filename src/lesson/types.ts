import type { ActivationId } from '../engine/activations/table.ts';
import type { FigureId } from '../scene/document/figures.ts';
import type { PartId } from '../state/absent.ts';
import type { Claims } from './claims.ts';
import type { See } from './see.ts';

/*
 * A lesson is chapters, a chapter is steps, and a step is one thought beside one scene. The Learn pane and a
 * presentation both show these; neither knows more of a step than what is written here.
 */

export type Tongue = 'ko' | 'en';

/** Something told in both languages. */
export type InBoth<T> = Readonly<Record<Tongue, T>>;

/** One thought, in one language. */
export interface Told {
  readonly heading: string;
  /**
   * At most three sentences, with the numbers of the scene as it is. In it `[words](id)` is a term of the glossary,
   * `$h_2$` a symbol of the figure, `**words**` stand out.
   */
  readonly text: (see: See) => string;
  /**
   * Why it is so, for whoever asks: paragraphs, marked as the text is, with numbers of the scene. Lecturers have it after
   * their notes, which need not say it again.
   */
  readonly why?: (see: See) => string;
  /** What a lecturer may do or ask here. */
  readonly notes: string;
}

/** What a step shows and asks, and what its words say of that. */
export interface Beside {
  /** What the stage shows, as a link has it between `v=1&` and `&end`. */
  readonly scene: string;
  readonly question?: Question;
  /** What its words say of the scene: where one of these is not so, the step speaks of its own scene. */
  readonly claims?: Claims;
  /** What its reasons say of the scene beyond that: where one of these is not so, they are of its own scene. */
  readonly reasons?: Claims;
  /** What only its notes say, of its own scene; a test computes all three. */
  readonly noted?: Claims;
}

/** What a step has in both languages. */
export interface StepParts {
  /** Parts of the stage that are there from this step on; what no step up to one has introduced is not there in it. */
  readonly introduces?: readonly PartId[];
  /** Values of the network whose equations stand below the text. */
  readonly formula?: readonly string[];
  /** Activation functions whose curves stand below the text, side by side. */
  readonly curves?: readonly ActivationId[];
  /** Whether the rows of the embedding stand below the text as points in a plane; it has rows of two numbers. */
  readonly points?: boolean;
  /** The chart of the growth laboratory that the step is about, where it is not that of the numbers themselves. */
  readonly chart?: Chart;
  /** What the step invites to change, shown below the text. */
  readonly tools?: readonly Tool[];
  /** What a lecturer's key goes through on its slide before the next one comes; nothing where it is not said. */
  readonly builds?: 'timesteps' | 'phases';
  /** Where what is said here comes from. */
  readonly sources?: readonly SourceId[];
}

/** The words of a step in one language, and what is beside them there where it is not the same in both: an example to read. */
export interface DeclaredWords extends Told {
  readonly own?: Partial<Beside>;
}

/** A step as its chapter declares it; `stepIn` has it in one language. */
export interface DeclaredStep extends StepParts, Beside, InBoth<DeclaredWords> {}

/** A step in one language. */
export interface Step extends StepParts, Beside, Told {
  readonly tongue: Tongue;
}

/** A chart of the growth laboratory: the cobweb beside the numbers, the product of the slopes, the norms under a matrix. */
export type Chart = 'web' | 'slopes' | 'matrix';

export type Tool = 'input' | 'settings' | 'training' | 'writing' | 'trio';

export type SourceId =
  | 'elman'
  | 'identity'
  | 'pascanu'
  | 'bptt'
  | 'lstm'
  | 'forget'
  | 'gru'
  | 'adam'
  | 'sunspots';

/** What is asked before it is told; its answer is read from the run on the stage. */
export type Question =
  /** Is this number positive or negative? */
  | { readonly kind: 'sign'; readonly at: string; readonly reveal: Reveal }
  /** Which symbol does the network answer at timestep t? */
  | { readonly kind: 'next'; readonly t: number; readonly reveal: Reveal }
  /** Which symbol of the text comes after timestep t? What the network answers is told then. */
  | { readonly kind: 'guess'; readonly t: number; readonly reveal: Reveal }
  /** Which of tanh, sigmoid and ReLU explodes when the recurrence of the laboratory is repeated so often? */
  | { readonly kind: 'explodes'; readonly steps: number; readonly reveal: Reveal }
  /** Which of the networks that the scene compares has forgotten the changed input at timestep t? */
  | { readonly kind: 'forgets'; readonly t: number; readonly reveal: Reveal }
  /** Which of its named answers does the network give at timestep t? */
  | { readonly kind: 'says'; readonly t: number; readonly reveal: Reveal }
  /** Of these words, whose row of the embedding lies nearest to that of `word`? */
  | {
      readonly kind: 'nearest';
      readonly word: string;
      readonly among: readonly string[];
      readonly reveal: Reveal;
    }
  /** Does the vector `at` become another one when the first entry of `change` becomes larger? */
  | {
      readonly kind: 'moves';
      readonly change: string;
      readonly at: string;
      readonly reveal: Reveal;
    };

/**
 * Where the stage goes once an answer is given, so that it can be seen: a moment of the run, so many steps of the
 * recurrence in the growth laboratory, or another figure at a timestep; null: it stays.
 */
export type Reveal =
  | { readonly t: number; readonly phase: string }
  | { readonly steps: number }
  | { readonly figure: FigureId; readonly t: number }
  | null;

export interface Chapter {
  readonly steps: readonly DeclaredStep[];
}

/** A chapter as the table of contents has it. */
export interface ChapterEntry extends InBoth<{ readonly title: string; readonly about: string }> {
  /** As links and static pages name it. */
  readonly id: string;
  /** How many steps it has. */
  readonly steps: number;
  /** The step on the preview picture that a link to the chapter shows; the first where none is named. */
  readonly preview?: number;
  readonly load: () => Promise<Chapter>;
}
