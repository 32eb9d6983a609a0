import { useEffect } from 'react';
import { useStore as useZustand } from 'zustand';
import { learnWords } from '../../language/learn.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { useAttempt } from '../../state/useAttempt.ts';
import { besideSpot, openStep } from '../go.ts';
import { noteExercise, progress } from '../progress.ts';
import { readSpot, type Spot, writeSpot } from '../spot.ts';
import { chapters, indexOfChapter } from '../table.ts';
import { outcomeOf } from '../test/outcome.ts';
import styles from './ComeBack.module.css';

/** How many chapters later what was missed comes back. */
const LATER = 2;

/** What was missed in the exercises of earlier chapters: at the beginning of a chapter, and at the end all of it. */
export function ComeBack({ spot }: { readonly spot: Spot }) {
  const words = useSection(learnWords);
  const { tag } = useWords();
  const missed = useZustand(progress, (state) => state.missed);
  const here = indexOfChapter(spot.chapter);
  const isEnd = besideSpot(spot, 1) === null;
  const due = [...missed].map(readSpot).filter(({ chapter }) => {
    const index = indexOfChapter(chapter);
    return index >= 0 && (isEnd || (spot.step === 0 && index <= here - LATER));
  });
  if (due.length === 0) return null;
  return (
    <div className={styles.back} data-part="come-back">
      <p>{words.test.comeBack}</p>
      <ul>
        {due.map((each) => (
          <li key={writeSpot(each)}>
            <button type="button" onClick={() => void openStep(each, tag)}>
              {chapters[indexOfChapter(each.chapter)]?.[tag].title} ·{' '}
              {words.chapterOf(each.step + 1, chapters[indexOfChapter(each.chapter)]?.steps ?? 0)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Notes how the exercise of a step went, once it is done. */
export function useNotedExercise(spot: Spot, scene: Scene): void {
  const outcome = outcomeOf(scene, useAttempt(scene));
  const key = writeSpot(spot);
  useEffect(() => {
    if (outcome !== 'left') noteExercise(key, outcome === 'first');
  }, [key, outcome]);
}
