import { stagePart } from '../figures/part.tsx';
import type { FigureId } from '../scene/document/figures.ts';
import { Unrolled } from '../views/unrolled/Unrolled.tsx';
import { Equation, PhasePicture, StoryView, Transport } from './aroundStage.tsx';
import { copy } from './copy.ts';

// What a first visit does not show is fetched when it is asked for.
const CompareFigure = stagePart(
  async () => (await import('../views/compare/CompareFigure.tsx')).CompareFigure,
);
const CompareStory = stagePart(
  async () => (await import('../views/compare/CompareStory.tsx')).CompareStory,
);
const GradientFigure = stagePart(
  async () => (await import('../views/gradient/GradientFigure.tsx')).GradientFigure,
);
const GradientAside = stagePart(
  async () => (await import('../views/gradient/GradientAside.tsx')).GradientAside,
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
  /** The equations of its moment, whose terms are its steps, with numbers and a picture. */
  readonly Moment: () => React.ReactNode;
  /** What the moment is about. */
  readonly Story: () => React.ReactNode;
  /** Everything that moves through it. */
  readonly Transport: () => React.ReactNode;
}

/** On the way forward. */
const forward = {
  Moment: () => (
    <>
      <Equation />
      <PhasePicture />
    </>
  ),
  Story: StoryView,
  Transport,
};

/** Every figure of the stage. A new one is an entry here, and one in `scene/document/figures.ts`. */
export const drawnFigures: Readonly<Record<FigureId, DrawnFigure>> = {
  chain: { ...forward, Stage: () => <Unrolled /> },
  memory: { ...forward, Stage: () => <Unrolled isHeatmap /> },
  table: { ...forward, Stage: () => <TableView copy={copy} /> },
  growth: { ...forward, Stage: () => <GrowthLab /> },
  gradient: {
    Stage: () => <GradientFigure />,
    Moment: () => <BackDock />,
    Story: () => <GradientAside />,
    Transport: () => <BackTransport />,
  },
  compare: { ...forward, Stage: () => <CompareFigure />, Story: () => <CompareStory /> },
};
