import '@fontsource-variable/inter/wght.css';
import './tokens.css';
import './theme.css';
import '../figures/figures.css';
import '../figures/controls.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchHeat } from '../figures/Grid.tsx';
import { mendWith, PartNotice } from '../figures/part.tsx';
import { prefersStill } from '../figures/useTween.ts';
import { fetchWords, LANGUAGES } from '../language/languages.ts';
import { noteTraining, tell } from '../state/device.ts';
import { isFramed } from '../state/framed.ts';
import { setPlaying } from '../state/store.ts';
import { currentWork } from '../state/work.ts';
import { followScene, hasLink, openAddress } from './address.ts';
import { recallWork, startAutosave } from './autosave.ts';
import { startClock } from './clock.ts';
import { embedding } from './embed/embedding.ts';
import { keepDrafts } from './keepDrafts.ts';
import { Page } from './Page.tsx';
import { PartFailed } from './PartFailed.tsx';
import { preferences } from './preferences.ts';
import { askedFor, refetchAll } from './start/refetch.ts';
import { Unbroken } from './Unbroken.tsx';
import { whenIdle } from './whenIdle.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

/** What is on the page, or where it comes from, as it begins. */
function begin(): void {
  // A frame of another page keeps nothing, and stands still until a hand touches it.
  if (embedding) return;
  if (isFramed) tell('framed');
  const work = currentWork();
  const recalled = hasLink() ? null : recallWork();
  const isFirstVisit = !hasLink() && !recalled;
  // It may hold a large network, to be drawn as soon as the words are here.
  if (!isFirstVisit) fetchHeat();
  if (hasLink()) openAddress();
  // Something real moves within a second of arrival, unless the reader asked for stillness or came to see one moment.
  if (isFirstVisit && !prefersStill()) setPlaying(true);
  followScene();
  const autosave = startAutosave(hasLink() ? 'link' : recalled);
  if (isFramed) return;
  keepDrafts();
  void import('./keepTrainings.ts').then(
    ({ keepTrainings }) => keepTrainings(autosave, recalled?.work ?? work),
    () => noteTraining('forbidden'),
  );
}

let hasFailed = false;
try {
  begin();
} catch (error) {
  // What is kept, or a link, must not take the page with it.
  hasFailed = true;
  reportError(error);
}
startClock();
mendWith(async () => (await refetchAll(askedFor())) !== 'broken');
// No top-level await: with one, the bundler may not share this file's chunk, and splits the page into a dozen.
void fetchWords(preferences.getState().language).then(() =>
  createRoot(root).render(
    <StrictMode>
      <PartNotice value={PartFailed}>
        <Unbroken hasFailed={hasFailed}>
          <Page />
        </Unbroken>
      </PartNotice>
    </StrictMode>,
  ),
);

whenIdle(() => {
  fetchHeat();
  // Korean type is large and comes in pieces: only what is needed is loaded, and after the page stands.
  void import('@fontsource-variable/noto-sans-kr/wght.css');
  // So that the switch of the language answers at once. Where it fails now, the switch tries again.
  for (const language of LANGUAGES) void fetchWords(language).catch(() => undefined);
  // A frame belongs to another page, and keeps nothing.
  if (import.meta.env.PROD && !embedding && !isFramed)
    void import('./offline/startOffline.ts').then(({ startOffline }) => startOffline());
});
