import { useEffect, useLayoutEffect, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { recallDecks } from '../deck/decks.ts';
import { presentWords } from '../language/present.ts';
import { useSection, useWords } from '../language/useWords.ts';
import { wear } from '../state/appearance.ts';
import { local } from '../state/local.ts';
import { goTo, place } from '../state/place.ts';
import { Desk } from './console/Desk.tsx';
import { lectureId, loadLecture } from './lecture.ts';
import { Missing } from './Missing.tsx';
import type { Parts } from './parts.ts';
import { readStand } from './room.ts';
import { followLook, look } from './show/look.ts';
import { Show } from './show/Show.tsx';
import { arriveAt, beginShow, endShow, goToSlide, keepAll, recallMade, show } from './show/show.ts';
import { useKeepView } from './show/useKeepView.ts';
import { useOwnDeck } from './show/useOwnDeck.ts';
import { useShowKeys } from './show/useShowKeys.ts';
import { useWakeLock } from './show/useWakeLock.ts';
import { nameOf } from './shown.ts';
import { joinWindows } from './sync/windows.ts';

/** The room of presentations: the show, or the lecturer's console. */
export function Presenter(parts: Parts) {
  const { tag } = useWords();
  const text = useSection(presentWords);
  const { at, isFresh } = useZustand(place);
  const { theme, contrast } = useZustand(look);
  const lecture = useZustand(show, (state) => state.lecture);
  const [isMissing, setMissing] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const [loaded, setLoaded] = useState<string | null>(null);
  const { slide, role, session } = readStand(at);
  const id = lectureId(slide);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once more, it is fetched once more.
  useEffect(() => {
    recallDecks(local);
    let isGone = false;
    setFailed(false);
    const load = async () => {
      const lecture = await loadLecture(id, tag, text.lesson);
      if (lecture) await recallMade(lecture);
      if (isGone) return;
      setMissing(lecture === null);
      if (lecture) beginShow(lecture);
      setLoaded(id);
    };
    load().catch(() => !isGone && setFailed(true));
    return () => {
      isGone = true;
    };
  }, [id, tag, text.lesson, tries]);

  // Its own part of what the windows do: the show goes on while one becomes the console. As soon as a slide is there, so
  // that nothing done on it is missed.
  const isLoaded = loaded === id || (lecture !== null && nameOf(lecture) === id);
  useLayoutEffect(
    () => (isLoaded ? joinWindows({ slide: '', role, session }) : undefined),
    [isLoaded, role, session],
  );

  // Back, forward, or an address typed by hand.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is gone to when the address says another slide.
  useEffect(() => {
    const { lecture: shown, at: now } = show.getState();
    if (!shown || !isFresh) return;
    const index = arriveAt(shown);
    if (index !== now || isFresh) goToSlide(index);
  }, [slide, isFresh]);

  useEffect(() => endShow, []);
  useEffect(followLook, []);
  useEffect(() => {
    window.addEventListener('pagehide', keepAll);
    return () => window.removeEventListener('pagehide', keepAll);
  }, []);
  useEffect(
    () =>
      role === 'console'
        ? wear({ theme: null, contrast: 'normal', room: 'console' })
        : wear({ theme, contrast, room: 'show' }),
    [role, theme, contrast],
  );
  useShowKeys({ ...parts, keep: useKeepView() });
  useWakeLock();
  useOwnDeck();

  if (!lecture)
    return (
      <Missing>
        {hasFailed ? (
          <>
            <p role="alert">{text.failed}</p>
            <button type="button" onClick={() => setTries((count) => count + 1)}>
              {text.again}
            </button>
          </>
        ) : isMissing ? (
          <>
            <h1>{text.notFound}</h1>
            <p>{text.notFoundText}</p>
            <button type="button" onClick={() => goTo('lab')}>
              {text.toLab}
            </button>
          </>
        ) : (
          <p role="status">{text.loading}</p>
        )}
      </Missing>
    );
  return role === 'console' ? (
    <Desk lecture={lecture} {...parts} />
  ) : (
    <Show lecture={lecture} {...parts} />
  );
}
