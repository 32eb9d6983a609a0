import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useStore as useZustand } from 'zustand';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { HiddenMark } from '../plan/HiddenMark.tsx';
import { useShown } from '../plan/useLecturePlan.ts';
import { closePanel, goToSlide, show } from '../show/show.ts';
import type { Lecture } from '../shown.ts';
import { Title } from '../Written.tsx';
import styles from './Overview.module.css';
import { SmallPicture } from './SmallPicture.tsx';
import { SmallWords } from './SmallWords.tsx';

/** All slides as small pictures of their own figures. */
export function Overview({
  lecture,
  figure,
}: {
  readonly lecture: Lecture;
  readonly figure: ReactNode;
}) {
  const text = useSection(presentWords);
  const at = useZustand(show, (state) => state.at);
  const shown = useShown(lecture);
  const list = useRef<HTMLOListElement>(null);
  const move = (event: KeyboardEvent) => {
    // The pictures have buttons of their own, which are only drawn.
    const buttons = [
      ...(list.current?.querySelectorAll<HTMLElement>(':scope > li > button') ?? []),
    ];
    const now = buttons.indexOf(document.activeElement as HTMLElement);
    const tops = buttons.map((button) => button.getBoundingClientRect().top);
    const columns = Math.max(1, tops.filter((top) => Math.abs(top - (tops[0] ?? 0)) < 4).length);
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      buttons[Math.max(0, Math.min(buttons.length - 1, now + by))]?.focus();
    } else if (event.key === 'o' || event.key === 'O') closePanel();
  };
  return (
    <ol className={styles.pictures} ref={list} onKeyDown={move}>
      {lecture.slides.map((slide, i) => (
        <li key={slide.address}>
          {slide.chapter !== '' && (
            <h3>
              <Title>{slide.chapter}</Title>
            </h3>
          )}
          <button
            type="button"
            data-hidden={!shown[i] || undefined}
            aria-current={i === at ? 'true' : undefined}
            onClick={() => {
              closePanel();
              goToSlide(i);
            }}
          >
            {slide.hasFigure ? (
              <SmallPicture scene={slide.scene}>{figure}</SmallPicture>
            ) : (
              <SmallWords slide={slide} />
            )}
            <span>
              <b>{i + 1}</b> <Title>{slide.title || text.untitled}</Title>{' '}
              <HiddenMark isHidden={!shown[i]} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
