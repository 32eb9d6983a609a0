import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { activations } from '../../engine/activations/table.ts';
import { equationsOf } from '../../engine/declare/equations.ts';
import { equationTex } from '../../engine/explain/tex.ts';
import { MathText } from '../../figures/MathText.tsx';
import { Tex } from '../../figures/Tex.tsx';
import { useWords } from '../../language/useWords.ts';
import { type Moment, momentOf } from '../../state/moment.ts';
import { useScene, useStore } from '../../state/useStore.ts';
import { toldMoment } from './toldMoment.ts';
import './story.css';

/** What is going on at the cursor, told in a heading and a sentence, and spoken to a screen reader. */
export function StoryView() {
  const words = useWords();
  const scene = useScene();
  const playing = useStore((state) => state.playback.playing);
  const moment = momentOf(scene);
  if (!moment) return null;
  const { heading, text, spoken } = words.story(toldMoment(scene, moment, words.stage.outputs));
  return (
    <section className="story">
      <p className="story-time">
        t = {moment.t} ·{' '}
        <MathText>{words.phase(moment.phase, activations[scene.activation].label)}</MathText>
      </p>
      <h2>
        <MathText>{heading}</MathText>
      </h2>
      <p className="story-text">
        <MathText>{text}</MathText>
      </p>
      <General moment={moment} />
      <Spoken text={playing ? '' : spoken} />
    </section>
  );
}

/** The equations that hold at every timestep, the same for all of them. */
function General({ moment }: { readonly moment: Moment }) {
  const words = useWords();
  const { network } = moment.trace;
  const tex = useMemo(() => {
    const options = {
      t: 1,
      index: 'letter',
      activation: 'f',
      expand: true,
      mark: (address: string, part: string) => {
        const name = address.replace(/@.*/, '');
        const role = network.parameters.get(name)?.role ?? network.values.get(name)?.role;
        return /\s|\\html/.test(part) || !role
          ? part
          : `\\htmlClass{tex-symbol role-${role}}{${part}}`;
      },
    } as const;
    return equationsOf(network).map((value) => equationTex(network, value, options));
  }, [network]);
  const ref = useRef<HTMLElement>(null);
  useNarrowed(ref, tex);
  return (
    <section className="general" aria-label={words.equation.general} ref={ref}>
      {tex.map((line) => (
        <Tex key={line}>{line}</Tex>
      ))}
    </section>
  );
}

/** Formulas are made smaller down to this share of their size; longer ones are scrolled. */
const LEAST_SIZE = 0.66;

/** Sets the formulas in a column as much smaller as the longest needs; they are typeset a moment after they are written. */
function useNarrowed(ref: RefObject<HTMLElement | null>, lines: readonly string[]): void {
  useLayoutEffect(() => {
    const column = ref.current;
    if (!column || lines.length === 0) return;
    const narrow = () => {
      column.style.fontSize = '';
      const share = column.clientWidth / Math.max(1, column.scrollWidth);
      // What is rounded to whole pixels may be too wide by one.
      const size = Number.parseFloat(getComputedStyle(column).fontSize);
      if (share < 1) column.style.fontSize = `${size * Math.max(LEAST_SIZE, share * 0.99)}px`;
    };
    const observer = new ResizeObserver(narrow);
    for (const each of [column, ...column.children]) observer.observe(each);
    return () => observer.disconnect();
  }, [ref, lines]);
}

/** Says a text politely once it has stayed for a moment, so that quick steps are not all read out. */
function Spoken({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="visually-hidden" aria-live="polite" data-testid="spoken">
      {said}
    </p>
  );
}
