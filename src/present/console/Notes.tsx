import { useStore as useZustand } from 'zustand';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { Paragraphs } from '../Paragraphs.tsx';
import { look, NOTE_SIZES, setLook, sizeBeside } from '../show/look.ts';

/** What only the lecturer reads, as large as it is wanted. */
export function Notes({ notes }: { readonly notes: string }) {
  const text = useSection(presentWords);
  const size = useZustand(look, (state) => state.notes);
  const change = (by: 1 | -1) => setLook({ notes: sizeBeside(NOTE_SIZES, size, by) });
  return (
    <section className="desk-notes" aria-label={text.desk.notes}>
      <h2>
        {text.desk.notes}
        <span className="show-size">
          <button
            type="button"
            aria-label={text.look.smaller}
            disabled={size === NOTE_SIZES[0]}
            onClick={() => change(-1)}
          >
            A−
          </button>
          <button
            type="button"
            aria-label={text.look.larger}
            disabled={size === NOTE_SIZES.at(-1)}
            onClick={() => change(1)}
          >
            A+
          </button>
        </span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long notes are scrolled by keyboard too. */}
      <div style={{ '--notes': size } as React.CSSProperties} tabIndex={0} key={notes}>
        {notes === '' ? (
          <p className="none">{text.desk.noNotes}</p>
        ) : (
          <Paragraphs>{notes}</Paragraphs>
        )}
      </div>
    </section>
  );
}
