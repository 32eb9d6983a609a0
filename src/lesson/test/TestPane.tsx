import { useEffect } from 'react';
import { useStore as useZustand } from 'zustand';
import { learnWords } from '../../language/learn.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { isSameWork } from '../../scene/document/same.ts';
import { goTo } from '../../state/place.ts';
import { useAttempt } from '../../state/useAttempt.ts';
import { useScene } from '../../state/useStore.ts';
import { ExerciseBox } from '../../views/exercise/ExerciseBox.tsx';
import { openStep } from '../go.ts';
import { Given } from '../learn/Given.tsx';
import { Pane } from '../learn/Pane.tsx';
import { chapters } from '../table.ts';
import type { Tongue } from '../types.ts';
import { exerciseAt } from './drawTest.ts';
import { beginTest, endTest, finalTest, noteOutcome, showExercise } from './finalTest.ts';
import { ideas } from './ideas.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import styles from './TestPane.module.css';

/** The test at the end of the lesson, in place of its steps: an exercise for each idea, then how each idea went. */
export function TestPane() {
  const { seed, results } = useZustand(finalTest);
  return (
    seed !== null &&
    (results.length < ideas.length ? (
      <Asked seed={seed} at={results.length} />
    ) : (
      <Score results={results} />
    ))
  );
}

function Asked({ seed, at }: { readonly seed: number; readonly at: number }) {
  const words = useSection(learnWords);
  const { tag } = useWords();
  const scene = useScene();
  const attempt = useAttempt(scene);
  // After a reload, or after looking elsewhere, the exercise comes back.
  const isThere = isSameWork(scene, exerciseAt(seed, at));
  useEffect(() => {
    if (!isThere) showExercise();
  }, [isThere]);
  const outcome = outcomeOf(scene, attempt);
  return (
    <Pane
      label={words.test.title}
      about={words.chapterOf(at + 1, ideas.length)}
      way={
        <>
          <button type="button" onClick={() => leaveTest(tag)}>
            {words.test.stop}
          </button>
          <button type="button" data-next onClick={() => noteOutcome(outcome)}>
            {outcome === 'left' ? words.test.skip : words.next}
          </button>
        </>
      }
    >
      <p className={styles.where}>
        {words.test.title} · {words.chapterOf(at + 1, ideas.length)} · {ideas[at]?.[tag]}
      </p>
      <ExerciseBox
        key={at}
        isOwn={false}
        isOfTest
        given={scene.ask && <Given of={scene.ask.of} />}
      />
    </Pane>
  );
}

/** Ends the test, and goes back to the last step. */
function leaveTest(tongue: Tongue): void {
  endTest();
  const last = chapters[chapters.length - 1];
  if (last) void openStep({ chapter: last.id, step: last.steps - 1 }, tongue);
}

function Score({ results }: { readonly results: readonly Outcome[] }) {
  const words = useSection(learnWords);
  const { tag } = useWords();
  const right = results.filter((each) => each === 'first' || each === 'later').length;
  return (
    <Pane
      label={words.test.title}
      about={words.test.score(right, ideas.length)}
      way={
        <>
          <button type="button" onClick={() => leaveTest(tag)}>
            {words.test.stop}
          </button>
          <button type="button" data-next onClick={beginTest}>
            {words.test.again}
          </button>
        </>
      }
    >
      <h2>{words.test.score(right, ideas.length)}</h2>
      <p className={styles.about}>
        {words.test.scoreText(results.every((each) => each === 'first'))}
      </p>
      <table className={styles.score} data-part="score">
        <tbody>
          {ideas.map((idea, i) => {
            const outcome = results[i] ?? 'left';
            const chapter = chapters.find(({ id }) => id === idea.chapter);
            return (
              <tr key={idea.en} data-outcome={outcome}>
                <th scope="row">{idea[tag]}</th>
                <td>{words.test.outcomes[outcome]}</td>
                <td>
                  {chapter && outcome !== 'first' && (
                    <button
                      type="button"
                      onClick={() => {
                        endTest();
                        void openStep({ chapter: chapter.id, step: 0 }, tag);
                      }}
                    >
                      {chapter[tag].title}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        <button type="button" className="action" onClick={() => goTo('print', 'summary')}>
          {words.summary.open}
        </button>
      </p>
    </Pane>
  );
}
