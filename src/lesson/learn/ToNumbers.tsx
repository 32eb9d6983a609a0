import { Icon } from '../../figures/Icon.tsx';
import { learnWords } from '../../language/learn.ts';
import { useSection } from '../../language/useWords.ts';
import { figureOf } from '../../scene/walk/figures.ts';
import { pullSheet } from '../../state/sheet.ts';
import { useIsAbsent } from '../../state/useAbsent.ts';
import { useSceneOf } from '../../state/useStore.ts';
import styles from './ToNumbers.module.css';

/** On a narrow page, where the equation and the matrices are behind the text: the way to them. */
export function ToNumbers() {
  const { toNumbers } = useSection(learnWords);
  const hasMoment = useSceneOf((scene) => figureOf(scene).hasMoment);
  const isEditing = useSceneOf(({ matrix }) => matrix !== null);
  if (useIsAbsent('equation') || !hasMoment) return null;
  return (
    <button
      type="button"
      className={`action ${styles.way}`}
      data-part="to-numbers"
      onClick={() => pullSheet(true)}
    >
      <Icon name="up" />
      {toNumbers[isEditing ? 'matrix' : 'equation']}
    </button>
  );
}
