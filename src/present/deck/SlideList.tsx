import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { withMoved, withoutSlide } from '../../deck/change.ts';
import type { OwnDeck } from '../../deck/deck.ts';
import { changeSlide } from '../../deck/decks.ts';
import { plainLine } from '../../figures/markdown/parse.ts';
import { deckWords } from '../../language/deck.ts';
import { useSection } from '../../language/useWords.ts';
import { beginText } from '../plan/clock.ts';
import type { DeckPlan } from '../plan/deckPlan.ts';
import { LengthField } from '../plan/LengthField.tsx';
import { minutesText } from '../plan/minutes.ts';
import { Title } from '../Written.tsx';
import styles from './SlideList.module.css';
import { SlidePicture } from './SlidePicture.tsx';

/** The slides in order, and when each begins; one is chosen by click or arrow, and moved by dragging or with Alt and an arrow; Delete removes it. */
export function SlideList({
  own,
  plan,
  setLength,
  chosen,
  choose,
  figure,
}: {
  readonly own: OwnDeck;
  readonly plan: DeckPlan;
  readonly setLength: (length: number | null) => void;
  /** -1 where it is one that is not there any more. */
  readonly chosen: number;
  readonly choose: (at: number) => void;
  readonly figure: ReactNode;
}) {
  const text = useSection(deckWords);
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const { slides } = own.deck;
  const move = (from: number, to: number) =>
    flushSync(() => {
      const by = to - from;
      changeSlide(own.id, slides[from]?.id, (deck, at) => withMoved(deck, at, at + by));
      choose(Math.max(0, Math.min(slides.length - 1, to)));
    });
  const focus = (at: number) =>
    list.current?.querySelectorAll<HTMLElement>(':scope > li > button')[at]?.focus();
  const remove = () => {
    const to = Math.max(0, Math.min(chosen, slides.length - 2));
    flushSync(() => {
      changeSlide(own.id, slides[chosen]?.id, withoutSlide);
      choose(to);
    });
    focus(to);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Delete') return remove();
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const to = chosen + (by ?? 0);
    if (by === undefined || !slides[to]) return;
    event.preventDefault();
    if (event.altKey) move(chosen, to);
    else choose(to);
    focus(to);
  };
  return (
    <nav className={styles.slides} data-part="slides" aria-label={text.slides(slides.length)}>
      <ol ref={list} onKeyDown={press}>
        {slides.map((slide, i) => (
          <li key={slide.id}>
            {slide.chapter !== '' && (
              <h2>
                <Title>{slide.chapter}</Title>
              </h2>
            )}
            <button
              type="button"
              draggable
              aria-current={i === chosen ? 'true' : undefined}
              data-hidden={slide.isHidden || undefined}
              aria-label={text.slide(i + 1, plainLine(slide.title) || text.untitled)}
              tabIndex={i === Math.max(0, chosen) ? 0 : -1}
              onClick={() => choose(i)}
              onDragStart={(event) => {
                event.dataTransfer.setData('text/plain', slide.title);
                setDragged(i);
              }}
              onDragOver={(event) => dragged !== null && event.preventDefault()}
              onDrop={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                move(dragged, i);
              }}
              onDragEnd={() => setDragged(null)}
            >
              <b>{i + 1}</b>
              <SlidePicture slide={slide}>{figure}</SlidePicture>
              <span>
                <Title>{slide.title || text.untitled}</Title>
              </span>
            </button>
            <p className={styles.time}>
              {slide.isHidden
                ? text.plan.hidden
                : text.plan.takes(beginText(plan, i), minutesText(plan.given[i] ?? 0))}
            </p>
          </li>
        ))}
      </ol>
      <div className={styles.foot}>
        <p data-part="plan-sum" role="status">
          {plan.count === 0
            ? text.plan.nothing
            : text.plan.sum(plan.count, minutesText(plan.usual))}
        </p>
        <div>
          {text.plan.length} <LengthField of={own.id} plan={plan} onChange={setLength} />
        </div>
        <p>{text.moveHint}</p>
      </div>
    </nav>
  );
}
