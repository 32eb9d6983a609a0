import { useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { forgetDeck, keptDecks, keptText } from '../../deck/keepDecks.ts';
import { keptWords } from '../../language/kept.ts';
import { download } from '../../share/download.ts';
import { linkFile } from '../../share/files/sceneFile.ts';
import { forget, keptWork } from '../../state/keep.ts';
import { local } from '../../state/local.ts';
import { preferences } from '../preferences.ts';

/** All that is kept on the device, to be saved or removed without being shown. */
export function KeptList() {
  const words = keptWords[useZustand(preferences, (state) => state.language)];
  const [works, setWorks] = useState(() => keptWork(local));
  const [decks, setDecks] = useState(() => keptDecks(local));
  if (works.length + decks.length === 0) return null;
  return (
    <section className="kept-list">
      <h2>{words.title}</h2>
      <p>{words.about}</p>
      <ul>
        {works.map(({ work, time, link }) => (
          <KeptItem
            key={work}
            name={words.work(new Date(time))}
            save={() => download('unrolled-scene.json', linkFile(link), 'application/json')}
            remove={() => {
              forget(local, work);
              setWorks(keptWork(local));
            }}
          />
        ))}
        {decks.map(({ id, deck }) => (
          <KeptItem
            key={id}
            name={words.deck(deck.title)}
            save={() => download('unrolled-deck.md', keptText(local, id) ?? '', 'text/markdown')}
            remove={() => {
              forgetDeck(
                local,
                id,
                decks.map((each) => each.id),
              );
              setDecks(keptDecks(local));
            }}
          />
        ))}
      </ul>
    </section>
  );
}

function KeptItem({
  name,
  save,
  remove,
}: {
  readonly name: string;
  readonly save: () => void;
  readonly remove: () => void;
}) {
  const words = keptWords[useZustand(preferences, (state) => state.language)];
  const [isAsked, setAsked] = useState(false);
  return (
    <li>
      <span>{name}</span>
      <button type="button" onClick={save}>
        {words.save}
      </button>
      <button type="button" onClick={() => (isAsked ? remove() : setAsked(true))}>
        {isAsked ? words.reallyRemove : words.remove}
      </button>
    </li>
  );
}
