import { useCallback, useRef, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { PageAround } from '../figures/pageAround.ts';
import { wordsOf } from '../language/languages.ts';
import { WordsContext } from '../language/useWords.ts';
import { figureOf } from '../scene/walk/figures.ts';
import { place } from '../state/place.ts';
import { useAbsent } from '../state/useAbsent.ts';
import { useDevice } from '../state/useDevice.ts';
import { useHides } from '../state/useHides.ts';
import { useMissed } from '../state/useMissed.ts';
import { useOrderAsked } from '../state/useOrderAsked.ts';
import { useSceneOf, useStore } from '../state/useStore.ts';
import { Aside, useDoorIds } from './Aside.tsx';
import { copy } from './copy.ts';
import { useOpenDoor } from './doors/doors.ts';
import { around } from './fetchAround.ts';
import { Header } from './Header.tsx';
import { Lenses } from './lenses/Lenses.tsx';
import { preferences } from './preferences.ts';
import { Sheet } from './Sheet.tsx';
import { Dock, Moving, StageFigure } from './Stage.tsx';
import { StrangePattern } from './StrangePattern.tsx';
import { Sentence } from './sentence/Sentence.tsx';
import { useFocusSeen } from './useFocusSeen.ts';
import { type Dropped, useIncoming } from './useIncoming.ts';
import { useKeyboard } from './useKeyboard.ts';
import { usePage } from './usePage.ts';
import { usePointing } from './usePointing.ts';
import './app.css';
import { part } from '../figures/part.tsx';

// What a first visit does not show is fetched when it is asked for.
const LearnPane = part(async () => (await import('../lesson/learn/LearnPane.tsx')).LearnPane);
const SolvePane = part(async () => (await import('../present/solve/SolvePane.tsx')).SolvePane);
const OpenDialog = part(async () => (await import('../share/open/OpenDialog.tsx')).OpenDialog);
const KeysDialog = part(async () => (await import('./KeysDialog.tsx')).KeysDialog);
const ShareDialog = part(async () => (await import('../share/dialog/ShareDialog.tsx')).ShareDialog);
const LinkNotice = part(async () => (await import('../views/notice/LinkNotice.tsx')).LinkNotice);
const ReplacedNotice = part(
  async () => (await import('../views/notice/ReplacedNotice.tsx')).ReplacedNotice,
);
const PlaceNotice = part(async () => (await import('../views/notice/PlaceNotice.tsx')).PlaceNotice);
const DeviceNotice = part(
  async () => (await import('../views/device/DeviceNotice.tsx')).DeviceNotice,
);
const HiddenNotice = part(
  async () => (await import('../views/device/HiddenNotice.tsx')).HiddenNotice,
);
/** The page: what it shows in a sentence, the stage, what is happening beside it, the equation and the way through time. */
export function App() {
  const words = wordsOf(useZustand(preferences, (state) => state.language));
  const page = useRef<HTMLDivElement>(null);
  const [isListing, setListing] = useState(false);
  const openKeys = useCallback(() => setListing(true), []);
  const isOfNetwork = useSceneOf((scene) => figureOf(scene).isOfNetwork);
  const room = useZustand(place, (state) => state.room);
  const isLearning = room === 'learn';
  // Exercises one after the other stand beside the stage as the lesson does.
  const isLed = isLearning || room === 'solve';
  // Until a room has its own scene, the one that is left would only flash by.
  const isFresh = useZustand(place, (state) => state.isFresh);
  const [incoming, setIncoming] = useState<Dropped | null>(null);
  const [isSharing, setSharing] = useState(false);
  const hides = useHides();
  const away = useAbsent();
  const isOrderAsked = useOrderAsked();
  const hasNews = useDevice() !== null;
  const isReady = useStore(({ awaited }) => !awaited);
  const hasArrived = useStore(({ arrival }) => arrival !== null);
  const isElsewhere = useMissed() !== null;
  const isReplaced = useStore(
    ({ replaced, scene }) => replaced !== null && scene.source.kind !== 'own',
  );
  const isOver = useIncoming(setIncoming);
  const askForFile = () => setIncoming({ files: [], text: null });
  const { addressesOfNow, addressOfNow, addressWith, frameAddressOf, openKept, reloadPage } =
    around().addresses;
  usePage(words);
  useFocusSeen();
  usePointing(page);
  useKeyboard(openKeys);
  const ids = useDoorIds();
  const hasDrawer = useOpenDoor(ids) !== null && !isLed;
  const isAsked = useSceneOf(({ ask }) => ask !== null);
  const isAsideBare = isLed || (hides.includes('story') && ids.length === 0 && !isAsked);
  return (
    <WordsContext value={words}>
      <div
        className={`page${isLed ? ' learning' : ''}`}
        data-absent={(isLearning && away.join(' ')) || undefined}
        data-order-asked={isOrderAsked || undefined}
        data-ready={isReady}
        ref={page}
      >
        <button type="button" className="skip" onClick={skipToStage}>
          {words.header.skip}
        </button>
        <Header openKeys={openKeys} openFile={askForFile} openShare={() => setSharing(true)} />
        <div className="notices">
          {hasArrived && <LinkNotice copy={copy} />}
          {isElsewhere && <PlaceNotice />}
          {isReplaced && <ReplacedNotice />}
          {hides.length > 0 && <HiddenNotice />}
          {hasNews && (
            <DeviceNotice
              address={addressOfNow}
              reload={reloadPage}
              save={() => setSharing(true)}
            />
          )}
        </div>
        {isLearning && <LearnPane />}
        {room === 'solve' && <SolvePane copy={copy} addressWith={addressWith} />}
        {isLed && isFresh ? null : !isOfNetwork ? (
          <main className="whole" id="stage-figure" tabIndex={-1}>
            <StageFigure />
          </main>
        ) : (
          <PageAround value={AROUND}>
            <main
              className={`stage${hasDrawer ? ' has-drawer' : ''}${isAsideBare ? ' is-bare' : ''}`}
            >
              <div className="stage-top">
                {!isLed && <Sentence />}
                {!isAsked && <Lenses />}
              </div>
              <div className="stage-figure" id="stage-figure" tabIndex={-1}>
                <StageFigure />
              </div>
              <Sheet isUp={hasDrawer}>
                {!isAsideBare && <Aside ids={ids} />}
                <Dock />
              </Sheet>
              <Moving />
            </main>
          </PageAround>
        )}
        {isOver && <div className="drop-veil">{words.header.drop}</div>}
        {isSharing && (
          <ShareDialog
            addressesOfNow={addressesOfNow}
            frameOf={frameAddressOf}
            copy={copy}
            onClose={() => setSharing(false)}
            onOpenFile={() => {
              setSharing(false);
              askForFile();
            }}
          />
        )}
        {incoming && (
          <OpenDialog given={incoming} onClose={() => setIncoming(null)} onOpenKept={openKept} />
        )}
        {isListing && <KeysDialog isLearning={isLearning} onClose={() => setListing(false)} />}
        <StrangePattern />
      </div>
    </WordsContext>
  );
}

/** Lenses and menu have places of their own. */
const AROUND = { hasMenu: true, lenses: null };

/** Over the settings, straight to the figure. */
const skipToStage = () => document.getElementById('stage-figure')?.focus();
