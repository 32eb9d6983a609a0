import { memo, useRef } from 'react';
import { chapterAt, chaptersOf } from '../../deck/deck.ts';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { PicturedScene } from '../../state/useStore.ts';
import type { Parts } from '../parts.ts';
import { Caption } from '../show/Caption.tsx';
import { chartOf, hasDetails } from '../show/details.ts';
import { SlideBox } from '../show/SlideBox.tsx';
import { Unfetched } from '../show/Unfetched.tsx';
import { useWordsThatFit } from '../show/useWordsThatFit.ts';
import { WordsBox } from '../show/WordsBox.tsx';
import type { Lecture, ShownSlide } from '../shown.ts';
import { Title } from '../Written.tsx';
import { Page } from './Page.tsx';
import { PageCode } from './PageCode.tsx';
import { PageNotes } from './PageNotes.tsx';
import '../stage/pictured.css';
import styles from './StepPage.module.css';

/** Letters of notes that take more than the usual room. */
const LONG = 260;

/** One slide on a page: words, figure, the equation where it is the point, notes, and the way to the live view. */
export const StepPage = memo(function StepPage({
  slide,
  number,
  lecture,
  hasNotes,
  parts,
}: {
  readonly slide: ShownSlide;
  readonly number: number;
  readonly lecture: Lecture;
  readonly hasNotes: boolean;
  readonly parts: Parts;
}) {
  const text = useSection(presentWords);
  const box = useRef<HTMLDivElement>(null);
  useWordsThatFit(box, slide.address);
  const chapters = chaptersOf(lecture);
  const chapter = chapters[chapterAt(chapters, number - 1)]?.title ?? '';
  const notes = hasNotes ? slide.notes : '';
  const isDetailed = !slide.step?.question && hasDetails(slide);
  const { scene } = slide;
  const words = <Caption slide={slide} untitled={text.untitled} />;
  return (
    <PicturedScene value={scene}>
      <Page
        className={`${styles.step}${notes ? ` ${styles.hasNotes}` : ''}${notes.length > LONG ? ` ${styles.isLong}` : ''}`}
      >
        <div
          ref={box}
          className={styles.slide}
          data-pictured
          data-absent={slide.absent.join(' ') || undefined}
          data-chart={chartOf(slide)}
        >
          {slide.hasFigure ? (
            <SlideBox
              figure={scene?.figure ?? 'chain'}
              isDetailed={isDetailed}
              data-points={slide.step?.points || undefined}
              words={words}
              drawn={scene ? parts.figure : <Unfetched />}
              under={isDetailed && parts.dock}
            />
          ) : (
            <WordsBox words={words} picture={slide.picture} />
          )}
        </div>
        <footer>
          <div>
            <PageNotes>{notes}</PageNotes>
            <p className={styles.where}>
              <span>
                <Title>{chapter || lecture.title}</Title>
              </span>
              <span>
                {number} / {lecture.slides.length}
              </span>
            </p>
          </div>
          {scene && <PageCode scene={scene} linkOf={parts.linkOf} />}
        </footer>
      </Page>
    </PicturedScene>
  );
});
