import type { DeckChapter } from '../../deck/deck.ts';
import { plainLine } from '../../figures/markdown/parse.ts';
import { deckWords } from '../../language/deck.ts';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { choose } from '../show/show.ts';
import type { Lecture } from '../shown.ts';
import { Title } from '../Written.tsx';
import { withChapters } from './choice.ts';
import { beginText } from './clock.ts';
import type { LecturePlan } from './lecturePlan.ts';
import { minutesText } from './minutes.ts';
import styles from './PlanChapter.module.css';
import { PlanSlide } from './PlanSlide.tsx';

/** A chapter in the plan: whether it is shown, when it begins and how long it takes, and its slides. */
export function PlanChapter({
  lecture,
  plan,
  chapter: { title, first, count, key },
  isLeft,
  isOnly,
}: {
  readonly lecture: Lecture;
  readonly plan: LecturePlan;
  readonly chapter: DeckChapter & { readonly key: string };
  readonly isLeft: boolean;
  /** Whether it is all there is: then there is nothing to choose among, and its slides are the plan. */
  readonly isOnly: boolean;
}) {
  const deck = useSection(deckWords);
  const { untitled } = useSection(presentWords);
  const text = deck.plan;
  const places = Array.from({ length: count }, (_, i) => first + i);
  const shown = places.filter((i) => plan.shown[i]);
  const minutes = shown.reduce((sum, i) => sum + (plan.given[i] ?? 0), 0);
  const name = plainLine(title) || untitled;
  const slides = (
    <ol className={styles.slides}>
      {places.map((i) => (
        <PlanSlide key={i} lecture={lecture} plan={plan} at={i} isLeft={isLeft} />
      ))}
    </ol>
  );
  if (isOnly) return <li className={styles.chapter}>{slides}</li>;
  return (
    <li className={isLeft ? `${styles.chapter} ${styles.isLeft}` : styles.chapter}>
      <div className={styles.head}>
        <label>
          <input
            type="checkbox"
            checked={!isLeft}
            onChange={({ target }) => choose((old) => withChapters(old, [key], target.checked))}
          />{' '}
          <Title>{title || untitled}</Title>
        </label>
        <span className={styles.takes}>
          {shown.length === 0
            ? text.hidden
            : text.takes(beginText(plan, first), minutesText(minutes))}
        </span>
      </div>
      <details>
        <summary>
          <span className="visually-hidden">{name}: </span>
          {shown.length < count ? text.some(shown.length, count) : deck.slides(count)}
        </summary>
        {slides}
      </details>
    </li>
  );
}
