import { useEffect, useRef, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import type { Deck } from '../../deck/deck.ts';
import { unpackDeck } from '../../deck/deckLink.ts';
import {
  addDeck,
  changeDeck,
  followDecks,
  recallDecks,
  settleDeck,
  shelf,
  travelDecks,
} from '../../deck/decks.ts';
import { takeHanded } from '../../deck/handed.ts';
import { writeMarkdown } from '../../deck/markdown.ts';
import { readDeckFile } from '../../deck/readFile.ts';
import { figureProblems, type ReadDeck } from '../../deck/readMarkdown.ts';
import { takenName } from '../../deck/taken.ts';
import { deckWords } from '../../language/deck.ts';
import { useSection } from '../../language/useWords.ts';
import { wear } from '../../state/appearance.ts';
import { local } from '../../state/local.ts';
import { goTo, noteArrival, place } from '../../state/place.ts';
import { fetchMissing, missingIn } from '../../state/presetFiles.ts';
import type { Parts } from '../parts.ts';
import { deckPlan } from '../plan/deckPlan.ts';
import { useKeptChoice } from '../plan/useKeptChoice.ts';
import { DeckBar } from './DeckBar.tsx';
import { DeckProblems, type Wrong } from './DeckProblems.tsx';
import styles from './DeckRoom.module.css';
import { EmptyDeck } from './EmptyDeck.tsx';
import { SlideEditor } from './SlideEditor.tsx';
import { SlideList } from './SlideList.tsx';
import { useChosen } from './useChosen.ts';
import { Warning } from './Warning.tsx';

const LINK = 'link.';

/** Where decks of one's own are made: their slides in order, and the one that is chosen. */
export function DeckRoom(parts: Parts) {
  const text = useSection(deckWords);
  const { at } = useZustand(place);
  const { decks, isKept, taken } = useZustand(shelf);
  const [wrongs, setWrongs] = useState<readonly Wrong[]>([]);
  const [isDropping, setDropping] = useState(false);
  const room = useRef<HTMLElement>(null);
  useEffect(() => {
    const stop = followDecks(local);
    window.addEventListener('keydown', travel);
    const takeOff = wear({ theme: null, contrast: 'normal', room: 'deck' });
    return () => {
      settleDeck();
      takeOff();
      stop();
      window.removeEventListener('keydown', travel);
    };
  }, []);
  const openDeck = async (read: ReadDeck, before: readonly Wrong[] = []) => {
    const { deck } = read;
    const problems = [...before, ...read.problems];
    setWrongs(problems);
    if (!deck) return;
    goTo('deck', idOf(deck));
    // Whether a figure can be shown is known when the networks are here; the deck is whole without them.
    await fetchMissing([...new Set(deck.slides.flatMap(({ link }) => missingIn(link ?? '')))]);
    setWrongs((now) => (now === problems ? [...problems, ...figureProblems(read)] : now));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link is opened once, when the address says it.
  useEffect(() => {
    if (!at.startsWith(LINK)) return;
    recallDecks(local);
    const read = unpackDeck(at.slice(LINK.length));
    if (read) void openDeck(read);
    else setWrongs(['cutLink']);
  }, [at]);
  const openFile = async (file: File | undefined) => {
    if (!file) return;
    const found = await readDeckFile(file);
    if (!found) return setWrongs(['strangeText']);
    await openDeck(found.read, found.encoding === 'UTF-8' ? [] : [found.encoding]);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was dropped elsewhere is opened once, on the way in.
  useEffect(() => {
    void openFile(takeHanded() ?? undefined);
  }, []);

  // From now on the deck that is shown is the first, also where another window makes a newer one.
  const first = decks[0]?.id;
  useEffect(() => {
    if (at === '' && first !== undefined) goTo('deck', first);
  }, [at, first]);
  // Where the address names a deck that is not here, the first is shown, and that is said.
  useEffect(() => {
    const { decks, taken } = shelf.getState();
    const isHere = decks.some(({ id }) => id === at) || taken.has(takenName(at));
    if (at === '' || at.startsWith(LINK) || isHere) return;
    const shown = decks[0]?.id ?? '';
    noteArrival(at, shown);
    goTo('deck', shown);
  }, [at]);
  const kept = decks.find(({ id }) => id === at) ?? (at === '' ? decks[0] : undefined);
  const old = kept ? undefined : taken.get(takenName(at));
  const own = kept ?? (old && { id: at, deck: old });
  const { slide, index, isTaken, choose } = useChosen(own);
  const [choice, setChoice] = useKeptChoice(own?.id);
  const plan = own && deckPlan(own.deck, choice.length);
  return (
    <main
      ref={room}
      className={`${styles.deck}${isDropping ? ` ${styles.isDropping}` : ''}`}
      data-drop={text.drop}
      aria-label={text.title}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={(event) => {
        setDropping(false);
        const [file] = event.dataTransfer.files;
        if (!file) return;
        event.preventDefault();
        void openFile(file);
      }}
    >
      <h1 className="visually-hidden">{own?.deck.title || text.title}</h1>
      <DeckBar own={own} decks={decks} parts={parts} openFile={openFile} />
      <DeckProblems wrongs={wrongs} onDismiss={() => setWrongs([])} />
      {!isKept && <Warning>{text.notKept}</Warning>}
      {old && (
        <Warning>
          {text.deckTaken}{' '}
          <button type="button" onClick={() => changeDeck(at, (deck) => deck)}>
            {text.putBack}
          </button>
        </Warning>
      )}
      {own && plan && slide ? (
        <div className={styles.body}>
          <SlideList
            own={own}
            plan={plan}
            setLength={(length) => setChoice({ ...choice, length })}
            chosen={isTaken ? -1 : index}
            choose={choose}
            figure={parts.figure}
          />
          <SlideEditor
            key={`${own.id} ${slide.id}`}
            id={own.id}
            slide={slide}
            at={index}
            isTaken={isTaken}
            given={plan.given[index] ?? 0}
            choose={choose}
            figure={parts.figure}
          />
        </div>
      ) : (
        <EmptyDeck own={own} />
      )}
    </main>
  );
}

/** The name of a deck on the shelf; one that says the same is not put there twice. */
function idOf(deck: Deck): string {
  const written = writeMarkdown(deck);
  const known = shelf.getState().decks.find((own) => writeMarkdown(own.deck) === written);
  return known?.id ?? addDeck(deck);
}

/** Undo and redo of the decks; a field at work keeps its own. */
function travel(event: KeyboardEvent): void {
  const isUndo = (event.ctrlKey || event.metaKey) && event.code === 'KeyZ';
  const isRedo = (event.ctrlKey || event.metaKey) && event.code === 'KeyY';
  if (!isUndo && !isRedo) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  travelDecks(isRedo || event.shiftKey ? 'forward' : 'back');
}
