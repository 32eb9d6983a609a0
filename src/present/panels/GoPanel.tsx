import { useId, useState } from 'react';
import { plainLine } from '../../figures/markdown/parse.ts';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { HiddenMark } from '../plan/HiddenMark.tsx';
import { useShown } from '../plan/useLecturePlan.ts';
import { closePanel, goToSlide } from '../show/show.ts';
import type { Lecture } from '../shown.ts';
import { Title } from '../Written.tsx';
import styles from './GoPanel.module.css';

const SHOWN = 8;

/** Goes to a slide by its number, or by words of its title. */
export function GoPanel({ lecture }: { readonly lecture: Lecture }) {
  const text = useSection(presentWords);
  const field = useId();
  const [typed, setTyped] = useState('');
  const { slides } = lecture;
  const shown = useShown(lecture);
  const found = findSlides(
    slides.map(({ chapter, title }) => plainLine(`${chapter} ${title}`)),
    typed,
  );
  const go = (i: number | undefined) => {
    if (i === undefined) return;
    closePanel();
    goToSlide(i);
  };
  return (
    <form
      className={styles.go}
      onSubmit={(event) => {
        event.preventDefault();
        go(found[0]);
      }}
    >
      <label htmlFor={field}>{text.go.label(slides.length)}</label>
      <input
        id={field}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ol>
        {found.slice(0, SHOWN).map((i) => (
          <li key={i}>
            <button type="button" onClick={() => go(i)}>
              <b>{i + 1}</b> <Title>{slides[i]?.title || text.untitled}</Title>{' '}
              <HiddenMark isHidden={!shown[i]} />
            </button>
          </li>
        ))}
      </ol>
      {found.length === 0 && <p role="alert">{text.go.none}</p>}
    </form>
  );
}

/** Slides by number, or by words of their titles, in order; all of them where nothing is typed. */
function findSlides(titles: readonly string[], typed: string): readonly number[] {
  const wanted = typed.trim().toLowerCase();
  const number = /^\d{1,4}$/.test(wanted) ? Number(wanted) - 1 : null;
  const all = titles.map((_, i) => i);
  if (number !== null && number in titles) return [number];
  return all.filter((i) => titles[i]?.toLowerCase().includes(wanted));
}
