import { useEffect, useMemo, useState } from 'react';
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
  return (
    <section className="general" aria-label={words.equation.general}>
      {tex.map((line) => (
        <Tex key={line}>{line}</Tex>
      ))}
    </section>
  );
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
