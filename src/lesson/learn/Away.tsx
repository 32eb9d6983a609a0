import { Icon } from '../../figures/Icon.tsx';
import { learnWords } from '../../language/learn.ts';
import { useSection } from '../../language/useWords.ts';
import { isEqual } from '../../scene/document/equal.ts';
import { isSameWork } from '../../scene/document/same.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { returnToPath } from '../go.ts';
import { revealed } from '../questions/revealed.ts';
import type { Step } from '../types.ts';
import styles from './Away.module.css';

/** Tells a reader who has gone away from the step's own scene, with the way back. */
export function Away({
  scene,
  own,
  step,
  isOfOwn,
}: {
  readonly scene: Scene;
  readonly own: Scene | null;
  readonly step: Step;
  /** Whether the text speaks of the step's own scene. */
  readonly isOfOwn: boolean;
}) {
  const words = useSection(learnWords);
  const shown = own && revealed(own, step.question?.reveal ?? null);
  // Whoever works a number out looks about in its own scene.
  const isAtWork = own?.ask != null && isSameWork(scene, own);
  const isOn = !own || isAtWork || isEqual(scene, own) || isEqual(scene, shown);
  const isChanged = own !== null && !isSameWork(scene, own);
  return (
    <div
      className={`${styles.away}${isOfOwn ? ` ${styles.ofOwn}` : ''}`}
      data-part="away"
      role="status"
    >
      {(!isOn || isOfOwn) && (
        <>
          <span className={isChanged ? styles.changed : undefined}>
            {isChanged ? words.changed : words.elsewhere} {isOfOwn && words.speaksOfOwn}
          </span>
          <button type="button" aria-keyshortcuts="Backspace" onClick={returnToPath}>
            <Icon name="undo" />
            {words.return}
          </button>
        </>
      )}
    </div>
  );
}
