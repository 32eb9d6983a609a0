import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { useStore as useZustand } from 'zustand';
import { Icon } from '../../figures/Icon.tsx';
import { isOwnKey } from '../../figures/ownKeys.ts';
import { exerciseWords } from '../../language/exercise.ts';
import { learnWords } from '../../language/learn.ts';
import { presentWords } from '../../language/present.ts';
import { solveWords } from '../../language/solve.ts';
import { useSection } from '../../language/useWords.ts';
import { Given } from '../../lesson/learn/Given.tsx';
import { Pane } from '../../lesson/learn/Pane.tsx';
import '../../lesson/learn/stage.css';
import { outcomeOf } from '../../lesson/test/outcome.ts';
import { isSameWork } from '../../scene/document/same.ts';
import { place } from '../../state/place.ts';
import { useAttempt } from '../../state/useAttempt.ts';
import { useScene } from '../../state/useStore.ts';
import { ExerciseBox } from '../../views/exercise/ExerciseBox.tsx';
import { questionOf } from '../../views/exercise/QuestionOf.tsx';
import { VERSION } from '../deck/exerciseSlides.ts';
import type { Parts } from '../parts.ts';
import type { ShownSlide } from '../shown.ts';
import { Title, Written } from '../Written.tsx';
import { leaveSet } from './beforeSet.ts';
import { Results } from './Results.tsx';
import { minutesOf } from './report.ts';
import styles from './SolvePane.module.css';
import {
  arrive,
  type ExerciseSet,
  followClock,
  goTo,
  noteResult,
  showSlide,
  solving,
} from './solving.ts';

/** A set of exercises beside the stage: one after the other, and at the end how they went. */
export function SolvePane({ addressWith, copy }: Pick<Parts, 'addressWith' | 'copy'>) {
  const text = useSection(presentWords);
  const words = useSection(solveWords);
  const wanted = useZustand(place, ({ at }) => at);
  const { of, set, at } = useZustand(solving);
  const isOther = of !== wanted;
  useEffect(() => {
    if (isOther || place.getState().isFresh) void arrive(wanted);
  }, [isOther, wanted]);
  useSolveKeys();
  if (set === null || isOther) return <aside data-part="learn" />;
  if (set === 'missing' || set === 'failed')
    return (
      <Pane
        label={words.title}
        about={words.title}
        way={
          <button type="button" data-next onClick={leaveSet}>
            {words.leave}
          </button>
        }
      >
        <h2>{set === 'missing' ? words.missing : text.failed}</h2>
        <p>{set === 'missing' && words.missingText}</p>
      </Pane>
    );
  const slide = set.slides[at];
  return slide ? (
    <Shown key={at} set={set} at={at} slide={slide} />
  ) : (
    <Results set={set} addressWith={addressWith} copy={copy} />
  );
}

function Shown({
  set,
  at,
  slide,
}: {
  readonly set: ExerciseSet;
  readonly at: number;
  readonly slide: ShownSlide;
}) {
  const words = useSection(solveWords);
  const learn = useSection(learnWords);
  const exercise = useSection(exerciseWords);
  const scene = useScene();
  const attempt = useAttempt(scene);
  const { spent, results } = useZustand(solving);
  const wanted = slide.scene;
  const isAsked = wanted?.ask != null;
  const isThere = wanted !== null && isSameWork(scene, wanted);
  useEffect(followClock, []);
  // After a reload, or after looking elsewhere, the exercise comes back.
  useEffect(() => {
    if (isAsked && !isThere) showSlide();
  }, [isAsked, isThere]);
  const outcome = isAsked && isThere ? outcomeOf(scene, attempt) : 'left';
  const { tries, told, hint } = attempt;
  useEffect(() => {
    if (outcome !== 'left') noteResult({ outcome, tries, told: told.size, hint });
  }, [outcome, tries, told, hint]);
  // An exercise that was put into a set has its question for a title: that is not said twice.
  const isTitled =
    wanted?.ask != null &&
    slide.title.replace(VERSION, '') === questionOf(exercise, wanted, wanted.ask);
  const before = results.get(at);
  const isOpen = isAsked && outcome === 'left' && !before;
  const isLast = at + 1 === set.slides.length;
  return (
    <Pane
      label={words.title}
      about={words.of(at + 1, set.slides.length)}
      top={
        <div className={styles.top}>
          <div className={styles.bars} aria-hidden="true">
            {set.slides.map((each, i) => (
              <span
                key={each.address}
                data-now={i === at || undefined}
                data-outcome={results.get(i)?.outcome}
              />
            ))}
          </div>
          <p className={styles.where}>
            <Title>{set.title || words.title}</Title> · {words.of(at + 1, set.slides.length)}
          </p>
        </div>
      }
      way={
        <>
          <button
            type="button"
            disabled={at === 0}
            aria-keyshortcuts="b"
            onClick={() => goTo(at - 1)}
          >
            <Icon name="left" />
            {learn.back}
          </button>
          <button type="button" data-next aria-keyshortcuts="n" onClick={() => goTo(at + 1)}>
            {isOpen ? learn.test.skip : isLast ? words.toResults : learn.next}
            <Icon name="right" />
          </button>
        </>
      }
    >
      {!isTitled && slide.title !== '' && (
        <h2>
          <Title>{slide.title}</Title>
        </h2>
      )}
      {slide.text !== '' && <Written>{slide.text}</Written>}
      {slide.picture && (
        <img className={styles.own} src={slide.picture.data} alt={slide.picture.alt} />
      )}
      {slide.hasFigure && !wanted && <p role="alert">{words.unfetched}</p>}
      {isThere && scene.ask && (
        <ExerciseBox
          heading={isTitled || slide.title === '' ? 'h2' : 'h3'}
          isOwn={false}
          isOfTest
          given={<Given of={scene.ask.of} />}
        />
      )}
      {isAsked && outcome === 'left' && before && (
        <p className={styles.before} data-part="before">
          {words.before(words.went(before), minutesOf(spent.get(at) ?? 0))}
        </p>
      )}
    </Pane>
  );
}

/** The same keys as in the lesson, also as a Korean keyboard sends them. */
function useSolveKeys(): void {
  useEffect(() => {
    const on = (by: 1 | -1) => (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || event.repeat || isOwnKey(event)) return;
      event.preventDefault();
      goTo(solving.getState().at + by);
    };
    const [next, back] = [on(1), on(-1)];
    return tinykeys(window, { n: next, ㅜ: next, b: back, ㅠ: back });
  }, []);
}
