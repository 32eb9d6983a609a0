import { useMemo, useRef } from 'react';
import { useStore as useZustand } from 'zustand';
import { part } from '../figures/part.tsx';
import { wordsOf } from '../language/languages.ts';
import { WordsContext } from '../language/useWords.ts';
import { place } from '../state/place.ts';
import { useMissed } from '../state/useMissed.ts';
import { InputText } from '../views/input/InputText.tsx';
import { App } from './App.tsx';
import { addressWith, linkOf } from './address.ts';
import { copyText } from './copyText.ts';
import { embedding } from './embed/embedding.ts';
import { preferences } from './preferences.ts';
import { Dock, Moving, StageFigure } from './Stage.tsx';
import { StrangePattern } from './StrangePattern.tsx';
import { useFocusSeen } from './useFocusSeen.ts';
import { useKeyboard } from './useKeyboard.ts';
import { usePage } from './usePage.ts';
import { usePointing } from './usePointing.ts';

const ROOMS = {
  present: part(async () => (await import('../present/Presenter.tsx')).Presenter),
  deck: part(async () => (await import('../present/deck/DeckRoom.tsx')).DeckRoom),
  print: part(async () => (await import('../present/print/PrintRoom.tsx')).PrintRoom),
};

const PlaceNotice = part(async () => (await import('../views/notice/PlaceNotice.tsx')).PlaceNotice);

const EmbedPage = part(async () => (await import('./embed/EmbedPage.tsx')).EmbedPage);

/** The room one is in: the laboratory (with the lesson in it), or another, which is fetched when it is entered. */
export function Page() {
  const { room } = useZustand(place);
  if (embedding) return <EmbedPage />;
  return isOwnRoom(room) ? <RoomPage room={room} /> : <App />;
}

const isOwnRoom = (room: string): room is keyof typeof ROOMS => Object.hasOwn(ROOMS, room);

/** A room with what the page lends to it: its stage, its words, its keys. */
function RoomPage({ room }: { readonly room: keyof typeof ROOMS }) {
  const isElsewhere = useMissed() !== null;
  const words = wordsOf(useZustand(preferences, (state) => state.language));
  const page = useRef<HTMLDivElement>(null);
  usePage(words);
  useFocusSeen();
  usePointing(page);
  useKeyboard(noKeysDialog);
  const parts = useMemo(
    () => ({
      figure: <StageFigure />,
      dock: <Dock />,
      transport: <Moving />,
      input: <InputText />,
      linkOf,
      addressWith,
      copy: copyText,
    }),
    [],
  );
  const Inside = ROOMS[room];
  return (
    <WordsContext value={words}>
      <div className="page is-room" ref={page}>
        <Inside {...parts} />
        {isElsewhere && <PlaceNotice />}
        <StrangePattern />
      </div>
    </WordsContext>
  );
}

/** A room has a list of keys of its own. */
const noKeysDialog = () => {};
