import { useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { Icon } from '../figures/Icon.tsx';
import { useWords } from '../language/useWords.ts';
import { leaveLesson } from '../lesson/leave.ts';
import { figureOf } from '../scene/walk/figures.ts';
import { outOfGradient } from '../state/gradientDoor.ts';
import { place } from '../state/place.ts';
import { change, redo, setPlaying, undo } from '../state/store.ts';
import { useHides } from '../state/useHides.ts';
import { useSceneOf, useStore } from '../state/useStore.ts';
import { LectureButton } from './LectureButton.tsx';
import { nextTheme, preferences, setLanguage } from './preferences.ts';

/** Name of the page, and what concerns the page as a whole. */
export function Header({
  openKeys,
  openFile,
  openShare,
}: {
  readonly openKeys: () => void;
  readonly openFile: () => void;
  readonly openShare: () => void;
}) {
  const words = useWords();
  const theme = useZustand(preferences, (state) => state.theme);
  const isOfNetwork = useSceneOf((scene) => figureOf(scene).isOfNetwork);
  const isLearning = useZustand(place, ({ room }) => room === 'learn');
  const canUndo = useStore((state) => state.history.past.length > 0);
  const canRedo = useStore((state) => state.history.future.length > 0);
  const [isLanguageMissing, setLanguageMissing] = useState(false);
  const hides = useHides();
  const view = (id: 'chain' | 'growth', name: string) => (
    <button
      type="button"
      aria-current={
        !isLearning && isOfNetwork === figureOf({ figure: id }).isOfNetwork ? 'page' : undefined
      }
      onClick={() => {
        setPlaying(false);
        leaveLesson('back');
        change((scene) => outOfGradient(scene, id), { push: true });
      }}
    >
      {name}
    </button>
  );
  return (
    <header className="header">
      <h1 className="brand">
        un<span>rolled</span>
      </h1>
      <p className="tagline">{words.header.tagline}</p>
      {hides.includes('figures') ? (
        <span className="views-space" />
      ) : (
        <nav className="views" aria-label={words.far.views}>
          <button
            type="button"
            aria-current={isLearning ? 'page' : undefined}
            onClick={async () => {
              if (!isLearning) await (await import('../lesson/go.ts')).enterLesson();
            }}
          >
            {words.header.learn}
          </button>
          {view('chain', words.far.network)}
          {view('growth', words.far.growth)}
        </nav>
      )}
      {!hides.includes('lecture') && <LectureButton />}
      <button
        type="button"
        aria-label={words.header.undo}
        title={words.header.undo}
        onClick={undo}
        disabled={!canUndo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        aria-label={words.header.redo}
        title={words.header.redo}
        onClick={redo}
        disabled={!canRedo}
      >
        <Icon name="redo" />
      </button>
      <button
        type="button"
        lang={words.tag === 'ko' ? 'en' : 'ko'}
        onClick={() =>
          setLanguage(words.tag === 'ko' ? 'en' : 'ko').then(
            () => setLanguageMissing(false),
            () => setLanguageMissing(true),
          )
        }
      >
        {words.header.otherLanguage}
      </button>
      <button
        type="button"
        aria-label={words.header.theme(theme)}
        title={words.header.theme(theme)}
        onClick={nextTheme}
      >
        <Icon name={theme} />
      </button>
      <button
        type="button"
        className="keys-button"
        aria-label={words.header.keys}
        title={words.header.keys}
        onClick={openKeys}
      >
        <Icon name="keys" />
      </button>
      {!hides.includes('share') && (
        <>
          <button
            type="button"
            className="open-button"
            aria-label={words.header.openFile}
            title={words.header.openFile}
            onClick={openFile}
          >
            <Icon name="open" />
          </button>
          <button
            type="button"
            className="primary"
            aria-label={words.header.share}
            onClick={openShare}
          >
            <Icon name="link" />
            <span className="label">{words.header.share}</span>
          </button>
        </>
      )}
      {isLanguageMissing && (
        <p className="copy-failed" role="alert">
          {words.header.languageFailed}
        </p>
      )}
    </header>
  );
}
