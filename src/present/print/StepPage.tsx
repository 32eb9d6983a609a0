import { memo } from 'react';
import { chapterAt, chaptersOf } from '../../deck/deck.ts';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { PicturedScene } from '../../state/useStore.ts';
import { Paragraphs } from '../Paragraphs.tsx';
import type { Parts } from '../parts.ts';
import { Caption } from '../show/Caption.tsx';
import { chartOf, hasDetails } from '../show/details.ts';
import { Unfetched } from '../show/Unfetched.tsx';
import type { Lecture, ShownSlide } from '../shown.ts';
import { PageCode } from './PageCode.tsx';

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
  const chapters = chaptersOf(lecture);
  const chapter = chapters[chapterAt(chapters, number - 1)]?.title ?? '';
  const notes = hasNotes ? slide.notes : '';
  const isDetailed = !slide.step?.question && hasDetails(slide.scene);
  const { scene } = slide;
  return (
    <PicturedScene value={scene}>
      <article className={`print-page is-step${notes ? ' has-notes' : ''}`} inert>
        <div className="print-slide is-pictured" data-chart={chartOf(slide)}>
          <div
            className={`slide is-${scene?.figure ?? 'chain'}${isDetailed ? ' is-detailed' : ''}`}
          >
            <div className="slide-inner">
              <Caption slide={slide} untitled={text.untitled} />
              <div className="slide-stage">
                <div className="slide-figure">{scene ? parts.figure : <Unfetched />}</div>
                {isDetailed && parts.dock}
              </div>
            </div>
          </div>
        </div>
        <footer>
          <div>
            {notes && (
              <aside className="print-notes">
                <Paragraphs>{notes}</Paragraphs>
              </aside>
            )}
            <p className="print-where">
              <span>{chapter || lecture.title}</span>
              <span>
                {number} / {lecture.slides.length}
              </span>
            </p>
          </div>
          {scene && <PageCode scene={scene} linkOf={parts.linkOf} />}
        </footer>
      </article>
    </PicturedScene>
  );
});
