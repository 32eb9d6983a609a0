import type { Deck, Slide } from '../deck/deck.ts';
import type { Step } from '../lesson/types.ts';
import type { Ask } from '../scene/document/ask.ts';
import type { Scene } from '../scene/document/scene.ts';
import type { PartId } from '../state/absent.ts';

/** A slide that is shown. */
export interface ShownSlide extends Omit<Slide, 'link'> {
  /** Whether a figure stands beside its words. */
  readonly hasFigure: boolean;
  /** Null where it has no figure, or one of a network that could not be fetched: that can be asked for again. */
  readonly scene: Scene | null;
  /** How the address names it, such as `first-step.2`. */
  readonly address: string;
  /** Its text with the numbers of a scene, where it has any; otherwise `text` is all. */
  readonly tell: ((scene: Scene) => string) | null;
  /** What of the stage the lesson has not introduced by then; nothing in a deck. */
  readonly absent: readonly PartId[];
  /** The step of the lesson that it is, with its formulas and its question, or null. */
  readonly step: Step | null;
}

/**
 * What a slide asks of the scene on it, also when its answer has been told. One without a figure asks nothing: the scene is
 * that of the slide before it.
 */
export const askOn = (slide: ShownSlide, scene: Scene): Ask | null =>
  slide.hasFigure ? (scene.ask ?? slide.scene?.ask ?? null) : null;

/** What is presented: a deck of one's own, or the lesson. */
export interface Lecture {
  readonly title: string;
  readonly slides: readonly ShownSlide[];
  /** The deck, where it is one of this device and another window may not have it. */
  readonly own: { readonly id: string; readonly deck: Deck } | null;
}

/** The name of the lesson as a lecture. */
export const LESSON = 'lesson';

/** What tells a lecture from others on this device. */
export const nameOf = ({ own }: Lecture): string => own?.id ?? LESSON;
