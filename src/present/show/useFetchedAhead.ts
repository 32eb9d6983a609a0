import { useEffect, useState } from 'react';
import { fetchKoreanType } from '../../figures/koreanType.ts';
import { fetchStage } from '../../figures/part.tsx';
import { fetchTex } from '../../figures/Tex.tsx';
import { useWords } from '../../language/useWords.ts';
import type { Words } from '../../language/words.ts';
import { fetchPreset } from '../../state/presetFiles.ts';
import type { Lecture } from '../shown.ts';
import { lettersOf } from './lettersOf.ts';

/** Fetches what the slides of a lecture need while there is a network; says when all of it is there. */
export function useFetchedAhead(lecture: Lecture | null): boolean {
  const words = useWords();
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    if (!lecture) return;
    let isGone = false;
    // What cannot be fetched now is asked for again when its slide comes.
    void Promise.allSettled([
      fetchTex(),
      ...fetchStage(),
      ...presetsIn(lecture).map(fetchPreset),
      ...fontsFor(lecture, words),
    ]).then(() => {
      if (!isGone) setReady(true);
    });
    return () => {
      isGone = true;
    };
  }, [lecture, words]);
  return isReady;
}

/** Trained networks that the comparisons of a lecture have in their lanes; those on its stage are known by now. */
const presetsIn = ({ slides }: Lecture): readonly string[] =>
  slides.flatMap(({ scene }) =>
    (scene?.lanes ?? []).flatMap((lane) => (lane.kind === 'preset' ? [lane.preset] : [])),
  );

/** The type of formulas, and the pieces of that of the page which a lecture's words and figures need. */
function fontsFor(lecture: Lecture, words: Words): readonly Promise<unknown>[] {
  const { fontFamily } = getComputedStyle(document.body);
  return [
    fetchKoreanType().then(() =>
      document.fonts.load(`16px ${fontFamily}`, lettersOf(lecture, words)),
    ),
    ...[...document.fonts]
      .filter(({ family }) => family.includes('KaTeX_'))
      .map((font) => font.load()),
  ];
}
