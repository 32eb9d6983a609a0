import { useRef, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { withTitle } from '../../deck/change.ts';
import { MAX_TITLE, type OwnDeck } from '../../deck/deck.ts';
import { packDeck } from '../../deck/deckLink.ts';
import {
  addDeck,
  changeDeck,
  removeDeck,
  settleDeck,
  shelf,
  travelDecks,
} from '../../deck/decks.ts';
import { writeMarkdown } from '../../deck/markdown.ts';
import { afterPress } from '../../figures/afterPress.ts';
import { Icon } from '../../figures/Icon.tsx';
import { deckWords } from '../../language/deck.ts';
import { useSection } from '../../language/useWords.ts';
import { goTo } from '../../state/place.ts';
import type { Parts } from '../parts.ts';
import { beginningOfLecture } from '../plan/beginning.ts';
import { present } from '../room.ts';
import styles from './DeckBar.module.css';
import { ExerciseMenu } from './ExerciseMenu.tsx';
import { Field } from './Field.tsx';
import { saveText } from './saveText.ts';

/** The deck as a whole: its title, and everything that is done with all of it. */
export function DeckBar({
  own,
  decks,
  parts,
  openFile,
}: {
  readonly own: OwnDeck | undefined;
  readonly decks: readonly OwnDeck[];
  readonly parts: Parts;
  readonly openFile: (file: File | undefined) => void;
}) {
  const text = useSection(deckWords);
  const file = useRef<HTMLInputElement>(null);
  const { past, future, met } = useZustand(shelf);
  const [said, setSaid] = useState('');
  const isEmpty = !own || own.deck.slides.length === 0;
  const create = () => goTo('deck', addDeck({ title: text.newTitle, slides: [] }));
  const copyLink = async () => {
    const packed = own && packDeck(own.deck);
    if (!packed) return setSaid(text.linkTooLong);
    const isCopied = await parts.copy(parts.addressWith(`deck=link.${packed}`));
    setSaid(isCopied ? text.copied : text.copyFailed);
  };
  const save = () => {
    if (!own) return;
    const page = parts.addressWith('').slice(0, -1);
    saveText(`${own.deck.title || text.newTitle}.md`, writeMarkdown(own.deck, page));
  };
  const remove = () => {
    if (!own) return;
    setSaid(text.removed(own.deck.title || text.untitled));
    removeDeck(own.id);
    goTo('deck', decks.find((each) => each !== own)?.id ?? '');
  };
  const sign = (icon: 'undo' | 'redo', label: string, act: () => void, disabled: boolean) => (
    <button type="button" aria-label={label} title={label} onClick={act} disabled={disabled}>
      <Icon name={icon} />
    </button>
  );
  return (
    <header className={styles.bar} data-buttons>
      <button type="button" onClick={() => goTo('lab', '', false)}>
        <Icon name="left" /> {text.back}
      </button>
      {own && (
        <Field
          key={own.id}
          name={`title of ${own.id}`}
          label={text.fields.deckTitle}
          value={own.deck.title}
          most={MAX_TITLE}
          onChange={(title) => changeDeck(own.id, (deck) => withTitle(deck, title), 'title')}
          onDone={settleDeck}
          isHeading
        />
      )}
      <select
        aria-label={text.choose}
        value={own?.id ?? ''}
        onChange={(event) => goTo('deck', event.target.value)}
        hidden={decks.length < 2}
      >
        {decks.map(({ id, deck }) => (
          <option key={id} value={id}>
            {deck.title || text.untitled} · {text.slides(deck.slides.length)}
          </option>
        ))}
      </select>
      <span className={styles.group}>
        {sign('undo', text.undo, () => travelDecks('back'), past.length === 0)}
        {sign('redo', text.redo, () => travelDecks('forward'), future.length === 0)}
      </span>
      <span className={styles.group}>
        <button type="button" onClick={create}>
          {text.create}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {text.openFile}
        </button>
        <input
          ref={file}
          type="file"
          accept=".md,.markdown,.txt,text/markdown,text/plain"
          aria-label={text.openFile}
          hidden
          onChange={({ target }) => {
            openFile(target.files?.[0]);
            target.value = '';
          }}
        />
        <button type="button" onClick={save} disabled={isEmpty}>
          {text.save}
        </button>
        <button
          type="button"
          onClick={copyLink}
          disabled={isEmpty}
          onBlur={() => afterPress(() => setSaid(''))}
        >
          {text.copyLink}
        </button>
        <button type="button" onClick={remove} disabled={!own}>
          {text.remove}
        </button>
      </span>
      {own && <ExerciseMenu own={own} parts={parts} />}
      <span className={styles.group}>
        <button type="button" onClick={() => own && goTo('print', own.id)} disabled={isEmpty}>
          {text.print}
        </button>
        <button
          type="button"
          className={styles.strong}
          onClick={() => own && present(beginningOfLecture(own.id))}
          disabled={isEmpty}
        >
          <Icon name="present" /> {text.present}
        </button>
      </span>
      <p className={styles.said} data-part="said" role="status">
        {said || (met && text.met[met])}
      </p>
    </header>
  );
}
