import { useRef } from 'react';
import { useStore as useZustand } from 'zustand';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { Panels } from '../panels/Panels.tsx';
import type { Parts } from '../parts.ts';
import type { Lecture } from '../shown.ts';
import { LaserLayer } from './LaserLayer.tsx';
import { Screen } from './Screen.tsx';
import styles from './Show.module.css';
import { SlideView } from './SlideView.tsx';
import { setBlack, show } from './show.ts';
import { useFetchedAhead } from './useFetchedAhead.ts';
import { useTouch } from './useTouch.ts';

/** What the audience sees: the slide and nothing else. */
export function Show({ lecture, ...parts }: Parts & { readonly lecture: Lecture }) {
  const text = useSection(presentWords);
  const isBlack = useZustand(show, (state) => state.isBlack);
  const root = useRef<HTMLElement>(null);
  useTouch(root);
  const isReady = useFetchedAhead(lecture);
  return (
    <main
      className={styles.show}
      ref={root}
      aria-label={text.label}
      data-part="show"
      data-ready={isReady}
    >
      <Screen of={null}>
        <SlideView lecture={lecture} parts={parts} />
        <Panels lecture={lecture} parts={parts} />
      </Screen>
      <LaserLayer />
      {isBlack && (
        <button
          type="button"
          className={styles.black}
          data-part="black"
          onDoubleClick={() => setBlack(false)}
        >
          <span>{text.blackHint}</span>
        </button>
      )}
    </main>
  );
}
