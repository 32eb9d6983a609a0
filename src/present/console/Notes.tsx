import { useStore as useZustand } from 'zustand';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { SizeButtons } from '../panels/SizeButtons.tsx';
import { look, NOTE_SIZES, setLook } from '../show/look.ts';
import { Written } from '../Written.tsx';
import styles from './Notes.module.css';
import { Part } from './Part.tsx';

/** What only the lecturer reads, as large as it is wanted. */
export function Notes({ notes }: { readonly notes: string }) {
  const text = useSection(presentWords);
  const size = useZustand(look, (state) => state.notes);
  return (
    <Part
      area="notes"
      title={text.desk.notes}
      beside={
        <SizeButtons sizes={NOTE_SIZES} size={size} onChange={(notes) => setLook({ notes })} />
      }
    >
      <div
        className={styles.notes}
        style={{ '--notes': size } as React.CSSProperties}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long notes are scrolled by keyboard too.
        tabIndex={0}
        key={notes}
      >
        {notes === '' ? (
          <p className={styles.none}>{text.desk.noNotes}</p>
        ) : (
          <Written>{notes}</Written>
        )}
      </div>
    </Part>
  );
}
