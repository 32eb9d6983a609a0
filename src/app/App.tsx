import { useCallback, useRef, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { wordsOf } from '../language/languages.ts';
import { WordsContext } from '../language/useWords.ts';
import { figureOf } from '../scene/walk/figures.ts';
import type { HideId } from '../state/hides.ts';
import { place } from '../state/place.ts';
import { useDevice } from '../state/useDevice.ts';
import { useHides } from '../state/useHides.ts';
import { useMissed } from '../state/useMissed.ts';
import { useSceneOf, useStore } from '../state/useStore.ts';
import { InputKind } from '../views/events/InputKind.tsx';
import { InputText } from '../views/input/InputText.tsx';
import { Settings } from '../views/network/Settings.tsx';
import { addressesOfNow, addressOfNow, frameAddressOf, openKept, reloadPage } from './address.ts';
import { copyText } from './copyText.ts';
import { Header } from './Header.tsx';
import { preferences } from './preferences.ts';
import { Dock, Moving, StageFigure, Story } from './Stage.tsx';
import { StrangePattern } from './StrangePattern.tsx';
import { useFocusSeen } from './useFocusSeen.ts';
import { type Incoming, useIncoming } from './useIncoming.ts';
import { useKeyboard } from './useKeyboard.ts';
import { usePage } from './usePage.ts';
import { usePointing } from './usePointing.ts';
import './app.css';
import { part } from '../figures/part.tsx';
import { TrainingPart } from '../views/training/TrainingPart.tsx';

// What a first visit does not show is fetched when it is asked for.
const LearnPane = part(async () => (await import('../lesson/learn/LearnPane.tsx')).LearnPane);
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
const EventsInput = part(async () => (await import('../views/events/EventsInput.tsx')).EventsInput);

const WritePanel = part(async () => (await import('../views/write/WritePanel.tsx')).WritePanel);

/** What stands beside the stage. */
const ASIDE = ['input', 'writing', 'story', 'training', 'network'] as const;

/** The page: the stage, and beside it what is read, what is happening, and the network itself. */
export function App() {
  const words = wordsOf(useZustand(preferences, (state) => state.language));
  const page = useRef<HTMLDivElement>(null);
  const [isListing, setListing] = useState(false);
  const openKeys = useCallback(() => setListing(true), []);
  const isOfNetwork = useSceneOf((scene) => figureOf(scene).isOfNetwork);
  const isLearning = useZustand(place, ({ room }) => room === 'learn');
  // Until a room has its own scene, the one that is left would only flash by.
  const isFresh = useZustand(place, (state) => state.isFresh);
  const [incoming, setIncoming] = useState<Incoming | null>(null);
  const [isSharing, setSharing] = useState(false);
  const hides = useHides();
  const isShown = (id: HideId) => !hides.includes(id);
  const hasNews = useDevice() !== null;
  const hasArrived = useStore(({ arrival }) => arrival !== null);
  const isElsewhere = useMissed() !== null;
  const isReplaced = useStore(
    ({ replaced, scene }) => replaced !== null && scene.source.kind !== 'own',
  );
  const isOver = useIncoming(setIncoming);
  const askForFile = () => setIncoming({ files: [], text: null });
  usePage(words);
  useFocusSeen();
  usePointing(page);
  useKeyboard(openKeys);
  return (
    <WordsContext value={words}>
      <div
        className={`page${isLearning ? ' learning' : ASIDE.some(isShown) ? '' : ' is-bare'}`}
        ref={page}
      >
        <button type="button" className="skip" onClick={skipToStage}>
          {words.header.skip}
        </button>
        <Header openKeys={openKeys} openFile={askForFile} openShare={() => setSharing(true)} />
        <div className="notices">
          {hasArrived && <LinkNotice copy={copyText} />}
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
        {isLearning && isFresh ? null : !isOfNetwork ? (
          <main className="whole" id="stage-figure" tabIndex={-1}>
            <StageFigure />
          </main>
        ) : (
          <>
            {!isLearning && ASIDE.some(isShown) && (
              <aside className="aside">
                {isShown('input') && <InputPart />}
                {isShown('writing') && <WritePanel />}
                {isShown('story') && <Story />}
                {isShown('training') && <TrainingPart />}
                {isShown('network') && <Settings />}
              </aside>
            )}
            <main className="stage">
              <div className="stage-figure" id="stage-figure" tabIndex={-1}>
                <StageFigure />
              </div>
              <Dock />
              <Moving />
            </main>
          </>
        )}
        {isOver && <div className="drop-veil">{words.header.drop}</div>}
        {isSharing && (
          <ShareDialog
            addressesOfNow={addressesOfNow}
            frameOf={frameAddressOf}
            copy={copyText}
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

/** What is read: text or numbers, and which network reads it. */
function InputPart() {
  const hasEvents = useSceneOf(({ events }) => events !== null);
  return (
    <>
      <InputKind />
      {hasEvents ? <EventsInput /> : <InputText />}
    </>
  );
}

/** Over the settings, straight to the figure. */
const skipToStage = () => document.getElementById('stage-figure')?.focus();
