import { stagePart } from '../figures/part.tsx';
import { useIsHidden } from '../state/useHides.ts';
import { useSceneOf } from '../state/useStore.ts';
import { Equation } from '../views/equation/Equation.tsx';
import { EditWeights } from '../views/matrix/EditWeights.tsx';
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
const MatrixEditor = stagePart(
  async () => (await import('../views/matrix/MatrixEditor.tsx')).MatrixEditor,
);
const TableView = stagePart(async () => (await import('../views/table/TableView.tsx')).TableView);

/** The figure that the scene asks for. */
export function StageFigure() {
  const figure = useSceneOf((scene) => scene.figure);
  return FIGURES[figure]();
}

const FIGURES = {
  chain: () => <Unrolled />,
  table: () => <TableView copy={copyText} />,
  growth: () => <GrowthLab />,
  gradient: () => <GradientFigure />,
  compare: () => <CompareFigure />,
};

/** What is happening at the cursor, in symbols and numbers; or the matrix that is being edited. */
export function Dock() {
  const figure = useSceneOf((scene) => scene.figure);
  const isOpen = useSceneOf(({ matrix }) => matrix !== null);
  const isEditing = !useIsHidden('network') && isOpen;
  const isBack = figure === 'gradient';
  // A comparison is of several networks: the moment of one of them has no place beside it.
  if (figure === 'compare') return null;
  return (
    <div className="dock">
      <div className="phases-bar">
        {isBack ? <BackPhases /> : <Phases />}
        <EditWeights />
      </div>
      {!isEditing ? (
        isBack ? (
          <BackDock />
        ) : (
          <>
            <Equation />
            <PhasePicture />
          </>
        )
      ) : (
        <MatrixEditor />
      )}
    </div>
  );
}

/** What the moment is about. */
export function Story() {
  const figure = useSceneOf((scene) => scene.figure);
  if (figure !== 'gradient') return <StoryView />;
  return <GradientAside />;
}

/** Everything that moves the cursor. */
export function Moving() {
  const figure = useSceneOf((scene) => scene.figure);
  if (figure !== 'gradient') return <Transport />;
  return <BackTransport />;
}
