import { type RefObject, useEffect, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { learnWords } from '../../language/learn.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { goTo, place } from '../../state/place.ts';
import { openStep } from '../go.ts';
import { clearProgress, progress, shareSeen } from '../progress.ts';
import { minutesOf } from '../readingTime.ts';
import { readSpot } from '../spot.ts';
import { chapters } from '../table.ts';
import type { Chapter } from '../types.ts';
import styles from './Contents.module.css';
import { LearnDialog } from './LearnDialog.tsx';
import { LearnKeys } from './LearnKeys.tsx';

/** All chapters, with what was seen of each. */
export function Contents({
  dialog,
  openGlossary,
}: {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly openGlossary: () => void;
}) {
  const words = useSection(learnWords);
  const { tag } = useWords();
  const here = useZustand(place, ({ at }) => readSpot(at).chapter);
  const seen = useZustand(progress);
  const [isCleared, setCleared] = useState(false);
  const fetched = useChapters(dialog);
  const minutes = (chapter: Chapter | undefined) =>
    chapter && ` · ${words.minutes(minutesOf(chapter, tag))}`;
  return (
    <LearnDialog dialog={dialog} title={words.contents}>
      <ol className={styles.contents}>
        {chapters.map(({ id, steps, ...told }, i) => {
          const share = shareSeen(seen, id, steps);
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={id === here ? 'page' : undefined}
                onClick={() => {
                  dialog.current?.close();
                  void openStep({ chapter: id, step: 0 }, tag);
                }}
              >
                <span
                  className={styles.number}
                  data-part="number"
                  data-done={share === 1 || undefined}
                >
                  {i + 1}
                </span>
                <span className={styles.title}>{told[tag].title}</span>
                <span className={styles.about}>{told[tag].about}</span>
                <span className={styles.seen}>
                  {words.contentsHint(Math.round(share * steps), steps)}
                  {minutes(fetched.get(id))}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <div className={styles.foot}>
        <button
          type="button"
          className="chip"
          onClick={() => {
            dialog.current?.close();
            openGlossary();
          }}
        >
          {words.glossary.title}
        </button>
        <button type="button" className="chip" onClick={() => goTo('print', 'summary')}>
          {words.summary.open}
        </button>
        <button
          type="button"
          className="chip"
          onClick={() => {
            clearProgress();
            setCleared(true);
          }}
        >
          {words.clear}
        </button>
        <p role="status">{isCleared && seen.seen.size === 0 ? words.cleared : words.kept}</p>
      </div>
      <dl className={styles.keys}>
        <LearnKeys />
      </dl>
    </LearnDialog>
  );
}

/** The chapters as far as they are here; fetched when the contents are opened, which tell how long each takes. */
function useChapters(dialog: RefObject<HTMLDialogElement | null>): ReadonlyMap<string, Chapter> {
  const [fetched, setFetched] = useState<ReadonlyMap<string, Chapter>>(new Map());
  useEffect(() => {
    const element = dialog.current;
    const fetchAll = () => {
      if (!element?.open) return;
      for (const { id, load } of chapters)
        load().then(
          (chapter) => setFetched((old) => (old.has(id) ? old : new Map(old).set(id, chapter))),
          // Without a network it is not said how long it takes.
          () => {},
        );
    };
    element?.addEventListener('toggle', fetchAll);
    return () => element?.removeEventListener('toggle', fetchAll);
  }, [dialog]);
  return fetched;
}
