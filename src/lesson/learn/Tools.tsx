import { learnWords } from '../../language/learn.ts';
import { useSection } from '../../language/useWords.ts';
import { figureOf } from '../../scene/walk/figures.ts';
import { useIsAbsent } from '../../state/useAbsent.ts';
import { useScene } from '../../state/useStore.ts';
import { InputText } from '../../views/input/InputText.tsx';
import { Settings } from '../../views/network/Settings.tsx';
import { TrainingPart } from '../../views/training/TrainingPart.tsx';
import { WritePanel } from '../../views/write/WritePanel.tsx';
import type { Tool } from '../types.ts';
import styles from './Tools.module.css';
import { TrioPart } from './TrioPart.tsx';

/** What can be changed beside the stage: folded away, but for what the step invites to. */
export function Tools({ open }: { readonly open: readonly Tool[] }) {
  const words = useSection(learnWords);
  const scene = useScene();
  const hasInput = !useIsAbsent('input') && !scene.events;
  const hasSettings = !useIsAbsent('settings');
  if (!figureOf(scene).isOfNetwork || !(hasInput || hasSettings || open.length > 0)) return null;
  return (
    <div className={styles.tools} data-part="tools">
      {open.includes('trio') && <TrioPart />}
      {open.includes('training') && <TrainingPart />}
      {hasInput && (
        <details open={open.includes('input')}>
          <summary>{words.tools.input}</summary>
          <InputText />
        </details>
      )}
      {open.includes('writing') && (
        <div className={styles.writing}>
          <WritePanel />
        </div>
      )}
      {hasSettings && (
        <details open={open.includes('settings')}>
          <summary>{words.tools.settings}</summary>
          <Settings />
        </details>
      )}
    </div>
  );
}
