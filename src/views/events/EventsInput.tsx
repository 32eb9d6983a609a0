import '../../scene/text/formula.ts';
import { useState } from 'react';
import { Choices } from '../../figures/Choices.tsx';
import { eventsWords } from '../../language/events.ts';
import { useSection } from '../../language/useWords.ts';
import { eventColumns, eventSteps } from '../../scene/read/events.ts';
import { useSceneOf } from '../../state/useStore.ts';
import { Drawing } from './Drawing.tsx';
import { Typed } from './Typed.tsx';
import { Wave } from './Wave.tsx';
import './events.css';

type Way = 'wave' | 'typed' | 'drawn';

/** Numbers for the network to read: a wave from a formula, typed or pasted columns, or drawn with the pointer. */
export function EventsInput() {
  const text = useSection(eventsWords);
  const events = useSceneOf((scene) => scene.events);
  const kind = events?.kind;
  const [known, setKnown] = useState(kind);
  const [way, setWay] = useState<Way>(kind === 'numbers' ? 'typed' : 'wave');
  // A wave that was written on is a wave no more, and has no formula to show.
  if (kind !== known) {
    setKnown(kind);
    if (kind === 'numbers' && way === 'wave') setWay('typed');
  }
  if (!events) return null;
  return (
    <section className="events-input" aria-label={text.title}>
      <Choices<Way>
        label={text.way}
        value={way}
        options={[
          ['wave', text.wave],
          ['typed', text.typed],
          ['drawn', text.drawn],
        ]}
        onChange={setWay}
      />
      {way === 'wave' && <Wave events={events} />}
      {way === 'typed' && <Typed events={events} />}
      <Drawing events={events} isEditable={way === 'drawn'} />
      <p className="hint">{text.size(eventSteps(events), eventColumns(events))}</p>
    </section>
  );
}
