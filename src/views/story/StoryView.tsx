import { memo, useEffect, useState } from 'react';
import { layerIn } from '../../engine/declare/layers.ts';
import { namePlace } from '../../engine/declare/namePlace.ts';
import { isGate } from '../../engine/declare/network.ts';
import { Late } from '../../figures/Late.tsx';
import { MathText } from '../../figures/MathText.tsx';
import { NamedText } from '../../figures/NamedText.tsx';
import { tell, valueWords } from '../../language/cellWords.ts';
import { useWords } from '../../language/useWords.ts';
import { phaseIdsAt } from '../../scene/read/cursor.ts';
import { stepsOf } from '../../scene/read/derive.ts';
import { momentOf } from '../../state/moment.ts';
import { type SceneAround, useSceneAround } from '../../state/useSceneAround.ts';
import { useStore } from '../../state/useStore.ts';
import { toldMoment } from './toldMoment.ts';
import './story.css';

/** What is going on at the cursor, told in a heading and a sentence, and spoken to a screen reader. */
export const StoryView = () => <Story {...useSceneAround()} />;

const Story = memo(function Story({ scene }: SceneAround) {
  const words = useWords();
  // While it plays, and of what stands there until a network that was asked for has come, nothing is spoken.
  const isQuiet = useStore(({ playback, awaited }) => playback.playing || awaited);
  const moment = momentOf(scene);
  if (!moment)
    return stepsOf(scene) === 0 ? null : (
      <Late>
        <p className="story-time" role="status">
          {words.page.computing(scene.cursor.t)}
        </p>
      </Late>
    );
  // A gate is in the text what it is in the figure. A state's name is no gate's.
  const { spec, values } = moment.trace.network;
  const layer = layerIn(spec, moment.phase);
  const gates = [...values.values()].filter(
    (value) => isGate(value) && !value.isState && layerIn(spec, value.name) === layer,
  );
  const tones = new Map(
    gates.flatMap(({ name, role }) => {
      const named = valueWords(words, namePlace(spec, name));
      return named ? [[named.name.toLowerCase(), role] as const] : [];
    }),
  );
  const phases = phaseIdsAt(scene, moment.t);
  const { heading, text, spoken } = tell(
    words,
    namePlace(spec, moment.phase),
    toldMoment(scene, moment, words.stage.outputs),
  );
  return (
    <section className="story">
      <p className="story-time">
        {words.page.step(moment.t, phases.indexOf(moment.phase) + 1, phases.length)}
      </p>
      <h2>
        <MathText>{heading}</MathText>
      </h2>
      <p className="story-text">
        <NamedText tones={tones}>{text}</NamedText>
      </p>
      <Spoken text={isQuiet ? '' : spoken} />
    </section>
  );
});

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
