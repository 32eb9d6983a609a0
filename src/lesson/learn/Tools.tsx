import { learnWords } from '../../language/learn.ts';
import { useSection } from '../../language/useWords.ts';
import { figureOf } from '../../scene/walk/figures.ts';
import { useScene } from '../../state/useStore.ts';
import { InputText } from '../../views/input/InputText.tsx';
import { Settings } from '../../views/network/Settings.tsx';
import { TrainingPart } from '../../views/training/TrainingPart.tsx';
import { WritePanel } from '../../views/write/WritePanel.tsx';
import type { Tool } from '../types.ts';
import styles from './Tools.module.css';

/** What can be changed beside the stage: folded away, but for what the step invites to. */
export function Tools({ open }: { readonly open: readonly Tool[] }) {
  const words = useSection(learnWords);
  const scene = useScene();
  if (!figureOf(scene).isOfNetwork) return null;
  return (
    <div className={styles.tools} data-part="tools">
      {open.includes('training') && <TrainingPart />}
      {!scene.events && (
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
      <details open={open.includes('settings')}>
        <summary>{words.tools.settings}</summary>
        <Settings />
      </details>
    </div>
  );
}
