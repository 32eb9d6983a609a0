import { lazy, Suspense } from 'react';
import { useScene } from '../state/useStore.ts';
import { Equation } from '../views/equation/Equation.tsx';
import { PhasePicture } from '../views/phase/PhasePicture.tsx';
import { Phases } from '../views/transport/Phases.tsx';
import { Unrolled } from '../views/unrolled/Unrolled.tsx';
import { copyText } from './copyText.ts';

// What a first visit does not show is fetched when it is asked for.
const GrowthLab = lazy(async () => ({
  default: (await import('../views/growth/GrowthLab.tsx')).GrowthLab,
}));
const MatrixEditor = lazy(async () => ({
  default: (await import('../views/matrix/MatrixEditor.tsx')).MatrixEditor,
}));
const TableView = lazy(async () => ({
  default: (await import('../views/table/TableView.tsx')).TableView,
}));

/** The figure that the scene asks for. */
export function StageFigure() {
  const { figure } = useScene();
  return <Suspense>{FIGURES[figure]()}</Suspense>;
}

const FIGURES = {
  chain: () => <Unrolled />,
  table: () => <TableView copy={copyText} />,
  growth: () => <GrowthLab />,
  compare: () => <Unrolled />,
};

/** What is happening at the cursor, in symbols and numbers; or the matrix that is being edited. */
export function Dock() {
  const { matrix } = useScene();
  return (
    <div className="dock">
      <Phases />
      {matrix === null ? (
        <>
          <Equation />
          <PhasePicture />
        </>
      ) : (
        <Suspense>
          <MatrixEditor />
        </Suspense>
      )}
    </div>
  );
}
