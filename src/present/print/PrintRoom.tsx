import { useEffect, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { chaptersOf } from '../../deck/deck.ts';
import { recallDecks } from '../../deck/decks.ts';
import { Choices } from '../../figures/Choices.tsx';
import { Icon } from '../../figures/Icon.tsx';
import { InVectors } from '../../figures/inVectors.ts';
import { reachable } from '../../figures/reachable.ts';
import { presentWords } from '../../language/present.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { wear } from '../../state/appearance.ts';
import { local } from '../../state/local.ts';
import { goTo, noteArrival, place } from '../../state/place.ts';
import { lectureId, loadLecture } from '../lecture.ts';
import { Missing } from '../Missing.tsx';
import type { Parts } from '../parts.ts';
import { useFetchedAhead } from '../show/useFetchedAhead.ts';
import type { Lecture } from '../shown.ts';
import { ChapterPage } from './ChapterPage.tsx';
import styles from './PrintRoom.module.css';
import { StepPage } from './StepPage.tsx';

/** A lecture on paper: a page for each slide, or for each chapter. The address holds how. */
export function PrintRoom(parts: Parts) {
  const text = useSection(presentWords);
  const { tag } = useWords();
  const { at } = useZustand(place);
  const [id = '', ...options] = at.split('.');
  const lecture = useLecture(lectureId(`${id}.1`), tag, text.lesson);
  const by = options.includes('chapters') ? 'chapters' : 'steps';
  const hasNotes = options.includes('notes');
  const choose = (how: 'steps' | 'chapters', notes: boolean) =>
    place.setState({ at: [id, how, ...(notes ? ['notes'] : [])].join('.') });
  const isKnown = options.every((option) => ['steps', 'chapters', 'notes'].includes(option));
  useEffect(() => noteArrival(isKnown ? '' : at, id), [isKnown, at, id]);
  // What a figure still waits for would be missing on the paper.
  const isReady = useFetchedAhead(lecture === 'loading' ? null : lecture);
  useEffect(() => wear({ theme: 'light', contrast: 'high', room: 'print' }), []);
  if (lecture === 'loading') return <main />;
  const back = () => goTo('lab', '', false);
  if (!lecture)
    return (
      <Missing>
        <h1>{text.notFound}</h1>
        <p>{text.notFoundText}</p>
        <button type="button" onClick={back}>
          {text.toLab}
        </button>
      </Missing>
    );
  const pages = by === 'steps' ? lecture.slides.length : chaptersOf(lecture).length;
  return (
    <main aria-label={text.paper.title} data-ready={isReady}>
      <header className={styles.bar}>
        <button type="button" onClick={back}>
          <Icon name="left" /> {text.paper.back}
        </button>
        <Choices
          label={text.paper.by}
          value={by}
          options={(['steps', 'chapters'] as const).map((how) => [how, text.paper[how]] as const)}
          onChange={(how) => choose(how, hasNotes)}
        />
        <label>
          <input
            type="checkbox"
            checked={hasNotes}
            onChange={({ target }) => choose(by, target.checked)}
          />{' '}
          {text.paper.notes}
        </label>
        <span>{text.paper.pages(pages)}</span>
        <button
          type="button"
          className={styles.strong}
          disabled={!isReady}
          onClick={() => window.print()}
        >
          {text.paper.print}
        </button>
      </header>
      <section
        className={styles.pages}
        data-part="pages"
        aria-label={text.paper.pages(pages)}
        ref={reachable}
      >
        <InVectors value={true}>
          {!isReady
            ? null
            : by === 'steps'
              ? lecture.slides.map((slide, i) => (
                  <StepPage
                    key={slide.address}
                    slide={slide}
                    number={i + 1}
                    lecture={lecture}
                    hasNotes={hasNotes}
                    parts={parts}
                  />
                ))
              : chaptersOf(lecture).map((chapter) => (
                  <ChapterPage
                    key={chapter.first}
                    chapter={chapter}
                    lecture={lecture}
                    hasNotes={hasNotes}
                    parts={parts}
                  />
                ))}
        </InVectors>
      </section>
    </main>
  );
}

/** A lecture as it is fetched; null where there is none. */
function useLecture(
  id: string,
  tag: Parameters<typeof loadLecture>[1],
  title: string,
): Lecture | null | 'loading' {
  const [lecture, setLecture] = useState<Lecture | null | 'loading'>('loading');
  useEffect(() => {
    let isCurrent = true;
    recallDecks(local);
    void loadLecture(id, tag, title).then((loaded) => isCurrent && setLecture(loaded));
    return () => {
      isCurrent = false;
    };
  }, [id, tag, title]);
  return lecture;
}
