import { useStore as useZustand } from 'zustand';
import { deckWords } from '../../language/deck.ts';
import { useSection } from '../../language/useWords.ts';
import { sayAdded } from '../deck/addView.ts';
import { show } from '../show/show.ts';
import { useKeepView } from '../show/useKeepView.ts';
import styles from './AddButton.module.css';

/** Keeps the view for a deck; what has come of it stands beside it. */
export function AddButton() {
  const text = useSection(deckWords);
  const added = useZustand(show, (state) => state.added);
  return (
    <>
      <button type="button" onClick={useKeepView()}>
        {text.menu.add}
      </button>
      <p className={styles.added} data-part="added" role="status">
        {added && sayAdded(added, text)}
      </p>
    </>
  );
}
