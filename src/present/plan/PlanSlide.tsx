import { withEdited } from '../../deck/change.ts';
import type { Slide } from '../../deck/deck.ts';
import { changeSlide, settleDeck } from '../../deck/decks.ts';
import { plainLine } from '../../figures/markdown/parse.ts';
import { deckWords } from '../../language/deck.ts';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { choose } from '../show/show.ts';
import { type Lecture, nameOf, type ShownSlide } from '../shown.ts';
import { Title } from '../Written.tsx';
import { keyOf, withMinutes, withSlideShown } from './choice.ts';
import { beginText } from './clock.ts';
import type { LecturePlan } from './lecturePlan.ts';
import { MinutesField } from './MinutesField.tsx';
import { minutesText } from './minutes.ts';
import styles from './PlanSlide.module.css';

type Said = Partial<Pick<Slide, 'isHidden' | 'minutes'>>;

/** A deck of one's own says of its slides itself whether and how long they are shown; of the lesson the device keeps it. */
function say({ own }: Lecture, slide: ShownSlide, said: Said): void {
  const { isHidden, minutes } = said;
  const edit = (deck: Parameters<typeof withEdited>[0], at: number) => withEdited(deck, at, said);
  if (own) {
    changeSlide(own.id, slide.id, edit, minutes === undefined ? undefined : `minutes ${slide.id}`);
    return;
  }
  const key = keyOf(slide);
  if (isHidden !== undefined) choose((old) => withSlideShown(old, key, !isHidden));
  if (minutes !== undefined) choose((old) => withMinutes(old, key, minutes));
}

/** A slide in the plan: whether it is shown, when it begins, and its minutes. */
export function PlanSlide({
  lecture,
  plan,
  at,
  isLeft,
}: {
  readonly lecture: Lecture;
  readonly plan: LecturePlan;
  readonly at: number;
  /** Whether all of its chapter is left out. */
  readonly isLeft: boolean;
}) {
  const { plan: text, slide: named } = useSection(deckWords);
  const { untitled } = useSection(presentWords);
  const slide = lecture.slides[at];
  if (!slide) return null;
  const isShown = plan.shown[at] === true;
  const name = named(at + 1, plainLine(slide.title) || untitled);
  return (
    <li className={isShown ? styles.slide : `${styles.slide} ${styles.isLeft}`}>
      <label>
        <input
          type="checkbox"
          checked={isShown}
          disabled={isLeft}
          onChange={({ target }) => say(lecture, slide, { isHidden: !target.checked })}
        />{' '}
        <b>{at + 1}</b>{' '}
        <span>
          <Title>{slide.title || untitled}</Title>
        </span>
      </label>
      {isShown && <time>{beginText(plan, at)}</time>}
      <MinutesField
        name={`minutes of ${nameOf(lecture)} ${keyOf(slide)} in the plan`}
        label={`${text.minutesOf}. ${name}`}
        value={plan.minutes[at] ?? null}
        usual={minutesText(plan.given[at] ?? 0)}
        onChange={(minutes) => say(lecture, slide, { minutes })}
        onDone={settleDeck}
      />
    </li>
  );
}
