import { type ReactNode, useMemo, useRef } from 'react';
import { useStore as useZustand } from 'zustand';
import { PageAround } from '../figures/pageAround.ts';
import { part } from '../figures/part.tsx';
import { wordsOf } from '../language/languages.ts';
import { WordsContext } from '../language/useWords.ts';
import { useMissed } from '../state/useMissed.ts';
import { InputText } from './aroundStage.tsx';
import { copy } from './copy.ts';
import { around } from './fetchAround.ts';
import { Lenses } from './lenses/Lenses.tsx';
import { preferences } from './preferences.ts';
import type { OwnRoom } from './rooms.ts';
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

/** A room with what the page lends to it: its stage, its words, its keys. */
export function RoomPage({
  room,
  stage,
}: {
  readonly room: OwnRoom;
  readonly stage: Readonly<Record<'figure' | 'dock' | 'transport', ReactNode>>;
}) {
  const isElsewhere = useMissed() !== null;
  const words = wordsOf(useZustand(preferences, (state) => state.language));
  const page = useRef<HTMLDivElement>(null);
  usePage(words);
  useFocusSeen();
  usePointing(page);
  useKeyboard(noKeysDialog);
  const parts = useMemo(
    () => ({
      ...stage,
      input: <InputText />,
      linkOf: around().addresses.linkOf,
      addressWith: around().addresses.addressWith,
      copy,
    }),
    [stage],
  );
  const Inside = ROOMS[room];
  return (
    <WordsContext value={words}>
      <PageAround value={ALONE}>
        <div className="page is-room" ref={page}>
          <Inside {...parts} />
          {isElsewhere && <PlaceNotice />}
          <StrangePattern />
        </div>
      </PageAround>
    </WordsContext>
  );
}

/** A room has a list of keys of its own. */
const noKeysDialog = () => {};

/** The figure brings its lenses along. */
const ALONE = { hasMenu: false, lenses: <Lenses /> };
