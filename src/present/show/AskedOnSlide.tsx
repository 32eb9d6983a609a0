import { useStore as useZustand } from 'zustand';
import { vectorOf } from '../../engine/declare/network.ts';
import { askedOf } from '../../exercise/asked.ts';
import type { Blank } from '../../exercise/exam.ts';
import { functionRowsOf } from '../../exercise/functionRows.ts';
import { judge, judgeLargest, type Verdict } from '../../exercise/judge.ts';
import { exerciseWords } from '../../language/exercise.ts';
import { useSection } from '../../language/useWords.ts';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { backMomentOf } from '../../state/backMoment.ts';
import { blanksIn } from '../../state/exercise.ts';
import { momentOf } from '../../state/moment.ts';
import { wholeTraceOf } from '../../state/selectors.ts';
import { LEAST_WIDTH } from '../../views/equation/GivenNow.tsx';
import { Operands } from '../../views/equation/Operands.tsx';
import { Written } from '../../views/equation/Written.tsx';
import { atAsked } from '../../views/exercise/atAsked.ts';
import { choicesOf } from '../../views/exercise/choices.ts';
import { FunctionTable } from '../../views/exercise/FunctionTable.tsx';
import { BackBoxes } from '../../views/gradient/BackBoxes.tsx';
import { BackWritten } from '../../views/gradient/BackWritten.tsx';
import { shownParameter } from '../../views/gradient/boxItems.ts';
import styles from './AskedOnSlide.module.css';
import { Hands } from './Hands.tsx';
import { addressHere, chooseAnswer, show } from './show.ts';
import { TypedOnSlide } from './TypedOnSlide.tsx';
import { tellOnSlide } from './tellOnSlide.ts';

/**
 * What an exercise that all look at is made of, in boxes, with what is asked for blank; and when they have answered, the
 * number, made before their eyes and written out, in every window.
 */
export function AskedOnSlide({ scene, ask }: { readonly scene: Scene; readonly ask: Ask }) {
  const first = firstOf(scene, ask);
  // Until it is told, what is given; then what the lecturer shows.
  const there = scene.ask ? atAsked(scene, ask, first) : scene;
  const rows = vectorOf(networkOf(scene), first).size;
  return (
    <div
      className={styles.asked}
      data-part="asked"
      style={{ '--rows': rows } as React.CSSProperties}
    >
      <Boxes scene={there} />
      {scene.ask && ask.as === 'number' && <Tables scene={scene} ask={ask} />}
      <Answer scene={scene} ask={ask} />
    </div>
  );
}

/** What brings the answer, and then the answer, written out. */
export function Answer({ scene, ask }: { readonly scene: Scene; readonly ask: Ask }) {
  const words = useSection(exerciseWords);
  return (
    <div className={styles.answer} data-part="answer">
      {scene.ask && ask.as === 'number' && <TypedOnSlide scene={scene} ask={ask} />}
      {scene.ask && ask.as !== 'number' && <Choices scene={scene} ask={ask} />}
      {scene.ask ? (
        <button type="button" onClick={() => tellOnSlide(ask)}>
          {words.play}
        </button>
      ) : (
        <Sum scene={scene} />
      )}
    </div>
  );
}

/** Where there is a choice: what one may say, answered by key or by hands. */
function Choices({ scene, ask }: { readonly scene: Scene; readonly ask: Ask }) {
  const words = useSection(exerciseWords);
  const chosen = useZustand(show, (state) => state.answers.get(addressHere(state)) ?? null);
  const blanks = blanksIn(scene);
  const verdict = chosen === null ? null : verdictOf(ask, blanks, chosen);
  const answers = choicesOf(words, scene, ask);
  const wrong = ask.as === 'sign' ? words.wrongSign : words.wrongLargest;
  return (
    <div className={styles.signs}>
      <div className={styles.options} data-part="options">
        {answers.map(({ id, name }, i) => (
          <button
            key={id}
            type="button"
            aria-pressed={chosen === id}
            aria-keyshortcuts={String(i + 1)}
            data-mark={chosen === id ? verdict : undefined}
            onClick={() => chooseAnswer(chosen === id ? null : id)}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="status">{verdict !== null && (verdict === 'right' ? words.right : wrong)}</div>
      <Hands answers={answers} />
    </div>
  );
}

function verdictOf({ as }: Ask, blanks: readonly Blank[], chosen: string): Verdict['kind'] | null {
  const [blank] = blanks;
  if (!blank) return null;
  return (as === 'sign' ? judge(blank, as, chosen) : judgeLargest(blanks, chosen)).kind;
}

/** The least height of it on a slide, in CSS pixels: of a row of boxes as it is drawn at least, and of the answer. */
export function roomOfAsked(scene: Scene, ask: Ask): number {
  const { size } = vectorOf(networkOf(scene), firstOf(scene, ask));
  return HEAD + ROW * Math.min(size, MOST_ROWS) + ANSWER;
}

const HEAD = 44;
const ROW = 28;
const MOST_ROWS = 6;
const ANSWER = 60;

const firstOf = (scene: Scene, ask: Ask): string =>
  askedOf(networkOf(scene), ask)[0]?.value ?? ask.value;

/** The small tables that answers need: there is no paper in a hall. */
function Tables({ scene, ask }: { readonly scene: Scene; readonly ask: Ask }) {
  const tables = functionRowsOf(wholeTraceOf(scene), ask, askedOf(networkOf(scene), ask));
  return (
    tables.length > 0 && (
      <div className={styles.tables}>
        {tables.map((rows) => (
          <FunctionTable key={rows.name} rows={rows} />
        ))}
      </div>
    )
  );
}

const isBack = ({ figure }: Scene) => figure === 'gradient';

function Boxes({ scene }: { readonly scene: Scene }) {
  const back = isBack(scene) ? backMomentOf(scene) : null;
  const moment = back ? null : momentOf(scene);
  return (
    <div className={styles.boxes}>
      {back && <BackBoxes moment={back} isLarge />}
      {moment && <Operands moment={moment} isLarge leastWidth={LEAST_WIDTH} />}
    </div>
  );
}

function Sum({ scene }: { readonly scene: Scene }) {
  const back = isBack(scene) ? backMomentOf(scene) : null;
  if (back)
    return (
      <BackWritten moment={back} parameter={shownParameter(back, scene.gradientView.weight)} />
    );
  const moment = momentOf(scene);
  return moment && <Written moment={moment} />;
}
