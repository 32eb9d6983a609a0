import { type RefObject, useId, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { Icon } from '../../figures/Icon.tsx';
import { learnWords } from '../../language/learn.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { place } from '../../state/place.ts';
import { goTo } from '../go.ts';
import { clearProgress, progress, shareSeen } from '../progress.ts';
import { readSpot } from '../spot.ts';
import { chapters } from '../table.ts';
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
  const title = useId();
  return (
    <dialog ref={dialog} className="learn-dialog" aria-labelledby={title}>
      <form method="dialog">
        <h2 id={title}>{words.contents}</h2>
        <button type="submit" className="round small" aria-label={words.glossary.close}>
          <Icon name="close" />
        </button>
      </form>
      <ol className="contents">
        {chapters.map(({ id, steps, ...told }, i) => {
          const share = shareSeen(seen, id, steps);
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={id === here ? 'page' : undefined}
                onClick={() => {
                  dialog.current?.close();
                  void goTo({ chapter: id, step: 0 });
                }}
              >
                <span className="contents-number" data-done={share === 1 || undefined}>
                  {i + 1}
                </span>
                <span className="contents-title">{told[tag].title}</span>
                <span className="contents-about">{told[tag].about}</span>
                <span className="contents-seen">
                  {words.contentsHint(Math.round(share * steps), steps)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <div className="learn-dialog-foot">
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
      <dl className="learn-keys">
        <LearnKeys />
      </dl>
    </dialog>
  );
}
