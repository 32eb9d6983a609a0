import { exerciseWords } from '../../language/exercise.ts';
import { useSection } from '../../language/useWords.ts';
import { withAsk } from '../../scene/change/changeAsk.ts';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { change } from '../../state/store.ts';
import { useIsPicture } from '../../state/useStore.ts';
import { ExerciseBox } from '../../views/exercise/ExerciseBox.tsx';
import { playStepTo } from '../../views/exercise/playSolution.ts';
import { QuestionOf } from '../../views/exercise/QuestionOf.tsx';
import styles from './AskedOnSlide.module.css';

/** An exercise that all look at: the question, and when they have answered, the number, made on the stage; in every window. */
export function AskedOnSlide({ scene, ask }: { readonly scene: Scene; readonly ask: Ask }) {
  const words = useSection(exerciseWords);
  if (useIsPicture()) return <ExerciseBox />;
  return (
    <div className={styles.asked} data-part="exercise">
      <p className={styles.question}>
        <QuestionOf scene={scene} ask={ask} />
      </p>
      <button
        type="button"
        onClick={() => {
          change((old) => withAsk(old, null), { undoable: false });
          playStepTo(ask);
        }}
      >
        {words.play}
      </button>
    </div>
  );
}
