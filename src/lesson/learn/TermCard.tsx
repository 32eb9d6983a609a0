import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { MathLine } from '../../figures/MathLine.tsx';
import { learnWords } from '../../language/learn.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { termAddress, termOf } from '../glossary.ts';
import { toneOf } from '../prose.ts';
import type { See } from '../see.ts';
import { Prose } from './Prose.tsx';
import styles from './TermCard.module.css';
import { TermPicture } from './TermPicture.tsx';
import { TermShape } from './TermShape.tsx';

/** A term that was chosen, and the words it was chosen at. */
export interface OpenedTerm {
  readonly id: string;
  readonly beside: HTMLElement;
}

const GAP = 8;
const EDGE = 12;

/** What a term means, beside the words it was chosen at. */
export function TermCard({
  opened,
  see,
  onClose,
  onAll,
}: {
  readonly opened: OpenedTerm | null;
  readonly see: See;
  readonly onClose: () => void;
  readonly onAll: () => void;
}) {
  const words = useSection(learnWords).glossary;
  const { tag } = useWords();
  const card = useRef<HTMLDivElement>(null);
  const title = useId();
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const term = opened && termOf(opened.id);
  useEffect(() => {
    const element = card.current;
    if (!element) return;
    const closed = (event: Event) => {
      if ((event as ToggleEvent).newState === 'closed') onClose();
    };
    element.addEventListener('toggle', closed);
    return () => element.removeEventListener('toggle', closed);
  }, [onClose]);
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    if (!opened) {
      if (element.matches(':popover-open')) element.hidePopover();
      return;
    }
    const put = () => {
      const words = opened.beside.getBoundingClientRect();
      const { offsetWidth, offsetHeight } = element;
      const below = words.bottom + GAP;
      const lowest = innerHeight - offsetHeight - EDGE;
      const above = Math.min(words.top - offsetHeight - GAP, lowest);
      setPlace({
        left: Math.max(EDGE, Math.min(words.left, innerWidth - offsetWidth - EDGE)),
        top: below <= lowest ? below : Math.max(EDGE, above),
      });
    };
    element.showPopover();
    put();
    window.addEventListener('resize', put);
    element.focus({ preventScroll: true });
    return () => window.removeEventListener('resize', put);
  }, [opened]);
  const at = term && termAddress(term.id, see.scene.cursor.t);
  return (
    <div
      ref={card}
      popover="auto"
      role="dialog"
      aria-labelledby={title}
      className={styles.card}
      style={place}
      tabIndex={-1}
      data-at={at ?? undefined}
    >
      {term && (
        <>
          <h3 id={title}>
            {term[tag].name}
            {term.symbol && (
              <MathLine tone={toneOf(see.trace, at ?? null)}>{braced(term.symbol)}</MathLine>
            )}
          </h3>
          <TermPicture term={term} see={see} />
          <p>
            <Prose see={see}>{term[tag].text}</Prose>
          </p>
          <TermShape term={term} see={see} />
          <button
            type="button"
            className="chip"
            onClick={() => {
              card.current?.hidePopover();
              onAll();
            }}
          >
            {words.all}
          </button>
        </>
      )}
    </div>
  );
}

/** `h_t-1` with its whole index lowered. */
export const braced = (symbol: string) => symbol.replace(/_(\S{2,})$/, '_{$1}');
