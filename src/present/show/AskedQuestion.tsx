import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { useIsPicture } from '../../state/useStore.ts';
import { ExerciseBox } from '../../views/exercise/ExerciseBox.tsx';
import { QuestionOf } from '../../views/exercise/QuestionOf.tsx';
import styles from './AskedQuestion.module.css';

/** What is asked on a slide, large; on paper with room for the answers. */
export function AskedQuestion({ scene, ask }: { readonly scene: Scene; readonly ask: Ask }) {
  if (useIsPicture()) return <ExerciseBox />;
  return (
    <p className={styles.question} data-part="exercise">
      <QuestionOf scene={scene} ask={ask} />
    </p>
  );
}
