import { useState } from 'react';
import type { OwnDeck } from '../../deck/deck.ts';
import { addDeck, changeDeck } from '../../deck/decks.ts';
import { deckWords } from '../../language/deck.ts';
import { presentWords } from '../../language/present.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { chapters } from '../../lesson/table.ts';
import { goTo } from '../../state/place.ts';
import { lessonDeck } from './copyLesson.ts';
import styles from './EmptyDeck.module.css';

/** Where there is no slide yet: how to get some, and the lesson to begin with. */
export function EmptyDeck({ own }: { readonly own: OwnDeck | undefined }) {
  const text = useSection(deckWords);
  const { failed } = useSection(presentWords);
  const { tag } = useWords();
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const copy = async (chapter: number | null) => {
    setBusy(true);
    setFailed(false);
    const deck = await lessonDeck(tag, chapter, text.copyOf, text.wholeLesson).catch(() => null);
    setBusy(false);
    setFailed(deck === null);
    if (!deck) return;
    // An empty deck is filled; it keeps its place on the shelf.
    if (own) changeDeck(own.id, () => deck);
    else goTo('deck', addDeck(deck));
  };
  return (
    <div className={styles.empty}>
      <h2>{own ? text.empty : text.none}</h2>
      <p>{text.emptyText}</p>
      <h3>{text.copyChapter}</h3>
      {hasFailed && <p role="alert">{failed}</p>}
      <div className="chips">
        <button type="button" className="chip" disabled={isBusy} onClick={() => copy(null)}>
          {text.wholeLesson}
        </button>
        {chapters.map((entry, i) => (
          <button
            type="button"
            className="chip"
            key={entry.id}
            disabled={isBusy}
            onClick={() => copy(i)}
          >
            {i + 1} · {entry[tag].title}
          </button>
        ))}
      </div>
    </div>
  );
}
