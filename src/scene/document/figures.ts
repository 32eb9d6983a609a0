/** What there is to know of a figure before it is drawn. */
interface FigureFacts {
  /** The way through it: of the run with its phases or without, of the gradient, of a number that grows. */
  readonly way: 'forward' | 'steps' | 'back' | 'growth';
  /** Whether it is about a network and what that reads; else settings, text and equation have no place beside it. */
  readonly isOfNetwork: boolean;
  /** Whether it shows one moment of one network, whose equation then stands below it. */
  readonly hasMoment: boolean;
  /** Whether a slide that stops in the middle of a timestep shows the equation of itself; else the figure has the room. */
  readonly sharesSlide: boolean;
  /** Whether it shows the whole run unless told: what one cell is seen in says little of a hundred steps. */
  readonly isOfWholeRun: boolean;
  /** What it needs at least on a slide, in CSS pixels; null where that follows from its network. */
  readonly leastHeight: number | null;
}

/** A figure of the run of a network that shows each moment of it. */
const ofRun = {
  way: 'forward',
  isOfNetwork: true,
  hasMoment: true,
  sharesSlide: false,
  isOfWholeRun: false,
} as const;

/** What the stage can show, in the order of the lenses; how each is drawn stands in `app/figures.tsx`. */
const declared = {
  chain: { ...ofRun, sharesSlide: true, leastHeight: null },
  memory: { ...ofRun, isOfWholeRun: true, leastHeight: 240 },
  gradient: { ...ofRun, way: 'back', leastHeight: 280 },
  // Of several networks: the moment of one of them has no place beside it.
  compare: { ...ofRun, way: 'steps', hasMoment: false, isOfWholeRun: true, leastHeight: 260 },
  table: { ...ofRun, leastHeight: 160 },
  growth: { ...ofRun, way: 'growth', isOfNetwork: false, hasMoment: false, leastHeight: 240 },
} as const satisfies Record<string, FigureFacts>;

export type FigureId = keyof typeof declared;

export const figures: Readonly<Record<FigureId, FigureFacts>> = declared;

export const figureIds = Object.keys(figures) as readonly FigureId[];
