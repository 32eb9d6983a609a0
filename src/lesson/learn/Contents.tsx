import { type RefObject, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { learnWords } from '../../language/learn.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { place } from '../../state/place.ts';
import { openStep } from '../go.ts';
import { clearProgress, progress, shareSeen } from '../progress.ts';
import { readSpot } from '../spot.ts';
import { chapters } from '../table.ts';
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
                  void openStep({ chapter: id, step: 0 });
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
