import type { ReactNode } from 'react';
import { useStore as useZustand } from 'zustand';
import { part } from '../figures/part.tsx';
import { Passing } from '../figures/passing.ts';
import { place } from '../state/place.ts';
import { useStore } from '../state/useStore.ts';
import { embedding } from './embed/embedding.ts';
import { isOwnRoom } from './rooms.ts';
import { Dock, Moving, StageFigure } from './Stage.tsx';

// They come in the file of what stands around the stage, before anything is drawn.
const App = part(async () => (await import('./App.tsx')).App);
const RoomPage = part(async () => (await import('./RoomPage.tsx')).RoomPage);
export const fetchPages = () => Promise.all([App.fetch(), RoomPage.fetch()]);

const EmbedPage = part(async () => (await import('./embed/EmbedPage.tsx')).EmbedPage);

/** The page, whichever room one is in. */
export const Page = () => (
  <WhilePassing>
    <Room />
  </WhilePassing>
);

/** Tells what is drawn whether it only flies past. */
function WhilePassing({ children }: { readonly children: ReactNode }) {
  return <Passing value={useStore((state) => state.scrubbing)}>{children}</Passing>;
}

/** The room one is in: the laboratory (with the lesson in it), or another, which is fetched when it is entered. */
function Room() {
  const { room } = useZustand(place);
  if (embedding) return <EmbedPage />;
  return isOwnRoom(room) ? <RoomPage room={room} stage={STAGE} /> : <App />;
}

/** The stage, as the page lends it to its rooms. */
const STAGE = { figure: <StageFigure />, dock: <Dock />, transport: <Moving /> };
