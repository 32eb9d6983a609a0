import { useEffect, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { chapterAt, chaptersOf, type DeckChapter } from '../../deck/deck.ts';
import { deckWords } from '../../language/deck.ts';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { place } from '../../state/place.ts';
import { sayAdded } from '../deck/addView.ts';
import { useShown, useShownPart } from '../plan/useLecturePlan.ts';
import { readStand } from '../room.ts';
import type { Lecture } from '../shown.ts';
import { others } from '../sync/others.ts';
import { Title } from '../Written.tsx';
import styles from './Progress.module.css';
import { show } from './show.ts';

/** Above this many, slides are one bar rather than a segment each. */
const MOST = 40;
/** How long it is said that a view was kept, in ms. */
const SAID = 6000;

/** How far the lecture has come: a segment for each chapter, or for each slide where there is one chapter. */
export function Progress({ lecture, at }: { readonly lecture: Lecture; readonly at: number }) {
  const text = useSection(presentWords);
  const said = useAdded();
  const isConsoleGone = useZustand(others, (state) => state.isConsoleGone);
  const lacksNetwork = useZustand(others, (state) => state.lacksNetwork);
  const isEnding = useZustand(show, (state) => state.isEnding);
  const { role } = readStand(useZustand(place).at);
  const news =
    said ||
    (isEnding && text.endAgain) ||
    (isConsoleGone && text.consoleGone) ||
    (lacksNetwork && role !== 'console' && text.desk.unfetched);
  const shown = useShown(lecture);
  const part = useShownPart(lecture);
  // A hidden slide that is gone to is none of those that are counted.
  const isCounted = shown[at] === true;
  const passed = shown.slice(0, at + 1).filter(Boolean).length;
  const chapters = chaptersOf(part);
  const now = chapterAt(chapters, passed - 1);
  const chapter = chapters[now];
  const count = part.slides.length;
  const hasChapters = chapters.length > 1;
  const parts = hasChapters ? chapters.length : count;
  const done = (i: number) =>
    hasChapters ? share(chapters[i] as DeckChapter, passed - 1) : i < passed ? 1 : 0;
  return (
    <footer className={styles.progress} data-part="progress">
      <span>{isCounted && text.chapterOf(hasChapters ? now + 1 : passed, parts)}</span>
      <span className={styles.bars} aria-hidden="true">
        {parts > MOST ? (
          <i style={{ '--done': passed / count } as React.CSSProperties} />
        ) : (
          Array.from({ length: parts }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place.
            <i key={i} style={{ '--done': done(i) } as React.CSSProperties} />
          ))
        )}
      </span>
      <span>
        {!news &&
          (hasChapters && chapter ? (
            isCounted && text.stepOf(passed - chapter.first, chapter.count)
          ) : (
            <Title>{lecture.title}</Title>
          ))}
        <span role="status" className={styles.added}>
          {news}
        </span>
      </span>
    </footer>
  );
}

/** What came of keeping the view, said for a while where the eyes are on their way to the next slide; the console has its own line. */
function useAdded(): string {
  const text = useSection(deckWords);
  const added = useZustand(show, (state) => state.added);
  const { role } = readStand(useZustand(place).at);
  const [over, setOver] = useState(added);
  useEffect(() => {
    const rest = setTimeout(() => setOver(added), SAID);
    return () => clearTimeout(rest);
  }, [added]);
  return added && added !== over && role !== 'console' ? sayAdded(added, text) : '';
}

/** How much of a chapter has been shown when slide `at` is. */
const share = ({ first, count }: DeckChapter, at: number) =>
  Math.max(0, Math.min(1, (at - first + 1) / count));
