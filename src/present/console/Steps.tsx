import { useEffect, useRef } from 'react';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { beginText } from '../plan/clock.ts';
import { HiddenMark } from '../plan/HiddenMark.tsx';
import { useLecturePlan } from '../plan/useLecturePlan.ts';
import { goToSlide } from '../show/show.ts';
import type { Lecture } from '../shown.ts';
import { Title } from '../Written.tsx';
import { Part } from './Part.tsx';
import styles from './Steps.module.css';

/** The list of slides, with the time at which each is to begin; each can be gone to. */
export function Steps({ lecture, at }: { readonly lecture: Lecture; readonly at: number }) {
  const text = useSection(presentWords);
  const plan = useLecturePlan(lecture);
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the slide shown comes into view as it changes.
  useEffect(() => {
    const box = list.current;
    const now = box?.querySelector<HTMLElement>('[aria-current]');
    if (!box || !now) return;
    // The console is laid out, and its type comes, after the list does: until a hand scrolls it, it keeps to the slide.
    const sizes = new ResizeObserver(() => {
      const [inner, outer] = [now.getBoundingClientRect(), box.getBoundingClientRect()];
      box.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
    });
    for (const each of [box, ...box.children]) sizes.observe(each);
    const rest = () => sizes.disconnect();
    box.addEventListener('wheel', rest, { once: true, passive: true });
    box.addEventListener('pointerdown', rest, { once: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('wheel', rest);
      box.removeEventListener('pointerdown', rest);
    };
  }, [at]);
  return (
    <Part area="steps" title={text.desk.steps}>
      <ol className={styles.steps} ref={list}>
        {lecture.slides.map((slide, i) => (
          <li key={slide.address}>
            {slide.chapter !== '' && (
              <h3>
                <Title>{slide.chapter}</Title>
              </h3>
            )}
            <button
              type="button"
              aria-current={i === at ? 'true' : undefined}
              onClick={() => goToSlide(i)}
            >
              <b>{i + 1}</b>
              <span>
                <Title>{slide.title || text.untitled}</Title>{' '}
                <HiddenMark isHidden={!plan.shown[i]} />
              </span>
              {plan.shown[i] && <time>{beginText(plan, i)}</time>}
            </button>
          </li>
        ))}
      </ol>
    </Part>
  );
}
