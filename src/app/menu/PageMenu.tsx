import { useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { Icon, type IconName } from '../../figures/Icon.tsx';
import { useWords } from '../../language/useWords.ts';
import { withRolled } from '../../scene/change/change.ts';
import { figureOf } from '../../scene/walk/figures.ts';
import { change, redo, undo } from '../../state/store.ts';
import { showAll, zoomIn, zoomOut } from '../../state/timeWindow.ts';
import { useHides } from '../../state/useHides.ts';
import { useSceneOf, useStore } from '../../state/useStore.ts';
import { PaceChoice } from '../../views/transport/PaceChoice.tsx';
import { useDoorIds } from '../Aside.tsx';
import { openDoor } from '../doors/doors.ts';
import { nextTheme, setLanguage } from '../prefer.ts';
import { preferences } from '../preferences.ts';
import styles from './PageMenu.module.css';

/** What concerns the page as a whole, and how it plays and is seen. */
export function PageMenu({
  close,
  openKeys,
  openFile,
}: {
  readonly close: () => void;
  readonly openKeys: () => void;
  readonly openFile: () => void;
}) {
  const words = useWords();
  const { header, page, transport, far } = words;
  const theme = useZustand(preferences, (state) => state.theme);
  const canUndo = useStore((state) => state.history.past.length > 0);
  const canRedo = useStore((state) => state.history.future.length > 0);
  const hasWindow = useStore((state) => state.seen !== null);
  const figure = useSceneOf((scene) => scene.figure);
  const rolled = useSceneOf((scene) => scene.rolled);
  const doorIds = useDoorIds();
  const isShareHidden = useHides().includes('share');
  const [isLanguageMissing, setLanguageMissing] = useState(false);
  const item = (icon: IconName, label: string, act: () => void, isThere = true) => (
    <button type="button" onClick={act} disabled={!isThere}>
      <Icon name={icon} />
      {label}
    </button>
  );
  const leaving = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <div className={styles.menu} data-part="menu">
      <div className={styles.group}>
        {item('undo', header.undo, undo, canUndo)}
        {item('redo', header.redo, redo, canRedo)}
        {doorIds.includes('ask') &&
          figureOf({ figure }).isOfNetwork &&
          item(
            'question',
            `${page.ask}…`,
            leaving(() => openDoor('ask')),
          )}
      </div>
      {hasWindow && (
        <div className={styles.group} role="group" aria-label={page.view}>
          {figure === 'chain' &&
            item(
              rolled ? 'unroll' : 'roll',
              rolled ? transport.unroll : transport.roll,
              leaving(() => change((scene) => withRolled(scene, !scene.rolled))),
            )}
          {item('zoomIn', far.zoomIn, zoomIn)}
          {item('zoomOut', far.zoomOut, zoomOut)}
          {item('fit', far.fit, showAll)}
        </div>
      )}
      <div className={styles.group} role="group" aria-label={page.playback}>
        <p className={styles.row}>
          <span>{page.playback}</span>
          <PaceChoice />
        </p>
      </div>
      <div className={styles.group}>
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
          <Icon name="language" />
          {header.otherLanguage}
        </button>
        {isLanguageMissing && (
          <p className={styles.failed} role="alert">
            {header.languageFailed}
          </p>
        )}
        {item(theme, header.theme(theme), nextTheme)}
      </div>
      <div className={styles.group}>
        {!isShareHidden && item('open', header.openFile, leaving(openFile))}
        {item('keys', header.keys, leaving(openKeys))}
      </div>
    </div>
  );
}
