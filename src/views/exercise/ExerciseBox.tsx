import { type ReactNode, useEffect, useId, useState } from 'react';
import type { Trace } from '../../engine/run/trace.ts';
import { canBeDrawn } from '../../exercise/another.ts';
import { askedKey, leastChecks } from '../../exercise/asked.ts';
import type { Blank } from '../../exercise/exam.ts';
import { functionRowsOf } from '../../exercise/functionRows.ts';
import { digitsOf, type Form, formOf } from '../../exercise/judge.ts';
import { canBePrinted } from '../../exercise/versions.ts';
import { MarkdownLine } from '../../figures/markdown/Markdown.tsx';
import { exerciseWords } from '../../language/exercise.ts';
import type { ExerciseWords } from '../../language/sections/exercise.ts';
import { useSection } from '../../language/useWords.ts';
import { withAsk } from '../../scene/change/changeAsk.ts';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import {
  anotherLike,
  blanksIn,
  check,
  help,
  isStillComputed,
  recallAttempt,
  retry,
} from '../../state/exercise.ts';
import { goTo } from '../../state/place.ts';
import { move } from '../../state/playback.ts';
import { point } from '../../state/pointing.ts';
import { wholeTraceOf } from '../../state/selectors.ts';
import { change } from '../../state/store.ts';
import { useAttempt } from '../../state/useAttempt.ts';
import { useAskingOrder } from '../../state/useOrderAsked.ts';
import { useIsPicture, useScene } from '../../state/useStore.ts';
import { atAsked } from './atAsked.ts';
import { BlankField } from './BlankField.tsx';
import { CopyResult } from './CopyResult.tsx';
import styles from './ExerciseBox.module.css';
import './asked.css';
import { FunctionTable } from './FunctionTable.tsx';
import { Gaps } from './Gaps.tsx';
import { OnPaper } from './OnPaper.tsx';
import { playSolution } from './playSolution.ts';
import { questionOf } from './QuestionOf.tsx';
import { Solution } from './Solution.tsx';
import { type ToldTopic, toldTopic } from './topicWords.ts';

/** The question of the scene on the stage: what is asked, fields for the answers, what is said of them, and help. */
export function ExerciseBox({
  heading: Heading = 'h2',
  isOwn = true,
  isOfTest = false,
  given,
  more,
}: {
  readonly heading?: 'h2' | 'h3';
  /** Whether the reader asked; else it belongs to a lesson, which goes on by itself. */
  readonly isOwn?: boolean;
  /** Whether it is one of a test, which has its own way on. */
  readonly isOfTest?: boolean;
  /** What it is made of, for where the equation is not in view. */
  readonly given?: ReactNode;
  /** What else can be done with it. */
  readonly more?: ReactNode;
}) {
  const scene = useScene();
  return scene.ask ? (
    <Box
      key={keyOf(scene)}
      scene={scene}
      ask={scene.ask}
      heading={Heading}
      isOwn={isOwn}
      isOfTest={isOfTest}
      given={given}
      more={more}
    />
  ) : null;
}

/** Another question begins with empty fields. */
const keyOf = ({ ask, source }: Scene) =>
  JSON.stringify([ask, source.kind, source.kind === 'random' && source.seed]);

function Box({
  scene,
  ask,
  heading: Heading,
  isOwn,
  isOfTest,
  given,
  more,
}: {
  readonly scene: Scene;
  readonly ask: Ask;
  readonly heading: 'h2' | 'h3';
  readonly isOwn: boolean;
  readonly isOfTest: boolean;
  readonly given: ReactNode;
  readonly more: ReactNode;
}) {
  const words = useSection(exerciseWords);
  const title = useId();
  const [hasNone, setHasNone] = useState(false);
  const blanks = blanksIn(scene);
  const attempt = useAttempt(scene);
  const open = blanks.filter((blank) => !attempt.found.has(askedKey(blank)));
  const next = nextOf(blanks, open, ask);
  const trace = wholeTraceOf(scene);
  const first = next[0];
  const isPicture = useIsPicture();
  const tables = functionRowsOf(trace, ask, isPicture ? blanks : next);
  useRecalled(scene, trace);
  useCursorAt(ask, first?.value ?? null);
  useClickedBlank(open);
  useAskingOrder(!isPicture && formOf(ask) === 'sequence' && open.length > 0);
  const question = questionOf(words, scene, ask);
  const form = formOf(ask);
  const topic = toldTopic(words, scene, ask);
  const shown = blanks.filter((blank) => attempt.told.has(askedKey(blank)));
  if (blanks.length === 0)
    return isStillComputed(scene, ask) ? (
      <p>{words.computing}</p>
    ) : (
      <div className={styles.box} data-part="exercise">
        <p role="status">{words.impossible}</p>
        <button
          type="button"
          className={`action ${styles.toAsked}`}
          onClick={() => change((old) => withAsk(old, null))}
        >
          {words.stop}
        </button>
      </div>
    );
  if (isPicture) return <OnPaper ask={ask} blanks={blanks} question={question} tables={tables} />;
  const isDone = open.length === 0;
  // Where nothing went wrong it was the first try, in however many checks.
  const tries = Math.max(1, attempt.tries + 1 - leastChecks(trace.network, ask));
  const fields = form === 'larger' ? next.slice(0, 1) : next;
  return (
    <section
      className={isOwn ? `${styles.box} ${styles.own}` : styles.box}
      data-part="exercise"
      aria-labelledby={title}
    >
      {isOwn && <p className={styles.eyebrow}>{words.yours}</p>}
      <Heading id={title} className={styles.question}>
        <MarkdownLine>{question}</MarkdownLine>
      </Heading>
      {scene.cursor.t !== ask.t && !topic && (
        <button
          type="button"
          className={`action ${styles.toAsked}`}
          onClick={() => move((old) => atAsked(old, ask, first?.value ?? ask.value))}
        >
          {words.toAsked}
        </button>
      )}
      {given && <div className={styles.operands}>{given}</div>}
      <p className={styles.given}>
        {givenIn(words, form, topic, Math.max(...blanks.map(digitsOf)), tables.length > 0)}
      </p>
      <form
        className={styles.fields}
        // Whoever types has what judges it in view too.
        onFocus={({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest' })}
        onSubmit={(event) => {
          event.preventDefault();
          check(scene, next);
        }}
      >
        {blanks
          .filter((blank) => fields.includes(blank) || attempt.found.has(askedKey(blank)))
          .map((blank) => (
            <BlankField key={askedKey(blank)} scene={scene} ask={ask} blank={blank} />
          ))}
        {!isDone && (
          <div className={styles.buttons}>
            <button type="submit" className="action strong">
              {words.check}
            </button>
            {first && attempt.hint < 2 && (
              <button
                type="button"
                className="action"
                onClick={() => {
                  help(scene);
                  point(first.address);
                }}
              >
                {words.help[attempt.hint as 0 | 1]}
              </button>
            )}
            {first && attempt.hint === 2 && (
              <button
                type="button"
                className="action"
                onClick={() => playSolution(scene, ask, next)}
              >
                {topic ? words.solve : words.play}
              </button>
            )}
          </div>
        )}
      </form>
      {topic && attempt.hint >= 1 && !isDone && (
        <p className={styles.given} data-part="hint">
          {topic.hint}
        </p>
      )}
      {first && attempt.hint === 2 && <Gaps scene={scene} ask={ask} blank={first} />}
      {topic && shown[0] && <Solution scene={scene} ask={ask} blank={shown[0]} />}
      <div role="status">
        {isDone && (
          <p className={styles.done} data-part="done">
            <strong>
              {words.done(attempt.told.size > 0 ? attempt.tries : tries, attempt.told.size)}
            </strong>
          </p>
        )}
        {hasNone && <p>{words.none}</p>}
      </div>
      {!isDone &&
        form === 'number' &&
        tables.map((rows) => <FunctionTable key={rows.name} rows={rows} />)}
      {!isOfTest && (
        <div className={styles.foot}>
          {isDone && <CopyResult scene={scene} attempt={attempt} what={question} />}
          {(isDone || attempt.tries > 0) && (
            <button type="button" onClick={() => retry(scene)}>
              {words.again}
            </button>
          )}
          {canBeDrawn(scene) && (
            <button
              type="button"
              onClick={() => {
                const drawn = anotherLike(scene, ask);
                setHasNone(drawn === null);
                if (drawn) change(() => drawn);
              }}
            >
              {words.another}
            </button>
          )}
          {canBePrinted(scene) && (
            <button type="button" onClick={() => goTo('print', 'sheet.6', false)}>
              {words.worksheet}
            </button>
          )}
          {isOwn && (
            <button type="button" onClick={() => change((old) => withAsk(old, null))}>
              {words.stop}
            </button>
          )}
        </div>
      )}
      {more}
    </section>
  );
}

/** What one may use, beside what is in the picture. */
function givenIn(
  words: ExerciseWords,
  form: Form,
  topic: ToldTopic | null,
  digits: number,
  hasTable: boolean,
): string {
  if (form === 'sequence') return words.order.given;
  if (topic) return `${topic.given} ${words.givenTopic(digits)}`.trim();
  return form === 'number' ? words.given(digits, hasTable) : words.givenSign;
}

/** What is to be answered now: all of it, or of a whole timestep the entries of the next value. */
function nextOf(blanks: readonly Blank[], open: readonly Blank[], ask: Ask): readonly Blank[] {
  if (ask.given === 'parts') return open;
  const value = blanks.find((blank) => open.includes(blank))?.value;
  return open.filter((blank) => blank.value === value);
}

/** What was typed before is there again, also after the page has been loaded anew. */
function useRecalled(scene: Scene, trace: Trace): void {
  const isPicture = useIsPicture();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is recalled once for each question and run.
  useEffect(() => {
    if (!isPicture) recallAttempt(scene);
  }, [scene.ask, trace, isPicture]);
}

/** Through a whole timestep, and on the way back, the stage goes along: to each value that is asked for. */
function useCursorAt({ given, of, t }: Ask, value: string | null): void {
  // What is only pictured, as on paper, is not what the stage shows.
  const isPicture = useIsPicture();
  useEffect(() => {
    if (isPicture || value === null || (given !== 'step' && of !== 'gradient')) return;
    move((scene) => atAsked(scene, { of, t }, value));
  }, [isPicture, given, of, t, value]);
}

/** A blank that is clicked in the figure is written in its field. */
function useClickedBlank(open: readonly Blank[]): void {
  useEffect(() => {
    const click = ({ target }: MouseEvent) => {
      const at =
        target instanceof Element ? target.closest('[data-at]')?.getAttribute('data-at') : null;
      if (at && open.some(({ address }) => address === at))
        document.querySelector<HTMLElement>(`[data-blank="${CSS.escape(at)}"]`)?.focus();
    };
    document.addEventListener('click', click);
    return () => document.removeEventListener('click', click);
  }, [open]);
}
