import { stagePart } from '../figures/part.tsx';
import { figureOf } from '../scene/walk/figures.ts';
import { useIsHidden } from '../state/useHides.ts';
import { useSceneOf } from '../state/useStore.ts';
import { EditWeights } from '../views/matrix/EditWeights.tsx';
import { drawnFigures } from './figures.tsx';

const MatrixEditor = stagePart(
  async () => (await import('../views/matrix/MatrixEditor.tsx')).MatrixEditor,
);

const useDrawn = () => drawnFigures[useSceneOf((scene) => scene.figure)];

/** The figure that the scene asks for. */
export function StageFigure() {
  const { Stage } = useDrawn();
  return <Stage />;
}

/** What is happening at the cursor, in symbols and numbers; or the matrix that is being edited. */
export function Dock() {
  const { Phases, Moment } = useDrawn();
  const hasMoment = useSceneOf((scene) => figureOf(scene).hasMoment);
  const isOpen = useSceneOf(({ matrix }) => matrix !== null);
  const isEditing = !useIsHidden('network') && isOpen;
  if (!hasMoment) return null;
  return (
    <div className="dock">
      <div className="phases-bar">
        <Phases />
        <EditWeights />
      </div>
      {isEditing ? <MatrixEditor /> : <Moment />}
    </div>
  );
}

/** What the moment is about. */
export function Story() {
  const drawn = useDrawn();
  return <drawn.Story />;
}

/** Everything that moves the cursor. */
export function Moving() {
  const { Transport } = useDrawn();
  return <Transport />;
}
