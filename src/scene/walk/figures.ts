import type { FigureId, Scene } from '../document/scene.ts';
import { backWalk } from './backWalk.ts';
import { growthWalk } from './growthWalk.ts';
import { forwardWalk } from './moments.ts';
import type { Walk } from './walkThrough.ts';

/** What there is to know of a figure before it is drawn; how it is drawn stands in `app/figures.tsx`. */
export interface FigureFacts {
  readonly walk: Walk;
  /** Whether it is about a network and what that reads; else settings, text and equation have no place beside it. */
  readonly isOfNetwork: boolean;
  /** Whether it shows one moment of one network, whose equation then stands below it. */
  readonly hasMoment: boolean;
  /** Whether a slide that stops in the middle of a timestep shows the equation of itself; else the figure has the room. */
  readonly sharesSlide: boolean;
}

const FIGURES: Readonly<Record<FigureId, FigureFacts>> = {
  chain: { walk: forwardWalk, isOfNetwork: true, hasMoment: true, sharesSlide: true },
  table: { walk: forwardWalk, isOfNetwork: true, hasMoment: true, sharesSlide: false },
  growth: { walk: growthWalk, isOfNetwork: false, hasMoment: false, sharesSlide: false },
  gradient: { walk: backWalk, isOfNetwork: true, hasMoment: true, sharesSlide: false },
  // Of several networks: the moment of one of them has no place beside it.
  compare: { walk: forwardWalk, isOfNetwork: true, hasMoment: false, sharesSlide: false },
};

/** The figure that a scene shows. */
export const figureOf = ({ figure }: Pick<Scene, 'figure'>): FigureFacts => FIGURES[figure];
