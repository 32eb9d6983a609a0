import { stagePart } from '../figures/part.tsx';
import type { FigureId } from '../scene/document/scene.ts';
import { Equation } from '../views/equation/Equation.tsx';
import { PhasePicture } from '../views/phase/PhasePicture.tsx';
import { StoryView } from '../views/story/StoryView.tsx';
import { Phases } from '../views/transport/Phases.tsx';
import { Transport } from '../views/transport/Transport.tsx';
import { Unrolled } from '../views/unrolled/Unrolled.tsx';
import { copyText } from './copyText.ts';

// What a first visit does not show is fetched when it is asked for.
const CompareFigure = stagePart(
  async () => (await import('../views/compare/CompareFigure.tsx')).CompareFigure,
);
const GradientFigure = stagePart(
  async () => (await import('../views/gradient/GradientFigure.tsx')).GradientFigure,
);
const GradientAside = stagePart(
  async () => (await import('../views/gradient/GradientAside.tsx')).GradientAside,
);
const BackPhases = stagePart(
  async () => (await import('../views/gradient/BackDock.tsx')).BackPhases,
);
const BackDock = stagePart(async () => (await import('../views/gradient/BackDock.tsx')).BackDock);
const BackTransport = stagePart(
  async () => (await import('../views/transport/BackTransport.tsx')).BackTransport,
);
const GrowthLab = stagePart(async () => (await import('../views/growth/GrowthLab.tsx')).GrowthLab);
const TableView = stagePart(async () => (await import('../views/table/TableView.tsx')).TableView);

/** How a figure is drawn, and what belongs to it. */
interface DrawnFigure {
  readonly Stage: () => React.ReactNode;
  /** The phases of its moment, to be chosen. */
  readonly Phases: () => React.ReactNode;
  /** The equation of its moment, with numbers. */
  readonly Moment: () => React.ReactNode;
  /** What the moment is about. */
  readonly Story: () => React.ReactNode;
  /** Everything that moves through it. */
  readonly Transport: () => React.ReactNode;
}

/** On the way forward. */
const forward = {
  Phases,
  Moment: () => (
    <>
      <Equation />
      <PhasePicture />
    </>
  ),
  Story: StoryView,
  Transport,
};

/** Every figure of the stage. A new one is an entry here, and one in `scene/walk/figures.ts`. */
export const drawnFigures: Readonly<Record<FigureId, DrawnFigure>> = {
  chain: { ...forward, Stage: Unrolled },
  table: { ...forward, Stage: () => <TableView copy={copyText} /> },
  growth: { ...forward, Stage: () => <GrowthLab /> },
  gradient: {
    Stage: () => <GradientFigure />,
    Phases: () => <BackPhases />,
    Moment: () => <BackDock />,
    Story: () => <GradientAside />,
    Transport: () => <BackTransport />,
  },
  compare: { ...forward, Stage: () => <CompareFigure /> },
};
