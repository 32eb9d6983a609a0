import { memo, useRef } from 'react';
import type { DeckChapter } from '../../deck/deck.ts';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { PicturedScene } from '../../state/useStore.ts';
import type { Parts } from '../parts.ts';
import { Caption } from '../show/Caption.tsx';
import { chartOf } from '../show/details.ts';
import { Unfetched } from '../show/Unfetched.tsx';
import type { Lecture } from '../shown.ts';
import '../stage/pictured.css';
import { Title } from '../Written.tsx';
import styles from './ChapterPage.module.css';
import { Page } from './Page.tsx';
import { PageCode } from './PageCode.tsx';
import { PageNotes } from './PageNotes.tsx';
import { useFit } from './useFit.ts';

/** A chapter on a page: its slides one below the other, the figure beside the words. */
export const ChapterPage = memo(function ChapterPage({
  chapter,
  lecture,
  hasNotes,
  parts,
}: {
  readonly chapter: DeckChapter;
  readonly lecture: Lecture;
  readonly hasNotes: boolean;
  readonly parts: Parts;
}) {
  const text = useSection(presentWords);
  const rows = useRef<HTMLDivElement>(null);
  const fit = useFit(rows);
  const slides = lecture.slides.slice(chapter.first, chapter.first + chapter.count);
  return (
    <Page
      className={styles.chapter}
      style={{ '--rows': slides.length, '--k': fit } as React.CSSProperties}
    >
      <h1>
        <Title>{chapter.title || lecture.title}</Title>
      </h1>
      <div className={styles.rows} data-part="rows" ref={rows}>
        {slides.map((slide) => (
          <PicturedScene key={slide.address} value={slide.scene}>
            <section>
              {slide.hasFigure && (
                <div
                  className={styles.figure}
                  data-pictured
                  data-absent={slide.absent.join(' ') || undefined}
                  data-chart={chartOf(slide)}
                >
                  <div>{slide.scene ? parts.figure : <Unfetched />}</div>
                </div>
              )}
              {slide.picture && (
                <img className={styles.own} src={slide.picture.data} alt={slide.picture.alt} />
              )}
              <div className={styles.beside}>
                <Caption slide={slide} untitled={text.untitled} />
                {hasNotes && <PageNotes>{slide.notes}</PageNotes>}
              </div>
              {slide.scene && <PageCode scene={slide.scene} linkOf={parts.linkOf} />}
            </section>
          </PicturedScene>
        ))}
      </div>
    </Page>
  );
});
