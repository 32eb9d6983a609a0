import { useEffect, useId, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { exercisesOf } from '../../deck/asks.ts';
import { MAX_SLIDES, type OwnDeck } from '../../deck/deck.ts';
import { recallDecks, shelf } from '../../deck/decks.ts';
import { canBeDrawn } from '../../exercise/another.ts';
import { NumberField } from '../../figures/NumberField.tsx';
import { deckWords } from '../../language/deck.ts';
import { exerciseWords } from '../../language/exercise.ts';
import { solveWords } from '../../language/solve.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { local } from '../../state/local.ts';
import { goTo } from '../../state/place.ts';
import { useScene } from '../../state/useStore.ts';
import styles from './CollectExercise.module.css';
import {
  type Collected,
  collect,
  exerciseSlides,
  isFull,
  MOST_VERSIONS,
} from './exerciseSlides.ts';

const isSet = ({ deck }: OwnDeck) => exercisesOf(deck).length > 0;

/** Adds the exercise on the stage to a set, once or with other numbers too. */
export function CollectExercise() {
  const { make } = useSection(solveWords);
  const decked = useSection(deckWords);
  const words = useSection(exerciseWords);
  const { settings } = useWords();
  const scene = useScene();
  const { ask } = scene;
  const decks = useZustand(shelf, (state) => state.decks);
  const [isOpen, setOpen] = useState(false);
  const [count, setCount] = useState(1);
  const [into, setInto] = useState<string | null>(null);
  const [done, setDone] = useState<(Collected & { readonly wanted: number }) | null>(null);
  const field = useId();
  useEffect(() => recallDecks(local), []);
  if (!ask) return null;
  const chosen =
    into === '' ? '' : ((decks.find(({ id }) => id === into) ?? decks.find(isSet))?.id ?? '');
  const add = () => {
    const wanted = canBeDrawn(scene) ? count : 1;
    const slides = exerciseSlides(words, scene, ask, wanted);
    const collected = collect(chosen || null, make.newSet, slides);
    setInto(collected.id);
    setDone({ ...collected, wanted });
  };
  return (
    <div className={styles.collect} data-part="collect">
      <button
        type="button"
        className="action"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {make.button}
      </button>
      {isOpen && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <div role="status">
            {done && (
              <p>
                {isFull(done) && done.added < done.wanted
                  ? make.full(MAX_SLIDES)
                  : done.added < done.wanted
                    ? make.fewer(done.added)
                    : done.isKept
                      ? make.added(done.title || decked.untitled, done.count)
                      : make.notKept}{' '}
                <button type="button" className="action" onClick={() => goTo('deck', done.id)}>
                  {make.open}
                </button>
              </p>
            )}
          </div>
          {canBeDrawn(scene) && (
            <NumberField
              label={make.versions}
              value={count}
              least={1}
              most={MOST_VERSIONS}
              mistake={settings.notWhole(1, MOST_VERSIONS)}
              onChange={setCount}
            />
          )}
          <div className="field">
            <label htmlFor={field}>{make.into}</label>
            <select
              id={field}
              value={chosen}
              onChange={({ target }) => {
                setInto(target.value);
                setDone(null);
              }}
            >
              {decks.map(({ id, deck }) => (
                <option key={id} value={id}>
                  {deck.title || decked.untitled} · {decked.slides(deck.slides.length)}
                </option>
              ))}
              <option value="">{make.newSet}</option>
            </select>
          </div>
          <button type="submit" className="action strong">
            {make.add}
          </button>
        </form>
      )}
    </div>
  );
}
