import { useEffect, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { recallDecks, shelf } from '../../deck/decks.ts';
import { deckWords } from '../../language/deck.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { chapters } from '../../lesson/table.ts';
import { local } from '../../state/local.ts';
import { goTo, place } from '../../state/place.ts';
import { beginningOfLecture } from '../plan/beginning.ts';
import { present } from '../room.ts';
import { askPanel } from '../show/panel.ts';
import { LESSON } from '../shown.ts';
import { type Added, addView, sayAdded } from './addView.ts';
import styles from './LectureMenu.module.css';

/** Decks that the menu offers; all are on their page. */
const SHOWN = 3;

/** What can be done with the view on the stage for a lecture, and every lecture that can be given. */
export function LectureMenu({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const text = useSection(deckWords);
  const [added, setAdded] = useState<Added | null>(null);
  const { room, at } = useZustand(place);
  const decks = useZustand(shelf, (state) => state.decks);
  useEffect(() => recallDecks(local), []);
  const go = (act: () => void) => () => {
    onClose();
    act();
  };
  /** A lecture that can be given: at once, or once it has been planned. */
  const lecture = (id: string, label: string, title: string) => (
    <div className={styles.lecture} key={id}>
      <button type="button" onClick={go(() => present(beginningOfLecture(id)))}>
        {label}
      </button>
      <button
        type="button"
        aria-label={text.plan.before(title)}
        title={text.plan.before(title)}
        onClick={go(() => {
          askPanel('plan');
          present(beginningOfLecture(id));
        })}
      >
        {text.plan.button}
      </button>
    </div>
  );
  return (
    <div className={styles.menu}>
      <button
        type="button"
        className={styles.strong}
        // biome-ignore lint/a11y/noAutofocus: the menu was opened to choose from it.
        autoFocus
        onClick={() => setAdded(addView(words, text))}
      >
        {text.menu.add}
      </button>
      <div role="status">
        {added && (
          <p className={styles.added} data-part="added">
            {sayAdded(added, text)}{' '}
            <button type="button" onClick={go(() => goTo('deck', added.id))}>
              {text.menu.open}
            </button>
          </p>
        )}
      </div>
      <hr />
      {room === 'learn' && (
        <button type="button" onClick={go(() => present(at))}>
          {text.menu.presentHere}
        </button>
      )}
      {lecture(LESSON, text.menu.presentLesson, text.wholeLesson)}
      {decks
        .filter(({ deck }) => deck.slides.length > 0)
        .slice(0, SHOWN)
        .map(({ id, deck }) => {
          const title = deck.title || text.untitled;
          return lecture(id, text.menu.presentDeck(title), title);
        })}
      <hr />
      <button type="button" onClick={go(() => goTo('deck', decks[0]?.id ?? ''))}>
        {text.menu.edit}
      </button>
      <button type="button" onClick={go(() => goTo('print', chapters[0]?.id ?? ''))}>
        {text.menu.print}
      </button>
    </div>
  );
}
