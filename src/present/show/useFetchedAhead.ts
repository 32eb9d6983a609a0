import { useEffect, useState } from 'react';
import { fetchKoreanType } from '../../figures/koreanType.ts';
import { fetchStage } from '../../figures/part.tsx';
import { fetchTex } from '../../figures/Tex.tsx';
import { gradientWords } from '../../language/gradient.ts';
import { growthWords } from '../../language/growth.ts';
import { learnWords } from '../../language/learn.ts';
import { matrixWords } from '../../language/matrix.ts';
import { presentWords } from '../../language/present.ts';
import { trainingWords } from '../../language/training.ts';
import { useWords } from '../../language/useWords.ts';
import type { Words } from '../../language/words.ts';
import { fetchPreset } from '../../state/presetFiles.ts';
import { toldBy } from '../lessonLecture.ts';
import type { Lecture } from '../shown.ts';

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

/** Signs that figures draw themselves. */
const SIGNS = '⊙×·−÷∞≈≠≤≥→←↺…′∇∂∑σ▲▼';

/** The type of formulas, and the pieces of that of the page which a lecture's words and figures need. */
function fontsFor({ slides }: Lecture, words: Words): readonly Promise<unknown>[] {
  const { tag } = words;
  const said = new Set(SIGNS);
  const say = (texts: Iterable<string>) => {
    for (const text of texts) for (const letter of text) said.add(letter);
  };
  for (const slide of slides) {
    const { title, notes, scene } = slide;
    say([title, notes, toldBy(slide), scene?.text ?? '', ...(scene?.vocabulary ?? [])]);
  }
  for (const { [tag]: table } of [
    gradientWords,
    growthWords,
    learnWords,
    matrixWords,
    presentWords,
    trainingWords,
  ])
    say(textsIn(table));
  say(textsIn(words));
  const { fontFamily } = getComputedStyle(document.body);
  return [
    fetchKoreanType().then(() => document.fonts.load(`16px ${fontFamily}`, [...said].join(''))),
    ...[...document.fonts]
      .filter(({ family }) => family.includes('KaTeX_'))
      .map((font) => font.load()),
  ];
}

/** Every text of a table of words; of a sentence that is put together its source, which holds its letters. */
function textsIn(table: unknown): readonly string[] {
  if (typeof table === 'string') return [table];
  if (typeof table === 'function') return [String(table)];
  return Object.values(table ?? {}).flatMap(textsIn);
}
