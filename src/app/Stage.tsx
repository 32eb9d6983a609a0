import { useContext } from 'react';
import { PageAround } from '../figures/pageAround.ts';
import { stagePart } from '../figures/part.tsx';
import { figureOf } from '../scene/walk/figures.ts';
import { useIsHidden } from '../state/useHides.ts';
import { useSceneOf } from '../state/useStore.ts';
import { EditWeights } from './aroundStage.tsx';
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

/**
 * What is happening at the cursor, in symbols and numbers; or the matrix that is being edited, which the page's door
 * opens where it has one.
 */
export function Dock() {
  const { Moment } = useDrawn();
  const hasMoment = useSceneOf((scene) => figureOf(scene).hasMoment);
  const isOpen = useSceneOf(({ matrix }) => matrix !== null);
  const isEditing = !useIsHidden('network') && isOpen;
  const { hasMenu } = useContext(PageAround);
  if (!hasMoment) return null;
  return (
    <div className="dock">
      {isEditing ? <MatrixEditor /> : <Moment />}
      {!isEditing && !hasMenu && <EditWeights />}
    </div>
  );
}

/** What the moment is about. */
export function StageStory() {
  const drawn = useDrawn();
  return <drawn.Story />;
}

/** Everything that moves the cursor. */
export function Moving() {
  const { Transport } = useDrawn();
  return <Transport />;
}
