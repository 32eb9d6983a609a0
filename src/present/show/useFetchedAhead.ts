import { useEffect, useState } from 'react';
import { fetchTex } from '../../figures/Tex.tsx';
import { fetchPreset } from '../../state/presetFiles.ts';
import type { Lecture } from '../shown.ts';

/** Every part of the stage that is fetched when it is asked for. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  fetchTex,
  () => import('../../views/compare/CompareFigure.tsx'),
  () => import('../../views/gradient/GradientAside.tsx'),
  () => import('../../views/gradient/GradientFigure.tsx'),
  () => import('../../views/gradient/BackDock.tsx'),
  () => import('../../views/gradient/BackTransport.tsx'),
  () => import('../../views/growth/GrowthLab.tsx'),
  () => import('../../views/matrix/MatrixEditor.tsx'),
  () => import('../../views/phase/ComplementPicture.tsx'),
  () => import('../../views/phase/FactorsPicture.tsx'),
  () => import('../../views/table/TableView.tsx'),
  () => import('../../views/training/TrainingPanel.tsx'),
  () => import('../../views/unrolled/inside/Inside.tsx'),
];

/** Fetches what the slides of a lecture need while there is a network; says when all of it is there. */
export function useFetchedAhead(lecture: Lecture | null): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    if (!lecture) return;
    let isGone = false;
    // What cannot be fetched now is asked for again when its slide comes.
    void Promise.allSettled([
      ...PARTS.map((fetchPart) => fetchPart()),
      ...presetsIn(lecture).map(fetchPreset),
      ...fontsFor(lecture),
    ]).then(() => {
      if (!isGone) setReady(true);
    });
    return () => {
      isGone = true;
    };
  }, [lecture]);
  return isReady;
}

/** Trained networks that the comparisons of a lecture have in their lanes; those on its stage are known by now. */
const presetsIn = ({ slides }: Lecture): readonly string[] =>
  slides.flatMap(({ scene }) =>
    scene.lanes.flatMap((lane) => (lane.kind === 'preset' ? [lane.preset] : [])),
  );

/** The type of formulas, and the pieces of that of the page which the words of a lecture need. */
function fontsFor({ slides }: Lecture): readonly Promise<unknown>[] {
  const said = new Set(
    slides.flatMap(({ title, text, notes, tell, scene }) => [
      ...title,
      ...notes,
      ...(tell?.(scene) ?? text),
      ...scene.text,
      ...scene.vocabulary.join(''),
    ]),
  );
  const { fontFamily } = getComputedStyle(document.body);
  return [
    document.fonts.load(`16px ${fontFamily}`, [...said].join('')),
    ...[...document.fonts]
      .filter(({ family }) => family.includes('KaTeX_'))
      .map((font) => font.load()),
  ];
}
