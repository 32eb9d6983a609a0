import { useEffect, useState } from 'react';

/** Every part of the stage that is fetched when it is asked for. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('../../views/gradient/GradientFigure.tsx'),
  () => import('../../views/gradient/BackDock.tsx'),
  () => import('../../views/gradient/BackTransport.tsx'),
  () => import('../../views/growth/GrowthLab.tsx'),
  () => import('../../views/matrix/MatrixEditor.tsx'),
  () => import('../../views/table/TableView.tsx'),
];

/** Fetches what later slides need while there is a network; says when all of it is there. */
export function useFetchedAhead(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let isGone = false;
    // What cannot be fetched now is asked for again when its slide comes.
    void Promise.allSettled([
      ...PARTS.map((fetchPart) => fetchPart()),
      ...[...document.fonts]
        .filter(({ family }) => family.includes('KaTeX_'))
        .map((font) => font.load()),
    ]).then(() => {
      if (!isGone) setReady(true);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return isReady;
}
