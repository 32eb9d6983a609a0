import { useEffect, useMemo, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { chaptersOf } from '../../deck/deck.ts';
import { recallDecks } from '../../deck/decks.ts';
import { Choices } from '../../figures/Choices.tsx';
import { presentWords } from '../../language/present.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { wear } from '../../state/appearance.ts';
import { local } from '../../state/local.ts';
import { goTo, noteArrival, place } from '../../state/place.ts';
import { lectureId, loadLecture } from '../lecture.ts';
import { Missing } from '../Missing.tsx';
import type { Parts } from '../parts.ts';
import { recallChoice } from '../plan/keptChoices.ts';
import { shownPart } from '../plan/shownIn.ts';
import { useFetchedAhead } from '../show/useFetchedAhead.ts';
import type { Lecture } from '../shown.ts';
import { ChapterPage } from './ChapterPage.tsx';
import { PrintFrame } from './PrintFrame.tsx';
import { SheetRoom } from './SheetRoom.tsx';
import { StepPage } from './StepPage.tsx';
import { SUMMARY, SummaryRoom } from './SummaryRoom.tsx';
import { SHEET } from './sheetAddress.ts';

const OPTIONS: readonly string[] = ['steps', 'chapters', 'notes', 'hidden'];

/** What is printed: a worksheet, the lesson on one page, or a lecture, with a page for each slide that is shown, or for each chapter. The address holds how. */
export function PrintRoom(parts: Parts) {
  const what = useZustand(place, ({ at }) => at.split('.')[0]);
  if (what === SHEET) return <SheetRoom {...parts} />;
  return what === SUMMARY ? <SummaryRoom {...parts} /> : <LectureOnPaper {...parts} />;
}

function LectureOnPaper(parts: Parts) {
  const text = useSection(presentWords);
  const { tag } = useWords();
  const { at } = useZustand(place);
  const [id = '', ...options] = at.split('.');
  const name = lectureId(`${id}.1`);
  const whole = useLecture(name, tag, text.lesson);
  const choice = useMemo(() => recallChoice(name), [name]);
  const by = options.includes('chapters') ? 'chapters' : 'steps';
  const hasNotes = options.includes('notes');
  const hasHidden = options.includes('hidden');
  const choose = (how: 'steps' | 'chapters', notes: boolean, hidden: boolean) =>
    place.setState({
      at: [id, how, ...(notes ? ['notes'] : []), ...(hidden ? ['hidden'] : [])].join('.'),
    });
  const isKnown = options.every((option) => OPTIONS.includes(option));
  useEffect(() => noteArrival(isKnown ? '' : at, id), [isKnown, at, id]);
  // What a figure still waits for would be missing on the paper.
  const isReady = useFetchedAhead(whole === 'loading' ? null : whole);
  useEffect(() => wear({ theme: 'light', contrast: 'high', room: 'print' }), []);
  if (whole === 'loading') return <main />;
  const back = () => goTo('lab', '', false);
  if (!whole)
    return (
      <Missing>
        <h1>{text.notFound}</h1>
        <p>{text.notFoundText}</p>
        <button type="button" onClick={back}>
          {text.toLab}
        </button>
      </Missing>
    );
  const shown = shownPart(whole, choice);
  const hidden = whole.slides.length - shown.slides.length;
  const lecture = hasHidden ? whole : shown;
  const pages = by === 'steps' ? lecture.slides.length : chaptersOf(lecture).length;
  return (
    <PrintFrame
      title={text.paper.title}
      back={text.paper.back}
      pagesLabel={text.paper.pages(pages)}
      isReady={isReady}
      canPrint={isReady && pages > 0}
      choices={
        <>
          <Choices
            label={text.paper.by}
            value={by}
            options={(['steps', 'chapters'] as const).map((how) => [how, text.paper[how]] as const)}
            onChange={(how) => choose(how, hasNotes, hasHidden)}
          />
          <label>
            <input
              type="checkbox"
              checked={hasNotes}
              onChange={({ target }) => choose(by, target.checked, hasHidden)}
            />{' '}
            {text.paper.notes}
          </label>
          {hidden > 0 && (
            <label>
              <input
                type="checkbox"
                checked={hasHidden}
                onChange={({ target }) => choose(by, hasNotes, target.checked)}
              />{' '}
              {text.paper.hidden(hidden)}
            </label>
          )}
          <span>{text.paper.pages(pages)}</span>
        </>
      }
    >
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
    </PrintFrame>
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
