import { useLayoutEffect, useRef } from 'react';
import { useWords } from '../../language/useWords.ts';
import { type FigureId, figureIds } from '../../scene/document/figures.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { figureOf } from '../../scene/walk/figures.ts';
import { intoGradient, outOfGradient } from '../../state/gradientDoor.ts';
import { setPlaying } from '../../state/playback.ts';
import { change } from '../../state/store.ts';
import { useIsHidden } from '../../state/useHides.ts';
import { useSceneOf } from '../../state/useStore.ts';
import styles from './Lenses.module.css';

/** The figures of a network, each a way to look at it; one of them is on the stage. */
export function Lenses() {
  const words = useWords();
  const current = useSceneOf(({ figure }) => figure);
  const isHidden = useIsHidden('figures');
  const list = useRef<HTMLElement>(null);
  const wasPressed = useRef(false);
  // The one that is looked through is no button: who pressed it by key goes on from its name.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it has become another
  useLayoutEffect(() => {
    if (wasPressed.current) list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
    wasPressed.current = false;
  }, [current]);
  if (isHidden) return null;
  return (
    <nav className={styles.lenses} aria-label={words.page.lenses} data-part="lenses" ref={list}>
      {LENSES.map((id) =>
        id === current ? (
          <span key={id} aria-current="true" tabIndex={-1}>
            {words.figures[id]}
          </span>
        ) : (
          <button
            key={id}
            type="button"
            data-lens={id}
            onClick={() => {
              wasPressed.current = true;
              setPlaying(false);
              change((scene) => through(scene, id), { push: true });
            }}
          >
            {words.figures[id]}
          </button>
        ),
      )}
    </nav>
  );
}

const LENSES = figureIds.filter((id) => figureOf({ figure: id }).isOfNetwork);

/** The scene seen through another figure. The gradient begins at the loss, and leads back to where one was. */
const through = (scene: Scene, id: FigureId): Scene =>
  id === 'gradient' ? intoGradient(scene) : outOfGradient(scene, id);
