import { useEffect, useRef } from 'react';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { goToSlide } from '../show/show.ts';
import type { Lecture } from '../shown.ts';

/** The list of slides; each can be gone to. */
export function Steps({ lecture, at }: { readonly lecture: Lecture; readonly at: number }) {
  const text = useSection(presentWords);
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the slide shown stays in view as it changes.
  useEffect(() => {
    const now = list.current?.querySelector<HTMLElement>('[aria-current]');
    const box = list.current;
    if (now && box)
      box.scrollTop = now.offsetTop - box.offsetTop - (box.clientHeight - now.clientHeight) / 2;
  }, [at]);
  return (
    <section className="desk-steps" aria-label={text.desk.steps}>
      <h2>{text.desk.steps}</h2>
      <ol ref={list}>
        {lecture.slides.map((slide, i) => (
          <li key={slide.address}>
            {slide.chapter !== '' && <h3>{slide.chapter}</h3>}
            <button
              type="button"
              aria-current={i === at ? 'true' : undefined}
              onClick={() => goToSlide(i)}
            >
              <b>{i + 1}</b>
              <span>{slide.title || text.untitled}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
