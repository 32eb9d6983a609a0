import '@fontsource-variable/inter/wght.css';
import './tokens.css';
import './theme.css';
import '../figures/figures.css';
import '../figures/controls.css';
import { StrictMode, startTransition, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchHeat } from '../figures/Grid.tsx';
import { knowSizes } from '../figures/knownSizes.ts';
import { fetchKoreanType } from '../figures/koreanType.ts';
import { mendWith, PartNotice } from '../figures/part.tsx';
import { fetchWords } from '../language/languages.ts';
import { LANGUAGES } from '../language/preferred.ts';
import { isFramed } from '../state/framed.ts';
import { fetchTravellers } from '../views/unrolled/Column.tsx';
import { startClock } from './clock.ts';
import { fetchDrawn, knowDrawnSizes } from './drawn/takeOver.ts';
import './drawn/drawn.css';
import { embedding } from './embed/embedding.ts';
import { fetchAround } from './fetchAround.ts';
import { fetchPages, Page } from './Page.tsx';
import { PartFailed } from './PartFailed.tsx';
import { preferences } from './preferences.ts';
import { Unbroken } from './Unbroken.tsx';
import { aTask, whenIdle } from './whenIdle.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

startClock();
mendWith(async () => (await fetchAround()).mend());

/** Whether what is kept, or a link, can be shown: it must not take the page with it. */
function tryTo(begin: () => void): boolean {
  try {
    begin();
    return true;
  } catch (error) {
    reportError(error);
    return false;
  }
}

const words = fetchWords(preferences.getState().language);

// No top-level await: with one, the bundler may not share this file's chunk, and splits the page into a dozen.
void Promise.all([fetchAround(), fetchPages(), words, fetchDrawn()]).then(async ([{ begin }]) => {
  const page = createRoot(root);
  let tell = () => {};
  const seen = new Promise<void>((done) => {
    tell = done;
  });
  const hasFailed = !tryTo(() => begin(seen));
  await aTask();
  knowDrawnSizes();
  // In pieces, between which a hand is answered; it takes the place of what is drawn as a whole.
  startTransition(() =>
    page.render(
      <StrictMode>
        <PartNotice value={PartFailed}>
          <Unbroken hasFailed={hasFailed}>
            <Page />
          </Unbroken>
          <Seen tell={tell} />
        </PartNotice>
      </StrictMode>,
    ),
  );
});

/** Nothing to be seen: what is done once the page is. */
function Seen({ tell }: { readonly tell: () => void }) {
  useEffect(() => {
    knowSizes([]);
    // Nothing waits for it: until it is there, steps jump.
    void import('./startMotion.ts').then(({ startMotion }) => {
      fetchTravellers();
      startMotion();
    });
    whenIdle(() => {
      tell();
      whenIdle(fetchRest);
    });
  }, [tell]);
  return null;
}

/** What the first view does not need. */
function fetchRest(): void {
  fetchHeat();
  void fetchKoreanType().catch(() => undefined);
  // So that the switch of the language answers at once. Where it fails now, the switch tries again.
  for (const language of LANGUAGES) void fetchWords(language).catch(() => undefined);
  // A frame belongs to another page, and keeps nothing.
  if (import.meta.env.PROD && !embedding && !isFramed)
    void import('./offline/startOffline.ts').then(({ startOffline }) => startOffline());
}
