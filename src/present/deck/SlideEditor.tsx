import type { ReactNode } from 'react';
import { withCopied, withEdited, withMoved, withoutSlide, withSlide } from '../../deck/change.ts';
import { type Deck, MAX_NOTES, MAX_TEXT, MAX_TITLE, type Slide } from '../../deck/deck.ts';
import { changeSlide, settleDeck } from '../../deck/decks.ts';
import { plainLine } from '../../figures/markdown/parse.ts';
import { deckWords } from '../../language/deck.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { encode } from '../../scene/link/link.ts';
import { shownScene, store } from '../../state/store.ts';
import { present } from '../room.ts';
import { slideOf } from './addView.ts';
import { Field } from './Field.tsx';
import { MoreVersions } from './MoreVersions.tsx';
import styles from './SlideEditor.module.css';
import { SlidePicture } from './SlidePicture.tsx';
import { SlideSettings } from './SlideSettings.tsx';
import { Warning } from './Warning.tsx';

/** One slide: its picture, its words, and what can be done with it. */
export function SlideEditor({
  id,
  slide,
  at,
  isTaken,
  given,
  choose,
  figure,
}: {
  /** The deck's. */
  readonly id: string;
  readonly slide: Slide;
  readonly at: number;
  /** Whether another window has deleted it: all that can be done with it is to have it back. */
  readonly isTaken: boolean;
  /** The minutes that it has in the plan. */
  readonly given: number;
  /** Goes to the slide that stands at a place by then. */
  readonly choose: (at: number) => void;
  readonly figure: ReactNode;
}) {
  const words = useWords();
  const text = useSection(deckWords);
  const change = (edit: (deck: Deck, at: number) => Deck, kind?: string) =>
    changeSlide(id, slide.id, edit, kind);
  const write = (part: 'chapter' | 'title' | 'text' | 'notes') => ({
    name: `${part} of ${id} ${slide.id}`,
    value: slide[part],
    most: part === 'notes' ? MAX_NOTES : part === 'text' ? MAX_TEXT : MAX_TITLE,
    onChange: (value: string) =>
      change((deck, at) => withEdited(deck, at, { [part]: value }), `${part} ${slide.id}`),
    onDone: settleDeck,
  });
  const button = (label: string, act: () => void, to = at) => (
    <button
      type="button"
      onClick={() => {
        act();
        choose(Math.max(0, to));
      }}
    >
      {label}
    </button>
  );
  const onStage = () => shownScene(store.getState());
  return (
    <section
      className={styles.editor}
      aria-label={text.slide(at + 1, plainLine(slide.title) || text.untitled)}
    >
      <div className={styles.picture}>
        <SlidePicture slide={slide}>{figure}</SlidePicture>
      </div>
      {isTaken ? (
        <Warning>
          {text.slideTaken}{' '}
          <button type="button" onClick={() => change((deck) => deck)}>
            {text.putBack}
          </button>
        </Warning>
      ) : (
        <div className={styles.acts} data-buttons>
          {button(text.up, () => change((deck, at) => withMoved(deck, at, at - 1)), at - 1)}
          {button(text.down, () => change((deck, at) => withMoved(deck, at, at + 1)), at + 1)}
          {button(text.duplicate, () => change((deck, at) => withCopied(deck, at)), at + 1)}
          {button(text.removeSlide, () => change((deck, at) => withoutSlide(deck, at)))}
          {button(text.takeView, () =>
            change((deck, at) => withEdited(deck, at, { link: encode(onStage()), picture: null })),
          )}
          {button(
            text.addView,
            () => {
              const added = slideOf(onStage(), words);
              change((deck, at) => withSlide(deck, added, at + 1));
            },
            at + 1,
          )}
          <button type="button" onClick={() => present(`${id}.${at + 1}`)}>
            {text.showHere}
          </button>
        </div>
      )}
      {!isTaken && (
        <SlideSettings
          name={`${id} ${slide.id}`}
          slide={slide}
          given={given}
          edit={(part, kind) => change((deck, at) => withEdited(deck, at, part), kind)}
        />
      )}
      {!isTaken && (
        <MoreVersions name={`versions of ${id} ${slide.id}`} slide={slide} change={change} />
      )}
      <Field label={text.fields.title} {...write('title')} />
      <Field label={text.fields.text} hint={text.fields.textHint} rows={3} {...write('text')} />
      <Field label={text.fields.notes} rows={5} {...write('notes')} />
      <Field label={text.fields.chapter} hint={text.fields.chapterHint} {...write('chapter')} />
    </section>
  );
}
