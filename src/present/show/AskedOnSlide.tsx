import { useStore as useZustand } from 'zustand';
import { askedOf } from '../../exercise/asked.ts';
import { functionRowsOf } from '../../exercise/functionRows.ts';
import { formOf } from '../../exercise/judge.ts';
import { THEN } from '../../exercise/topics/order.ts';
import { MarkdownLine } from '../../figures/markdown/Markdown.tsx';
import { exerciseWords } from '../../language/exercise.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { type Ask, isTopic } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { backMomentOf } from '../../state/backMoment.ts';
import { blanksIn, verdictOf } from '../../state/exercise.ts';
import { momentOf } from '../../state/moment.ts';
import { wholeTraceOf } from '../../state/selectors.ts';
import { LEAST_WIDTH } from '../../views/equation/GivenNow.tsx';
import { Operands } from '../../views/equation/Operands.tsx';
import { Written } from '../../views/equation/Written.tsx';
import { atAsked } from '../../views/exercise/atAsked.ts';
import { choicesOf, itemsOffered } from '../../views/exercise/choices.ts';
import { FunctionTable } from '../../views/exercise/FunctionTable.tsx';
import { PutInOrder } from '../../views/exercise/PutInOrder.tsx';
import { questionOf } from '../../views/exercise/QuestionOf.tsx';
import { Said } from '../../views/exercise/Said.tsx';
import { Solution } from '../../views/exercise/Solution.tsx';
import { toldTopic } from '../../views/exercise/topicWords.ts';
import { BackBoxes } from '../../views/gradient/BackBoxes.tsx';
import { BackWritten } from '../../views/gradient/BackWritten.tsx';
import { shownParameter } from '../../views/gradient/boxItems.ts';
import styles from './AskedOnSlide.module.css';
import '../../views/exercise/asked.css';
import { fitRow } from './fitRow.ts';
import { Hands } from './Hands.tsx';
import { addressHere, chooseAnswer, show } from './show.ts';
import { TypedOnSlide } from './TypedOnSlide.tsx';
import { tellOnSlide } from './tellOnSlide.ts';
import { useHeldAnswer } from './useHeldAnswer.ts';

/**
 * What an exercise that all look at is made of, in boxes, with what is asked for blank; and when they have answered, the
 * number, made before their eyes and written out, in every window.
 */
export function AskedOnSlide({ scene, ask }: { readonly scene: Scene; readonly ask: Ask }) {
  const first = firstOf(scene, ask);
  // Until it is told, what is given; then what the lecturer shows.
  const there = scene.ask ? atAsked(scene, ask, first) : scene;
  const hasBoxes = needsBoxes(scene, ask);
  return (
    <div
      className={styles.asked}
      data-part="asked"
      data-bare={hasBoxes ? undefined : ''}
      style={{ '--rows': rowsOf(scene, ask) } as React.CSSProperties}
    >
      {hasBoxes && <Boxes scene={there} />}
      {!hasBoxes && <Given scene={scene} ask={ask} />}
      {scene.ask && formOf(ask) === 'number' && <Tables scene={scene} ask={ask} />}
      <Answer scene={scene} ask={ask} />
    </div>
  );
}

/** What brings the answer, and then the answer, written out. */
export function Answer({ scene, ask }: { readonly scene: Scene; readonly ask: Ask }) {
  const words = useSection(exerciseWords);
  const form = formOf(ask);
  const [first] = isTopic(ask.of) && !scene.ask ? blanksIn({ ...scene, ask }) : [];
  return (
    <div className={styles.answer} data-part="answer">
      {scene.ask && form === 'number' && <TypedOnSlide scene={scene} ask={ask} />}
      {scene.ask && form === 'sequence' && <Order scene={scene} ask={ask} />}
      {scene.ask && form !== 'number' && form !== 'sequence' && <Choices scene={scene} ask={ask} />}
      {scene.ask ? (
        <button type="button" onClick={() => tellOnSlide(ask)}>
          {isTopic(ask.of) ? words.solve : words.play}
        </button>
      ) : first ? (
        <Solution scene={scene} ask={ask} blank={first} />
      ) : (
        <Sum scene={scene} />
      )}
    </div>
  );
}

/** Where there is a choice: what one may say, answered by key or by hands. */
function Choices({ scene, ask }: { readonly scene: Scene; readonly ask: Ask }) {
  const words = useSection(exerciseWords);
  const { chosen, isHeld, choose, tell } = useHeldAnswer();
  const [blank] = blanksIn(scene);
  const verdict =
    chosen === null || isHeld || !blank ? null : verdictOf(scene, ask, blank, chosen).kind;
  const answers = choicesOf(words, scene, ask).map(({ id, name }) => ({
    id,
    name: <MarkdownLine>{name}</MarkdownLine>,
  }));
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
            data-mark={chosen !== id ? undefined : isHeld ? 'chosen' : verdict}
            onClick={() => (chosen !== id ? choose(id) : isHeld ? tell() : choose(null))}
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

/** Phases that the hall puts in order. */
function Order({ scene, ask }: { readonly scene: Scene; readonly ask: Ask }) {
  const words = useSection(exerciseWords);
  const text = useZustand(show, (state) => state.answers.get(addressHere(state)) ?? '');
  const items = itemsOffered(useWords(), scene, ask);
  const [blank] = blanksIn(scene);
  const isWhole = text.split(THEN).length === items.length;
  const verdict = blank && isWhole ? verdictOf(scene, ask, blank, text) : null;
  return (
    <div className={styles.signs}>
      <PutInOrder
        label={questionOf(words, scene, ask)}
        items={items}
        text={text}
        verdict={verdict?.kind}
        onChange={(next) => chooseAnswer(next || null)}
      />
      <div role="status" data-verdict={verdict?.kind}>
        {blank && verdict && (
          <Said scene={scene} ask={ask} blank={blank} verdict={verdict} text={text} />
        )}
      </div>
    </div>
  );
}

/** What one needs to know for a topic that no boxes show. */
function Given({ scene, ask }: { readonly scene: Scene; readonly ask: Ask }) {
  const topic = toldTopic(useSection(exerciseWords), scene, ask);
  return topic?.given ? <p className={styles.given}>{topic.given}</p> : null;
}

/** Whether boxes show what is asked about: numbers of the moment, not what follows from sizes or is made up. */
const needsBoxes = (scene: Scene, { of, value }: Ask): boolean =>
  !isTopic(of) || (of === 'power' && networkOf(scene).values.has(value));

const rowsOf = (scene: Scene, ask: Ask): number =>
  networkOf(scene).values.get(firstOf(scene, ask))?.size ?? 1;

/** The least height of it on a slide, in CSS pixels: of a row of boxes as it is drawn at least, and of the answer. */
export function roomOfAsked(scene: Scene, ask: Ask): number {
  const boxes = needsBoxes(scene, ask) ? HEAD + ROW * Math.min(rowsOf(scene, ask), MOST_ROWS) : 0;
  return boxes + ANSWER;
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
    <div className={styles.boxes} ref={fitRow}>
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
