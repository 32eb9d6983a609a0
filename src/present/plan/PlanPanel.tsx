import { useStore as useZustand } from 'zustand';
import { chaptersOf } from '../../deck/deck.ts';
import { deckWords } from '../../language/deck.ts';
import { useSection } from '../../language/useWords.ts';
import { choose, show } from '../show/show.ts';
import type { Lecture } from '../shown.ts';
import { chapterKeyOf, withChapters } from './choice.ts';
import { LengthNow } from './LengthNow.tsx';
import { minutesText } from './minutes.ts';
import { PlanChapter } from './PlanChapter.tsx';
import styles from './PlanPanel.module.css';
import { useLecturePlan } from './useLecturePlan.ts';

/** What of a lecture is shown, chapter by chapter and slide by slide, and for how long. */
export function PlanPanel({ lecture }: { readonly lecture: Lecture }) {
  const { plan: text } = useSection(deckWords);
  const choice = useZustand(show, (state) => state.choice);
  const plan = useLecturePlan(lecture);
  const chapters = chaptersOf(lecture).map((chapter) => ({
    ...chapter,
    key: chapterKeyOf(lecture.slides[chapter.first] ?? { address: '' }),
  }));
  const isLeft = ({ key }: { readonly key: string }) => choice.chapters.includes(key);
  const left = chapters.filter(isLeft).length;
  const slides = plan.shown.filter(Boolean).length;
  const over = plan.length === null ? 0 : plan.usual - plan.length;
  return (
    <div className={styles.plan} data-part="plan">
      <div className={styles.sum}>
        <p data-part="plan-sum" role="status">
          {slides === 0 ? (
            <strong>{text.nothing}</strong>
          ) : (
            <>
              {text.sum(slides, minutesText(plan.usual))}
              {over >= 1 && <b> {text.over(minutesText(over))}</b>}
            </>
          )}
        </p>
        <div className={styles.length}>
          <span>{text.length}</span> <LengthNow lecture={lecture} plan={plan} />
        </div>
      </div>
      {chapters.length > 1 && (
        <label className={styles.all}>
          <input
            type="checkbox"
            checked={left === 0}
            ref={(box) => {
              if (box) box.indeterminate = left > 0 && left < chapters.length;
            }}
            onChange={() =>
              choose((old) =>
                withChapters(
                  old,
                  chapters.map(({ key }) => key),
                  left > 0,
                ),
              )
            }
          />{' '}
          {text.all(chapters.length)}
        </label>
      )}
      <ol className={styles.chapters}>
        {chapters.map((chapter) => (
          <PlanChapter
            key={chapter.first}
            lecture={lecture}
            plan={plan}
            chapter={chapter}
            isLeft={isLeft(chapter)}
            isOnly={chapters.length === 1}
          />
        ))}
      </ol>
      <p className={styles.hint}>{lecture.own ? text.ownHint : text.lessonHint}</p>
    </div>
  );
}
