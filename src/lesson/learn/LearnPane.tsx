import { useEffect, useRef, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { Icon } from '../../figures/Icon.tsx';
import { learnWords } from '../../language/learn.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { goTo, place } from '../../state/place.ts';
import { pullSheet } from '../../state/sheet.ts';
import { useIsHidden } from '../../state/useHides.ts';
import { useScene } from '../../state/useStore.ts';
import { ExerciseBox } from '../../views/exercise/ExerciseBox.tsx';
import { everything, showEverything } from '../everything.ts';
import { arrive, besideSpot, goBeside, goOnWith } from '../go.ts';
import { leaveLesson } from '../leave.ts';
import { lesson } from '../lesson.ts';
import { followProgress } from '../progress.ts';
import { plainProse } from '../prose.ts';
import { seeing } from '../see.ts';
import { readSpot, type Spot, writeSpot } from '../spot.ts';
import { chapters, indexOfChapter } from '../table.ts';
import { stepIn } from '../stepIn.ts';
import { tellStep } from '../tellStep.ts';
import { beginTest, finalTest } from '../test/finalTest.ts';
import { ideas as testIdeas } from '../test/ideas.ts';
import { TestPane } from '../test/TestPane.tsx';
import type { Chapter, ChapterEntry, Step } from '../types.ts';
import { Away } from './Away.tsx';
import { ComeBack, useNotedExercise } from './ComeBack.tsx';
import { Contents } from './Contents.tsx';
import { Curves } from './Curves.tsx';
import { Formulas } from './Formulas.tsx';
import { Given } from './Given.tsx';
import { Glossary } from './Glossary.tsx';
import { Pane } from './Pane.tsx';
import { Points } from './Points.tsx';
import { ProgressBars } from './ProgressBars.tsx';
import { Prose } from './Prose.tsx';
import { QuestionBox } from './QuestionBox.tsx';
import { Sources } from './Sources.tsx';
import { type OpenedTerm, TermCard } from './TermCard.tsx';
import { ToNumbers } from './ToNumbers.tsx';
import { Tools } from './Tools.tsx';
import { useLearnKeys } from './useLearnKeys.ts';
import { Why } from './Why.tsx';
import './stage.css';
import styles from './LearnPane.module.css';

/** The lesson beside the stage: one step of it, and the way to the others. */
export function LearnPane() {
  const { tag } = useWords();
  const wanted = useZustand(place, ({ at }) => at);
  const at = useZustand(lesson, (state) => state.at);
  useEffect(() => {
    if (lesson.getState().at !== wanted) void arrive(wanted, tag);
  }, [wanted, tag]);
  const spot = readSpot(at);
  const chapter = useChapter(spot.chapter);
  useLearnKeys();
  useEffect(followProgress, []);
  const entry = chapters[indexOfChapter(spot.chapter)];
  const step = chapter?.steps[spot.step];
  const isTested = useZustand(finalTest, ({ seed }) => seed !== null);
  // It is taken at the last step; links to others open these.
  if (isTested && !besideSpot(spot, 1)) return <TestPane />;
  if (!entry || !step) return <aside data-part="learn" />;
  return <StepPane entry={entry} spot={spot} step={stepIn(step, tag)} />;
}

/** A chapter, once it is fetched. */
function useChapter(id: string): Chapter | null {
  const [fetched, setFetched] = useState<{ id: string; chapter: Chapter } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const entry = chapters[indexOfChapter(id)];
    if (entry)
      entry.load().then(
        (chapter) => isCurrent && setFetched({ id, chapter }),
        () => {},
      );
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return fetched && fetched.id === id ? fetched.chapter : null;
}

function StepPane({
  entry,
  spot,
  step,
}: {
  readonly entry: ChapterEntry;
  readonly spot: Spot;
  readonly step: Step;
}) {
  const words = useSection(learnWords);
  const { tag } = useWords();
  const scene = useScene();
  const own = useZustand(lesson, (state) => state.own);
  const isAllShown = useZustand(everything, ({ isShown }) => isShown);
  const contents = useRef<HTMLDialogElement>(null);
  const glossary = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<OpenedTerm | null>(null);
  const isAnswered = !useIsHidden('answers');
  const see = seeing(scene);
  useNotedExercise(spot, scene);
  const { heading } = step;
  const told = tellStep(step, see);
  const away = <Away scene={scene} own={own} step={step} isOfOwn={told.isOfOwn} />;
  const number = indexOfChapter(spot.chapter) + 1;
  const next = besideSpot(spot, 1);
  const key = writeSpot(spot);
  const openTerm = (id: string, beside: HTMLElement) => setOpened({ id, beside });
  useEffect(() => goOnWith(step), [step]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step begins at its top.
  useEffect(() => {
    body.current?.scrollTo(0, 0);
    body.current?.closest('[data-part="learn"]')?.scrollTo(0, 0);
    setOpened(null);
    pullSheet(false);
  }, [key]);
  return (
    <Pane
      label={words.label}
      about={heading}
      top={
        <div className={styles.top}>
          <ProgressBars spot={spot} />
          <div className={styles.line}>
            <button
              type="button"
              className={styles.where}
              data-part="where"
              aria-haspopup="dialog"
              onClick={() => contents.current?.showModal()}
            >
              <span>{words.chapterOf(number, chapters.length)}</span> · {entry[tag].title}
              <Icon name="down" />
            </button>
            <label className={styles.everything} data-part="everything">
              <input
                type="checkbox"
                checked={isAllShown}
                onChange={(event) => showEverything(event.target.checked)}
              />
              {words.everything}
            </label>
          </div>
        </div>
      }
      body={body}
      foot={!told.isOfOwn && away}
      way={
        <>
          <button
            type="button"
            disabled={!besideSpot(spot, -1)}
            aria-keyshortcuts="b"
            onClick={() => goBeside(-1, tag)}
          >
            <Icon name="left" />
            {words.back}
          </button>
          <span className={styles.steps}>
            <span aria-hidden="true">
              {spot.step + 1} / {entry.steps}
            </span>
            <span className="visually-hidden">{words.stepOf(spot.step + 1, entry.steps)}</span>
          </span>
          {next ? (
            <button type="button" data-next aria-keyshortcuts="n" onClick={() => goBeside(1, tag)}>
              {next.chapter === spot.chapter ? words.next : words.nextChapter}
              <Icon name="right" />
            </button>
          ) : (
            <button type="button" data-next onClick={() => leaveLesson('keep')}>
              {words.toLab}
            </button>
          )}
        </>
      }
      beside={
        <>
          <Announced
            step={key}
          >{`${heading}${/[?!]$/.test(heading) ? '' : '.'} ${plainProse(told.text)}`}</Announced>
          <TermCard
            opened={opened}
            see={see}
            onClose={() => setOpened(null)}
            onAll={() => glossary.current?.showModal()}
          />
          <Contents dialog={contents} openGlossary={() => glossary.current?.showModal()} />
          <Glossary dialog={glossary} see={see} />
        </>
      }
    >
      {told.isOfOwn && away}
      <h2>{heading}</h2>
      <p className={styles.text} data-part="text" data-chart={step.chart}>
        <Prose see={see} onTerm={openTerm}>
          {told.text}
        </Prose>
      </p>
      {!scene.ask && <ToNumbers />}
      {step.formula && <Formulas see={see} values={step.formula} />}
      {step.curves && <Curves ids={step.curves} />}
      {step.points && <Points see={see} />}
      {step.question && (
        <QuestionBox
          key={key}
          question={step.question}
          see={see}
          onTerm={openTerm}
          isAnswered={isAnswered}
        />
      )}
      {!scene.ask && (isAnswered || !step.question) && (
        <Why key={`why ${key}`} step={step} see={see} onTerm={openTerm} />
      )}
      {scene.ask && <ExerciseBox heading="h3" isOwn={false} given={<Given of={scene.ask.of} />} />}
      {step.sources && <Sources ids={step.sources} />}
      <ComeBack spot={spot} />
      {!next && (
        <p className={styles.done}>
          <strong>{words.done}</strong> {words.test.about(testIdeas.length)}{' '}
          <button type="button" className={`action strong ${styles.begin}`} onClick={beginTest}>
            {words.test.begin}
          </button>{' '}
          <button
            type="button"
            className={`action ${styles.begin}`}
            onClick={() => goTo('print', 'summary')}
          >
            {words.summary.open}
          </button>
        </p>
      )}
      <Tools key={`tools ${key}`} open={step.tools ?? []} />
    </Pane>
  );
}

/** Says a step once, when it is come to: its numbers go on changing while the reader plays with them. */
function Announced({ step, children }: { readonly step: string; readonly children: string }) {
  const said = useRef({ step: '', text: '' });
  if (said.current.step !== step) said.current = { step, text: children };
  return (
    <p className="visually-hidden" aria-live="polite">
      {said.current.text}
    </p>
  );
}
